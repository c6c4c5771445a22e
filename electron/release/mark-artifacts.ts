import { PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';

/** Pages whose content is read and written before other work of the process gets its turn. */
const PAGES_PER_TURN = 8;

/**
 * Marks what Chromium leaves without a tag as no part of the text: running feet, rules, borders. A
 * reader that comes upon untagged content cannot know whether it may be passed over (PDF/UA-1, 7.1).
 */
export async function markArtifacts(pdf: PDFDocument): Promise<void> {
  for (const [index, { node }] of pdf.getPages().entries()) {
    const content = node.lookup(PDFName.of('Contents'));
    if (content instanceof PDFRawStream && isDeflated(content)) markIn(content);
    if (index % PAGES_PER_TURN === PAGES_PER_TURN - 1) await aTurn();
  }
}

function isDeflated({ dict }: PDFRawStream): boolean {
  return dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
}

function markIn(content: PDFRawStream): void {
  const drawn = inflateSync(content.contents).toString('latin1');
  content.updateContents(deflateSync(Buffer.from(withArtifacts(drawn), 'latin1')));
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

const BEGINS = new Set(['BT', 're', 'm']);
const PAINTS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
/** A path that is painted nowhere: it clips what follows, or is let go. */
const ENDS_UNPAINTED = 'n';

/**
 * @param drawn a page's content as Chromium writes it: each operator ends a line, and no line ends
 * within a string
 */
export function withArtifacts(drawn: string): string {
  const lines = drawn.split('\n');
  const marked: string[] = [];
  let depth = 0;
  let begun: string[] | null = null;
  for (const line of lines) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    const isMark = operator.endsWith('BDC') || operator === 'BMC';
    if (isMark) depth += 1;
    if (operator === 'EMC') depth -= 1;
    if (begun) begun.push(line);
    else if (depth === 0 && BEGINS.has(operator)) begun = [line];
    else marked.push(...(depth === 0 && isAlone(operator) ? artifact([line]) : [line]));
    if (!begun) continue;
    const isWhole = operator === 'ET' || PAINTS.has(operator);
    if (!isWhole && !isMark && operator !== ENDS_UNPAINTED) continue;
    marked.push(...(isWhole ? artifact(begun) : begun));
    begun = null;
  }
  return [...marked, ...(begun ?? [])].join('\n');
}

/** Pictures and shadings, which need nothing before them. */
function isAlone(operator: string): boolean {
  return operator === 'Do' || operator === 'sh';
}

function artifact(lines: readonly string[]): readonly string[] {
  return ['/Artifact BMC', ...lines, 'EMC'];
}
