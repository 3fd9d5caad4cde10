/** The lists of `numbering.xml`. */
import type { Abstract, Level, List, Lists } from '../lists.ts';
import { readToggle } from './toggle.ts';
import { type ReadAttribute, walkXml } from './xml.ts';

export async function readLists(source: string): Promise<Lists> {
  const abstracts = new Map<string, Abstract>();
  const lists = new Map<string, List>();
  let abstract: Abstract | undefined;
  let list: List | undefined;
  let level: Level | undefined;
  let at = 0;
  await walkXml(source, {
    open: (name, attribute) => {
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map() };
        abstracts.set(attribute('w:abstractNumId') ?? '', abstract);
      } else if (name === 'w:num') {
        list = { abstract: '', levels: new Map(), starts: new Map() };
        lists.set(attribute('w:numId') ?? '', list);
      } else if (name === 'w:abstractNumId' && list) list.abstract = attribute('w:val') ?? '';
      else if (name === 'w:numStyleLink' && abstract) abstract.link = attribute('w:val') ?? '';
      else if (name === 'w:lvlOverride') at = Number(attribute('w:ilvl'));
      else if (name === 'w:startOverride') list?.starts.set(at, Number(attribute('w:val') ?? '1'));
      else if (name === 'w:lvl') {
        level = { start: 0, format: 'decimal', text: '', legal: false, hidden: false, spaced: true };
        (list ?? abstract)?.levels.set(Number(attribute('w:ilvl')), level);
      } else if (level) noteProperty(level, name, attribute);
    },
    text: () => {},
    close: (name) => {
      if (name === 'w:abstractNum') abstract = undefined;
      if (name === 'w:num') list = undefined;
      if (name === 'w:lvl') level = undefined;
    },
  });
  return { abstracts, lists };
}

function noteProperty(level: Level, name: string, attribute: ReadAttribute): void {
  const value = attribute('w:val') ?? '';
  if (name === 'w:start') level.start = Number(value);
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:lvlRestart') level.restart = Number(value);
  else if (name === 'w:isLgl') level.legal = readToggle(attribute('w:val'));
  else if (name === 'w:vanish') level.hidden = readToggle(attribute('w:val'));
  else if (name === 'w:suff') level.spaced = value !== 'nothing';
  else if (name === 'w:pStyle') level.style = value;
}
