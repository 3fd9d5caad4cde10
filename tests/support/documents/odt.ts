/** Writes OpenDocument text. */
import { escaped, zipOf } from './zip.ts';

const NAMESPACES = ['office', 'style', 'text', 'table', 'draw', 'fo', 'svg-compatible', 'meta']
  .map((name) => `xmlns:${name.split('-')[0]}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** A package of a body in XML and, where there are any, automatic styles. */
export function odtOf(body: string, styles = ''): Promise<Buffer> {
  return zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': odtContent(body, styles) });
}

export function odtContent(body: string, styles = '', root = 'office:document-content'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></${root.split(' ')[0]}>`;
}

export function odtParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<text:p>${escaped(text)}</text:p>`).join('');
}
