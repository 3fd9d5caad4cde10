/** The part that holds the comments of a Word document: comments are put to those that are there, or the part is made. */
import { xmlAttribute, xmlText } from '../../engine/text/xml.ts';
import { OFFICE, STRICT } from '../import/docx/names.ts';
import { relationsName, type WordPackage } from '../import/docx/package.ts';
import { decodeXml } from '../import/xml.ts';
import { rawName } from './part.ts';

export interface Signature {
  readonly author: string;
  readonly initials: string;
  /** ISO, UTC, to the second. */
  readonly date: string;
}

export interface Comment {
  readonly id: number;
  /** A paragraph each. */
  readonly lines: readonly string[];
}

/** Namespace of WordprocessingML, of the same family as that of the document. */
export function wordNamespace(source: string): string {
  const strict = `${STRICT}wordprocessingml/main`;
  return source.includes(strict) ? strict : `${OFFICE}wordprocessingml/2006/main`;
}

const CONTENT_TYPES = '[Content_Types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = `${OFFICE}package/2006`;

/** The parts of a package that change when comments are added, with their new texts; of a new one the name is new. */
export async function withComments(
  word: WordPackage,
  comments: readonly Comment[],
  signature: Signature,
): Promise<ReadonlyMap<string, string>> {
  const namespace = wordNamespace(word.main.source);
  const known = await word.related('comments');
  const declared = known && !known.source.includes(`xmlns:w="${namespace}"`) ? ` xmlns:w="${namespace}"` : '';
  const added = comments.map((comment) => commentXml(comment, signature, declared)).join('');
  if (known) return new Map([[known.name, inside(known.source, added)]]);
  const name = freeName(word);
  const [types, relations] = await Promise.all([
    textOf(word, CONTENT_TYPES),
    textOf(word, relationsName(word.main.name)),
  ]);
  const override = `<Override xmlns="${PACKAGE}/content-types" PartName="/${encodeURI(name)}" ContentType="${COMMENTS_TYPE}"/>`;
  const family = word.relations[0]?.type ?? word.outer[0]?.type ?? '';
  const type = `${family.startsWith(STRICT) ? `${STRICT}officeDocument` : `${OFFICE}officeDocument/2006`}/relationships/comments`;
  const target = encodeURI(name.slice(name.lastIndexOf('/') + 1));
  const relation = `<Relationship xmlns="${PACKAGE}/relationships" Id="${freeId(relations)}" Type="${type}" Target="${target}"/>`;
  return new Map([
    [name, `${DECLARATION}<w:comments xmlns:w="${namespace}">${added}</w:comments>`],
    [CONTENT_TYPES, inside(types ?? `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"/>`, override)],
    [
      relationsName(word.main.name),
      inside(relations ?? `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"/>`, relation),
    ],
  ]);
}

async function textOf({ zip }: WordPackage, name: string): Promise<string | undefined> {
  const bytes = await zip.read(name);
  return bytes && decodeXml(bytes);
}

function commentXml({ id, lines }: Comment, { author, initials, date }: Signature, declared: string): string {
  const attributes = `w:id="${id}" w:author="${xmlAttribute(author)}" w:date="${date}" w:initials="${xmlAttribute(initials)}"`;
  const paragraphs = lines.map((line, i) => {
    const mark = i === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
    return `<w:p>${mark}<w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`;
  });
  return `<w:comment${declared} ${attributes}>${paragraphs.join('')}</w:comment>`;
}

/** XML put before the closing tag of the outermost element; one without content is given a closing tag. */
function inside(source: string, added: string): string {
  const end = source.lastIndexOf('>');
  const start = source.lastIndexOf('<', end);
  if (source.charAt(end - 1) !== '/' || source.charAt(start + 1) === '/')
    return source.slice(0, start) + added + source.slice(start);
  return `${source.slice(0, end - 1)}>${added}</${rawName(source, start)}>${source.slice(end + 1)}`;
}

function freeName({ zip, main }: WordPackage): string {
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  for (let i = 0; ; i++) {
    const name = `${folder}comments${i || ''}.xml`;
    if (!zip.has(name)) return name;
  }
}

function freeId(relations: string | undefined): string {
  for (let i = 1; ; i++) if (!relations?.includes(`"rId${i}"`) && !relations?.includes(`'rId${i}'`)) return `rId${i}`;
}
