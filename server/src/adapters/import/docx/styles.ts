/** Styles of a document, as far as they decide what is seen: hidden characters, automatic numbers. */
import { readToggle } from './toggle.ts';
import { walkXml } from './xml.ts';

export interface Style {
  /** Whether its characters are hidden. */
  readonly hidden: boolean;
  /** List and level that it gives to paragraphs. */
  readonly list?: string;
  readonly level?: number;
  /** The style of its chain that names the list. */
  readonly listedBy?: string;
}

export interface Styles {
  /** A paragraph or character style; without a name the default style of paragraphs. */
  of(id: string | undefined): Style;
  /** Whether characters are hidden where nothing says otherwise. */
  readonly hidden: boolean;
}

interface OwnStyle {
  readonly id: string;
  basedOn?: string;
  hidden?: boolean;
  list?: string;
  level?: number;
}

const NO_STYLE: Style = { hidden: false };
/** Longest chain of styles, each based on the next. */
const LONGEST_CHAIN = 50; // bound: chains may run in a circle

export async function readStyles(source: string): Promise<Styles> {
  const own = new Map<string, OwnStyle>();
  let style: OwnStyle | undefined;
  let byDefault: string | undefined;
  let hidden = false;
  let parts = 0;
  await walkXml(source, {
    open: (name, attribute) => {
      if (name === 'w:style') {
        style = { id: attribute('w:styleId') ?? '' };
        if (!own.has(style.id)) own.set(style.id, style);
        if (attribute('w:type') === 'paragraph' && readToggle(attribute('w:default') ?? '0')) byDefault ??= style.id;
      } else if (name === 'w:tblStylePr') parts++;
      else if (name === 'w:vanish' && parts === 0) {
        if (style) style.hidden = readToggle(attribute('w:val'));
        else hidden = readToggle(attribute('w:val'));
      } else if (style) noteProperty(style, name, attribute('w:val'));
    },
    text: () => {},
    close: (name) => {
      if (name === 'w:style') style = undefined;
      if (name === 'w:tblStylePr') parts--;
    },
  });
  const known = new Map<string, Style>();
  return {
    hidden,
    of: (id = byDefault) => {
      if (id === undefined) return NO_STYLE;
      const style = known.get(id) ?? inherited(id, own);
      known.set(id, style);
      return style;
    },
  };
}

function noteProperty(style: OwnStyle, name: string, value: string | undefined): void {
  if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
  if (name === 'w:numId' && value !== undefined) style.list ??= value;
  if (name === 'w:ilvl') style.level ??= Number(value);
}

/** What a style says, and where it is silent those that it is based on. */
function inherited(id: string, own: ReadonlyMap<string, OwnStyle>): Style {
  let found: Style & { said?: boolean } = { hidden: false };
  let next: string | undefined = id;
  for (let i = 0; next !== undefined && i < LONGEST_CHAIN; i++) {
    const style: OwnStyle | undefined = own.get(next);
    if (!style) break;
    if (found.said === undefined && style.hidden !== undefined) found = { ...found, hidden: style.hidden, said: true };
    if (found.list === undefined && style.list !== undefined)
      found = { ...found, list: style.list, listedBy: style.id };
    if (found.level === undefined && style.level !== undefined) found = { ...found, level: style.level };
    next = style.basedOn;
  }
  return found;
}
