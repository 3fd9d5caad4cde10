/** The changes of a draft as a unified diff, which `git apply` and `patch -p1` take. */
import { sep } from 'node:path';
import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff';

const CONTEXT = 3;
const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** '' where nothing is changed. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = structuredPatch('', '', before, after, undefined, undefined, { context: CONTEXT });
  const name = path.split(sep).join('/');
  return `--- ${quoted(`a/${name}`)}\n+++ ${quoted(`b/${name}`)}\n${formatPatch(patch, OMIT_HEADERS)}`;
}

/** As git does with `core.quotePath` off: Chinese names stay readable. */
function quoted(name: string): string {
  const escaped = name.replace(
    /["\\\p{Cc}]/gu,
    (each) => ESCAPES[each] ?? `\\${each.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return escaped === name ? name : `"${escaped}"`;
}
