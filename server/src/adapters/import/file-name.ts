/** Title and date as the name of a file shows them. */
import { basename, extname } from '#path';
import { dateInName } from '../../engine/text/dates/name.ts';
import type { Span } from '../../engine/types.ts';
import type { Metadata } from './metadata.ts';

/** Metadata in a file name such as `网络安全法(2016-11-07).txt`, `20200108_讲话.docx` or `1954_政府工作报告.txt`. */
export function fileNameMetadata(path: string): Metadata {
  const stem = basename(path, extname(path));
  const date = dateInName(stem);
  const title = titleOf(stem, date);
  return { ...(title !== '' && { title }), ...(date && { date: date.iso }) };
}

function titleOf(stem: string, date: Span | undefined): string {
  const bare = date ? `${stem.slice(0, date.start)} ${stem.slice(date.end)}` : stem;
  const title = bare
    .replace(/_/g, ' ')
    .replace(/^[\s-]+|[\s-]+$/g, '')
    .replace(/\s+/g, ' ');
  return /\p{L}/u.test(title) ? title : stem;
}
