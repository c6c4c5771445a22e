import { PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';

/** Twice as quick as zlib's usual 6, and an eighth of the file more. */
const LEVEL = 4;

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
  content.updateContents(
    deflateSync(Buffer.from(withArtifacts(drawn), 'latin1'), { level: LEVEL }),
  );
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
/** Stands for the operators of what is marked already. */
const MARKED = 'marked';

/**
 * @param drawn a page's content as Chromium writes it: each operator ends a line, and no line ends
 * within a string
 */
export function withArtifacts(drawn: string): string {
  const marked: string[] = [];
  let begun: string[] | null = null;
  for (const { text, operator } of piecesOf(drawn)) {
    if (begun) begun.push(text);
    else if (BEGINS.has(operator)) begun = [text];
    else marked.push(...(isAlone(operator) ? artifact([text]) : [text]));
    if (!begun) continue;
    const isWhole = operator === 'ET' || PAINTS.has(operator);
    if (!isWhole && operator !== MARKED && operator !== ENDS_UNPAINTED) continue;
    marked.push(...(isWhole ? artifact(begun) : begun));
    begun = null;
  }
  return [...marked, ...(begun ?? [])].join('\n');
}

interface Piece {
  readonly text: string;
  readonly operator: string;
}

/** Line by line, but what is marked in one piece: that is nearly all of a page. */
function* piecesOf(drawn: string): Generator<Piece> {
  for (let from = 0; from <= drawn.length;) {
    const lineEnd = endOfLine(drawn, from);
    const line = drawn.slice(from, lineEnd);
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    const isMark = operator.endsWith('BDC') || operator === 'BMC';
    const end = isMark ? endOfMarked(drawn, lineEnd) : lineEnd;
    yield { text: drawn.slice(from, end), operator: isMark ? MARKED : operator };
    from = end + 1;
  }
}

function endOfLine(drawn: string, from: number): number {
  const end = drawn.indexOf('\n', from);
  return end === -1 ? drawn.length : end;
}

const ENDS_MARKED = '\nEMC';
const BEGINS_MARKED = /B[DM]C$/gmu;

/** Where what is marked before `from` ends, and with it whatever is marked within. */
function endOfMarked(drawn: string, from: number): number {
  let depth = 1;
  let end = from;
  while (depth > 0) {
    const found = drawn.indexOf(ENDS_MARKED, end);
    if (found === -1) return drawn.length;
    depth += (drawn.slice(end, found).match(BEGINS_MARKED)?.length ?? 0) - 1;
    end = found + ENDS_MARKED.length;
  }
  return end;
}

/** Pictures and shadings, which need nothing before them. */
function isAlone(operator: string): boolean {
  return operator === 'Do' || operator === 'sh';
}

function artifact(lines: readonly string[]): readonly string[] {
  return ['/Artifact BMC', ...lines, 'EMC'];
}
