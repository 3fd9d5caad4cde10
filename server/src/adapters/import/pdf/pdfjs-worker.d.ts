/** pdf.js types only its main part; its worker is handed on without a look inside. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
