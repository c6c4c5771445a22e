import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  PDFRawStream,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';

/** Operators that put something on the page which a reader could want to know of. */
const TEXT = ['Tj', 'TJ', "'", '"'];
const PICTURES = ['Do', 'sh', 'INLINE'];
const PAINTED = ['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'];
const SHOWING = new Set([...TEXT, ...PICTURES, ...PAINTED]);

/** What a page shows outside of its tags and not marked as an ornament either. */
export function untaggedIn(pdf: PDFDocument, page: PDFPage['node']): readonly string[] {
  const open: boolean[] = [];
  const found = new Set<string>();
  for (const { operator, operands } of operatorsOf(contentOf(pdf, page))) {
    if (operator === 'BDC') open.push(/\/MCID|^\/Artifact/u.test(operands));
    else if (operator === 'BMC') open.push(operands.startsWith('/Artifact'));
    else if (operator === 'EMC') open.pop();
    else if (SHOWING.has(operator) && !open.some(Boolean)) found.add(operator);
  }
  const rest = open.length === 0 ? [] : ['marked content that never ends'];
  return [...[...found].map((operator) => `untagged content (${operator})`), ...rest];
}

function contentOf(pdf: PDFDocument, page: PDFPage['node']): string {
  const contents = page.lookup(PDFName.of('Contents'));
  const list = contents instanceof PDFArray ? contents.asArray() : [contents];
  return list
    .map((entry) => (entry ? pdf.context.lookup(entry) : undefined))
    .flatMap((stream) =>
      stream instanceof PDFRawStream
        ? [Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')]
        : [],
    )
    .join('\n');
}

interface Operation {
  readonly operator: string;
  readonly operands: string;
}

/** Strings in brackets or in angles, dictionaries, arrays, names, numbers, and the operators. */
const TOKEN =
  /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<<|>>|<[\dA-Fa-f\s]*>|\[|\]|\/[^\s/()<>[\]]*|[^\s/()<>[\]]+/gu;

function* operatorsOf(content: string): Generator<Operation> {
  let operands: string[] = [];
  let depth = 0;
  for (const [token] of content.matchAll(TOKEN)) {
    if (token === '<<' || token === '[') depth += 1;
    if (token === '>>' || token === ']') depth -= 1;
    const isOperand = depth > 0 || /^[\d(</>[\].+-]/u.test(token);
    if (isOperand || token === 'true' || token === 'false' || token === 'null') {
      operands.push(token);
      continue;
    }
    yield { operator: token === 'BI' ? 'INLINE' : token, operands: operands.join(' ') };
    operands = [];
  }
}
