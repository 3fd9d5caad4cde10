/**
 * What a file is, by its bytes: endings lie (a .doc may be OLE, ZIP, RTF or a web page, a .wps as well). The ending tells only what bytes
 * cannot: kinds of plain text apart.
 */
import { extname } from '#path';

/** Formats that are read in the worker; `zip` and `ole` are told apart there, by what is in them. */
export type HeavyKind = 'html' | 'xml' | 'pdf' | 'rtf' | 'zip' | 'ole';
export type TextKind = 'text' | 'markdown' | 'jsonl' | 'json';
/** Recognised, but not read. */
export type UnreadKind = 'image' | 'archive' | 'mhtml' | 'ceb';
export type FileKind = HeavyKind | TextKind | UnreadKind;

const HEAVY: ReadonlySet<FileKind> = new Set(['html', 'xml', 'pdf', 'rtf', 'zip', 'ole']);

export function isHeavy(kind: FileKind): kind is HeavyKind {
  return HEAVY.has(kind);
}

/** Bytes that are enough to tell. */
export const HEAD_BYTES = 4096;

/** Characters of a byte each. */
const bytesOf = (text: string): readonly number[] => Array.from(text, (char) => char.charCodeAt(0));

const HEADS: readonly (readonly [kind: FileKind, head: readonly number[]])[] = [
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['rtf', bytesOf('{\\rtf')],
  ['image', bytesOf('\x89PNG')],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', bytesOf('GIF8')],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', bytesOf('Rar!')],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['ceb', bytesOf('Founder CEB')],
];
/** Endings that say what a text is, and of formats whose files may be too damaged to be known by their bytes. */
const ENDINGS: Readonly<Record<string, FileKind>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.jsonl': 'jsonl',
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.xml': 'xml',
  '.fodt': 'xml',
  '.pdf': 'pdf',
  '.docx': 'zip',
  '.docm': 'zip',
  '.odt': 'zip',
  '.ofd': 'zip',
  '.doc': 'text',
  '.wps': 'text',
  '.rtf': 'text',
};
/** Endings of what is recognised and not read: their files are told of. */
const UNREAD: Readonly<Record<string, FileKind>> = {
  '.xls': 'ole',
  '.et': 'ole',
  '.ppt': 'ole',
  '.dps': 'ole',
  '.xlsx': 'zip',
  '.xlsm': 'zip',
  '.pptx': 'zip',
  '.pptm': 'zip',
  '.ods': 'zip',
  '.odp': 'zip',
  '.epub': 'zip',
  '.zip': 'zip',
  '.rar': 'archive',
  '.7z': 'archive',
  '.png': 'image',
  '.jpg': 'image',
  '.jpeg': 'image',
  '.gif': 'image',
  '.bmp': 'image',
  '.tif': 'image',
  '.tiff': 'image',
  '.webp': 'image',
  '.mht': 'mhtml',
  '.mhtml': 'mhtml',
  '.ceb': 'ceb',
  '.cebx': 'ceb',
};

/** Endings of the files of a corpus that are read. */
export const EXTENSIONS: readonly string[] = Object.keys(ENDINGS);

/**
 * The kind of a file by its first bytes (`HEAD_BYTES` are enough) and its path. Undefined where it is text, or nothing that is known, of an
 * ending that nobody knows.
 */
export function kindOf(head: Uint8Array, path: string): FileKind | undefined {
  const ending = extname(path).toLowerCase();
  const named = ENDINGS[ending] ?? UNREAD[ending];
  const known = HEADS.find(([, bytes]) => bytes[0] === head[0] && bytes.every((byte, i) => head[i] === byte))?.[0];
  if (known) return named === 'ceb' ? named : known; // later ones are containers
  if (isWebp(head)) return 'image';
  // A PDF may begin behind other bytes, a text may speak of PDF.
  const pdf = placeOf(PDF, head.subarray(0, 1024));
  if (pdf === 0 || (pdf > 0 && named === undefined)) return 'pdf';
  return named === 'text' || ending in UNREAD ? (markupOf(head) ?? named) : named;
}

const PDF = bytesOf('%PDF-');

/** Where some bytes begin; -1 where they do not stand. Most heads do not even have the first one. */
function placeOf([first = 0, ...rest]: readonly number[], head: Uint8Array): number {
  let at = head.indexOf(first);
  while (at >= 0 && rest.some((byte, i) => head[at + 1 + i] !== byte)) at = head.indexOf(first, at + 1);
  return at;
}

/** The text of a few bytes, a character a byte. */
export function latinText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Whether files of that ending are read. */
export function isReadable(path: string): boolean {
  return extname(path).toLowerCase() in ENDINGS;
}

/** Whether files of that ending are told of as not read. */
export function isUnread(path: string): boolean {
  return extname(path).toLowerCase() in UNREAD;
}

/**
 * Whether a folder that is checked takes the file, by its name: all formats that are read but those that hold data, and what is told of as
 * not read but pictures, which are no drafts.
 */
export function isDraftByName(path: string): boolean {
  const ending = extname(path).toLowerCase();
  if (ending in UNREAD) return UNREAD[ending] !== 'image' && UNREAD[ending] !== 'archive' && ending !== '.zip';
  return ending in ENDINGS && !DATA.has(ending);
}

const DATA: ReadonlySet<string> = new Set(['.json', '.jsonl', '.xml']);

function isWebp(head: Uint8Array): boolean {
  const text = latinText(head.subarray(0, 12));
  return text.startsWith('RIFF') && text.endsWith('WEBP');
}

/** A .txt, .doc or .xls may be a web page or XML that was saved under that name. */
function markupOf(head: Uint8Array): FileKind | undefined {
  const text = new TextDecoder(head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(head);
  const start = text.replace(/^(?:\s|<!--.*?-->)+/s, '').slice(0, 400);
  if (/^<(?:!doctype\s+html|html\b|\?xml[^>]*>\s*(?:<!doctype\s+html|<html\b))/i.test(start)) return 'html';
  if (/^<\?xml\b/i.test(start)) return 'xml';
  if (/^(?:MIME-Version:|From:[^\n]*\bSaved by\b|Content-Type:\s*multipart\/related\b)/i.test(start)) return 'mhtml';
  return undefined;
}
