/** Title and date as the name of a file shows them. */
import { basename, extname } from 'node:path';
import { type Metadata, normalDate } from './metadata.ts';

/** Metadata in a file name such as `网络安全法(2016-11-07).txt`, `20200108_讲话.docx` or `1954_政府工作报告.txt`. */
export function fileNameMetadata(path: string): Metadata {
  const stem = basename(path, extname(path));
  const full =
    /[（(]?((?:19|20)\d{2})[-_.年]?(0[1-9]|1[0-2]|[1-9](?!\d))[-_.月]?(0[1-9]|[12]\d|3[01]|[1-9](?!\d))日?[）)]?/.exec(
      stem,
    );
  const year = /^((?:19|20)\d{2})(?=[_年\s-])|[（(]((?:19|20)\d{2})[）)]/.exec(stem);
  const date = full ? normalDate(`${full[1]}-${full[2]}-${full[3]}`) : (year?.[1] ?? year?.[2]);
  const title = titleOf(stem, full ?? undefined);
  return { ...(title !== '' && { title }), ...(date !== undefined && { date }) };
}

function titleOf(stem: string, date: RegExpExecArray | undefined): string {
  const bare = date ? stem.replace(date[0], ' ') : stem.replace(/^(?:19|20)\d{2}_/, '');
  const title = bare
    .replace(/_/g, ' ')
    .replace(/^[\s-]+|[\s-]+$/g, '')
    .replace(/\s+/g, ' ');
  return /\p{L}/u.test(title) ? title : stem;
}
