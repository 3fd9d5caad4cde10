/** The parts of a Word document that are being marked with comments and changes, and the ids that are free in them. */
import type { WordPackage } from '../import/docx/package.ts';
import { wordNamespace } from './comments.ts';
import { MarkedPart } from './part.ts';
import type { Range } from './places.ts';

export class Parts {
  readonly #parts = new Map<string, MarkedPart>();
  readonly #sources: ReadonlyMap<string, string>;
  readonly #declared: string;
  readonly #used: Set<number>;
  #id = 0;

  private constructor(sources: ReadonlyMap<string, string>, declared: string, used: Set<number>) {
    this.#sources = sources;
    this.#declared = declared;
    this.#used = used;
  }

  static async of(word: WordPackage): Promise<Parts> {
    const sources = new Map([[word.main.name, word.main.source]]);
    for (const kind of ['footnotes', 'endnotes']) {
      const part = await word.related(kind);
      if (part) sources.set(part.name, part.source);
    }
    const comments = await word.related('comments');
    const used = new Set<number>();
    for (const source of [...sources.values(), comments?.source ?? ''])
      for (const [, id] of source.matchAll(/[\s:]id\s*=\s*["'](\d{1,10})["']/g)) used.add(Number(id));
    const namespace = wordNamespace(word.main.source);
    const isBound = [...sources.values()].every((source) => source.includes(`xmlns:w="${namespace}"`));
    return new Parts(sources, isBound ? '' : ` xmlns:w="${namespace}"`, used);
  }

  /** An id that no comment and no change has. */
  nextId(): number {
    do this.#id++;
    while (this.#used.has(this.#id));
    return this.#id;
  }

  /** An element of WordprocessingML, bound whatever prefix the document uses. */
  element(name: string, attributes = '', content?: string): string {
    const tag = `w:${name}${this.#declared}${attributes && ` ${attributes}`}`;
    return content === undefined ? `<${tag}/>` : `<${tag}>${content}</w:${name}>`;
  }

  /** The opening tag of such an element. */
  opening(name: string, attributes: string): string {
    return `<w:${name}${this.#declared} ${attributes}>`;
  }

  part(name: string): MarkedPart {
    const part = this.#parts.get(name) ?? new MarkedPart(this.#sources.get(name) ?? '');
    this.#parts.set(name, part);
    return part;
  }

  /** Marks what a comment is about. Some programs drop a comment without the run that refers to it. */
  comment({ from, to }: Range, id: number): void {
    const own = `w:id="${id}"`;
    const reference = this.element('r', '', this.element('commentReference', own));
    this.part(from.run.part).mark(from, 'comment-start', this.element('commentRangeStart', own));
    this.part(to.run.part).mark(to, 'comment-end', this.element('commentRangeEnd', own) + reference);
  }

  changed(): Map<string, string> {
    return new Map([...this.#parts].map(([name, part]) => [name, part.text()]));
  }
}
