/** What styles of OpenDocument say about text: whether it is hidden, and how lists are numbered. */
import type { Attributes } from '../xml.ts';

export interface ListLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows. */
  readonly shown: number;
}

/** Collects styles while elements go by: of `styles.xml` first, then of the document itself. */
export class Styles {
  readonly #hidden = new Set<string>();
  readonly #parents = new Map<string, string>();
  readonly #lists = new Map<string, Map<number, ListLevel>>();
  readonly #listOfStyle = new Map<string, string>();
  #style = '';
  #list = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      this.#style = attributes['style:name'] ?? '';
      const parent = attributes['style:parent-style-name'];
      const list = attributes['style:list-style-name'];
      if (parent !== undefined) this.#parents.set(this.#style, parent);
      if (list !== undefined) this.#listOfStyle.set(this.#style, list);
    } else if (name === 'style:text-properties' && attributes['text:display'] === 'none') {
      this.#hidden.add(this.#style);
    } else if (name === 'text:list-style') this.#list = attributes['style:name'] ?? '';
    else if (name === 'text:outline-style') this.#list = OUTLINE;
    else if (name === 'text:list-level-style-number' || name === 'text:outline-level-style') this.#level(attributes);
  }

  #level(attributes: Attributes): void {
    const levels = this.#lists.get(this.#list) ?? new Map<number, ListLevel>();
    this.#lists.set(this.#list, levels);
    levels.set(Number(attributes['text:level']), {
      format: attributes['style:num-format'] ?? '',
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      start: Number(attributes['text:start-value'] ?? 1),
      shown: Number(attributes['text:display-levels'] ?? 1),
    });
  }

  isHidden(style: string | undefined): boolean {
    for (const name of this.#withParents(style)) if (this.#hidden.has(name)) return true;
    return false;
  }

  /** The list that paragraphs of a style stand in. */
  listOf(style: string | undefined): string | undefined {
    for (const name of this.#withParents(style)) {
      const list = this.#listOfStyle.get(name);
      if (list !== undefined) return list;
    }
    return undefined;
  }

  levels(list: string): ReadonlyMap<number, ListLevel> | undefined {
    return this.#lists.get(list);
  }

  #withParents(style: string | undefined): ReadonlySet<string> {
    const seen = new Set<string>();
    for (let name = style; name !== undefined && !seen.has(name); name = this.#parents.get(name)) seen.add(name);
    return seen;
  }
}

/** The list of headings. */
export const OUTLINE = '';
