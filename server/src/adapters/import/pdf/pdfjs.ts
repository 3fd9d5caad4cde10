/** pdf.js as it is loaded here: without a browser, in the thread that reads. */

/**
 * pdf.js draws as well and looks for classes of a browser when it is loaded; reading text needs none of them. It puts a `push` of its own, for
 * arrays of more than 2³² places, in place of that of V8: with it reading takes a seventh longer, of all formats.
 */
export async function loadPdfJs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Reflect.set(globalThis, name, class {});
  // Node 20.9 of older editors has no such function.
  if (typeof process.getBuiltinModule !== 'function') Reflect.set(process, 'getBuiltinModule', require);
  const { push } = Array.prototype;
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  if (!('pdfjsWorker' in globalThis))
    Reflect.set(globalThis, 'pdfjsWorker', await import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  Array.prototype.push = push;
  return pdfjs;
}
