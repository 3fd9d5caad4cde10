/** Writes ZIP containers. */
import JSZip from 'jszip';

/** A container of these parts, with Chinese names as they are. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const container = new JSZip();
  for (const [name, content] of Object.entries(parts)) container.file(name, content);
  return container.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
