/** Places in SARIF: artifacts by URI, regions by line and column, sources that are no file by their title. */
import { isAbsolute, relative, sep } from 'node:path';
import type { ArtifactLocation, Location, Region } from 'sarif';
import { say } from '../../engine/index.ts';
import type { SourceRef, Span } from '../../engine/types.ts';
import { sourceLine } from '../human.ts';
import type { LineTable } from '../lines.ts';

/** Where the program runs: paths in a report are relative to it, so that a report names no folder of this machine. */
export const ROOT = '%SRCROOT%';

/** A path as it was given; relative to the root where it lies below it, a whole URI elsewhere. */
export function artifactAt(path: string): ArtifactLocation {
  const inside = relative('.', path);
  const isBelow = inside !== '' && !isAbsolute(inside) && inside !== '..' && !inside.startsWith(`..${sep}`);
  return isBelow ? { uri: encoded(inside), uriBaseId: ROOT } : { uri: wholeUri(path, inside) };
}

/** Paths upward stay relative where they were given so; they belong to no root. */
function wholeUri(path: string, inside: string): string {
  if (!isAbsolute(path)) return encoded(inside === '' ? '.' : inside);
  const parts = encoded(path);
  return `file://${parts.startsWith('/') ? '' : '/'}${parts}`;
}

/** RFC 3986: every character of a name that could mean something else in a URI is written as its bytes. */
function encoded(path: string): string {
  return path
    .split(sep)
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[!'()*]/g, hex))
    .join('/');
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Of a text; an empty span is a place between two characters. */
export function regionOf(lines: LineTable, { start, end }: Span): Region {
  const [from, to] = [lines.position(start), lines.position(end)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** Words of a document, which has no lines: page and paragraph by their names. */
export function documentLocation(artifactLocation: ArtifactLocation, place: string): Location {
  return { physicalLocation: { artifactLocation }, logicalLocations: [{ name: place, kind: 'paragraph' }] };
}

/** Where the words come from: the line of a document, else the title of what a pack knows. */
export function sourceLocation(source: SourceRef, id: number): Location {
  const message = { text: say.report.sourceIs(sourceLine(source)) };
  const { path, line = 1, title } = source;
  if (path !== undefined)
    return { id, physicalLocation: { artifactLocation: artifactAt(path), region: { startLine: line } }, message };
  return { id, ...(title === undefined ? {} : { logicalLocations: [{ name: title, kind: 'resource' }] }), message };
}
