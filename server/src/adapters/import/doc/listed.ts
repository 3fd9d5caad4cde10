/** In which list a paragraph of a Word 97–2003 document stands ([MS-DOC] 2.4.6.1, 2.9.175 PapxFkp). */
import { firstIndexThat } from '../../../engine/first-that.ts';
import { PAGE, pagesOf, propertiesIn } from './text.ts';

export interface Listed {
  /** Number of the list, from 1 on; 0 where it stands in none although its style does. */
  readonly list?: number;
  readonly level?: number;
}

export interface ListedParagraph extends Listed {
  readonly style: number;
}

const LEVEL = 0x260a;
const LIST = 0x460b;
/** Lists beyond are marks of an older way of numbering. */
const MOST_LISTS = 0x7fe;

/** What properties of a paragraph or a style say of lists. */
export function listedIn(properties: Buffer): Listed {
  let listed: Listed = {};
  for (const { code, value } of propertiesIn(properties)) {
    if (code === LEVEL && value.length > 0) listed = { ...listed, level: value.readUInt8(0) };
    if (code !== LIST || value.length < 2) continue;
    const list = value.readUInt16LE(0);
    listed = { ...listed, list: list > MOST_LISTS ? 0 : list };
  }
  return listed;
}

/** The paragraphs of the main stream by the bytes at which their last character stands. */
export function paragraphsOf(main: Buffer, table: Buffer): (at: number) => ListedParagraph | undefined {
  const plc = table.subarray(main.readUInt32LE(0x102)).subarray(0, main.readUInt32LE(0x106));
  const ends: number[] = [];
  const found: ListedParagraph[] = [];
  for (const page of pagesOf(main, plc)) {
    const runs = Math.min(page.readUInt8(PAGE - 1), 0x1d);
    for (let run = 0; run < runs; run++) {
      ends.push(page.readUInt32LE((run + 1) * 4));
      found.push(paragraphIn(page, page.readUInt8((runs + 1) * 4 + run * 13) * 2));
    }
  }
  return (at) => found[firstIndexThat(ends.length, (i) => (ends[i] as number) > at)];
}

function paragraphIn(page: Buffer, at: number): ListedParagraph {
  if (at === 0) return { style: 0 };
  const half = page.readUInt8(at);
  const [start, length] = half === 0 ? [at + 2, page.readUInt8(at + 1) * 2] : [at + 1, half * 2 - 1];
  const properties = page.subarray(start, start + length);
  if (properties.length < 2) return { style: 0 };
  return { style: properties.readUInt16LE(0), ...listedIn(properties.subarray(2)) };
}
