'use strict';

/** inches */
const PAPER = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};

function paperSize(pageSize = 'Letter') {
  if (typeof pageSize === 'object') return [pageSize.width, pageSize.height];
  if (!PAPER[pageSize]) throw new Error(`Invalid pageSize ${pageSize}`);
  return PAPER[pageSize];
}

function toChromium(options) {
  const [paperWidth, paperHeight] = paperSize(options.pageSize);
  const margins = { top: 0.4, bottom: 0.4, left: 0.4, right: 0.4, ...options.margins };
  return {
    paperWidth,
    paperHeight,
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right,
    landscape: options.landscape ?? false,
    scale: options.scale ?? 1,
    printBackground: options.printBackground ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  };
}

async function readStream(cdp, handle) {
  const parts = [];
  for (let eof = false; !eof;) {
    const part = await cdp.send('IO.read', { handle });
    parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'utf8'));
    ({ eof } = part);
  }
  cdp.post('IO.close', { handle });
  return Buffer.concat(parts);
}

async function printToPdf(cdp, options) {
  const parameters = { ...toChromium(options), transferMode: 'ReturnAsStream' };
  const { stream } = await cdp.send('Page.printToPDF', parameters);
  return readStream(cdp, stream);
}

module.exports = { printToPdf };
