/** Word files annotated, and what is in the copy: the words that each comment is about, and the text with and without the changes. */
import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { annotated } from '../../../server/src/adapters/annotate/index.ts';
import { readDocx } from '../../../server/src/adapters/import/docx/index.ts';
import { DEFAULT_LIMITS } from '../../../server/src/adapters/import/options.ts';

export const SIGNATURE = { author: '提法 Tifa', initials: '提法', date: '2024-05-06T00:00:00Z' };

export interface Asked {
  readonly start: number;
  readonly end: number;
  /** The comment; none where it is absent. */
  readonly says?: string;
  /** The tracked change; none where it is absent. */
  readonly put?: string;
}

export async function textOf(bytes: Buffer): Promise<readonly string[]> {
  return (await readDocx(bytes, DEFAULT_LIMITS)).paragraphs.map(({ text }) => text);
}

/** The copy with comments and changes at spans of the text, whose paragraphs stand two lines apart. */
export async function annotate(bytes: Buffer, asked: readonly Asked[]) {
  const text = (await textOf(bytes)).join('\n\n');
  const remarks = asked.flatMap(({ start, end, says }) => (says === undefined ? [] : [{ start, end, lines: [says] }]));
  const corrections = asked.flatMap(({ start, end, put }) =>
    put === undefined ? [] : [{ start, end, replacement: put }],
  );
  return annotated(bytes, text, { remarks, corrections }, SIGNATURE, DEFAULT_LIMITS);
}

export async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const [name, file] of Object.entries(zip.files))
    if (!file.dir) parts.set(name, await file.async('binarystring'));
  return parts;
}

/** The XML of a part. */
export async function xmlOf(bytes: Buffer, name: string): Promise<string> {
  return Buffer.from((await partsOf(bytes)).get(name) ?? '', 'latin1').toString('utf8');
}

/** Fails where tags do not close in the order in which they open. */
export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [tag, name] of xml.matchAll(/<(?:[?!][^>]*|\/?([\w.:-]+)(?:\s[^<>]*)?)>/g)) {
    if (name === undefined || tag.endsWith('/>')) continue;
    if (!tag.startsWith('</')) open.push(name);
    else assert.equal(open.pop(), name, `…${xml.slice(0, xml.indexOf(tag)).slice(-200)}${tag}`);
  }
  assert.deepEqual(open, []);
}

/** For each comment, by its id, the words between the two ends of its range. */
export function rangesIn(xml: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const [whole, id = ''] of xml.matchAll(/<w:commentRangeStart[^>]*w:id="(\d+)"\/>/g)) {
    const from = xml.indexOf(whole) + whole.length;
    const to = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`, from);
    assert.ok(to >= from, `no end of ${id}`);
    assert.ok(xml.includes(`<w:commentReference w:id="${id}"/>`), `no reference to ${id}`);
    words.set(
      id,
      [...xml.slice(from, to).matchAll(/<w:(?:t|delText)(?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''),
    );
  }
  return words;
}

/** What stands in a document where the changes of an author are rejected. */
export function rejected(xml: string, author = SIGNATURE.author): string {
  return xml
    .replace(new RegExp(`<w:ins [^>]*w:author="${author}"[^>]*>.*?</w:ins>`, 'gs'), '')
    .replace(new RegExp(`<w:del [^>]*w:author="${author}"[^>]*>(.*?)</w:del>`, 'gs'), (_, inner: string) =>
      inner.replaceAll('w:delText', 'w:t'),
    );
}
