/** Reading a PDF without a worker: what it brings along is found by pdf.js itself. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {}
