import type { StoreFault, StoreReport } from '../../shared/domain/vault-check';
import { assertNever } from '../../shared/lib/assert-never';
import type { GivenHeads } from './verify-request';

/** Where the head came from that the chain was compared with. */
export type HeadSource = 'given' | 'backup' | 'none';

/** What was found in one of the two files, a line each. */
export function storeLines(report: StoreReport, source: HeadSource): readonly string[] {
  const { store, faults, head } = report;
  return [
    `${store}.db`,
    ...soundLines(report),
    ...faults.map((fault) => `  Damaged: ${faultWords(fault)}`),
    ...(faults.length >= MOST_FAULTS ? ['  The list of damage ends here; there is more.'] : []),
    `  Head: ${store}:${head.sequence}:${head.mac}`,
    ...(hasHeadFault(faults) ? [] : [`  ${headWords[source]}`]),
    ...clockLines(report),
  ];
}

/** As many as the store tells (electron/store/inspection). */
const MOST_FAULTS = 200;

const headWords: Readonly<Record<HeadSource, string>> = {
  given: 'The head that was given is in this chain.',
  backup: 'The head that the backup was made with is in this chain.',
  none: 'No head was given: links cut off the end, or an older copy put back, would not be seen.',
};

export function sourceOf({ store }: StoreReport, heads: GivenHeads): HeadSource {
  return heads[store] ? 'given' : 'none';
}

/** Each is said only of what has no fault. */
function soundLines({ faults, links, documents }: StoreReport): readonly string[] {
  const is = (kind: string) => faults.some(({ code }) => code.startsWith(kind));
  return [
    ...(is('pages') ? [] : ['  Pages: every page is authentic.']),
    ...(is('chain') ? [] : [`  Chain: ${counted(links, 'link')}, none altered, none missing.`]),
    ...(is('pages') || is('chain') || is('document')
      ? [`  Documents: ${counted(documents, 'document')} could be read.`]
      : [`  Documents: ${counted(documents, 'document')}, each as its last link says.`]),
  ];
}

function hasHeadFault(faults: readonly StoreFault[]): boolean {
  return faults.some(({ code }) => code.startsWith('chain'));
}

function clockLines({ clockJumps }: StoreReport): readonly string[] {
  if (clockJumps === 0) return [];
  const times = clockJumps === 1 ? 'once' : counted(clockJumps, 'time');
  return [`  The clock went back ${times}. Order comes from the chain; time is not proven.`];
}

export function faultWords(fault: StoreFault): string {
  switch (fault.code) {
    case 'pages-damaged':
      return 'pages of the file were altered or cannot be read.';
    case 'chain-link-unreadable':
      return `link ${number(fault.sequence)} cannot be read.`;
    case 'chain-link-altered':
      return `link ${number(fault.sequence)} was altered.`;
    case 'chain-gap':
      return `${range(fault.expected, fault.sequence - 1)} missing.`;
    case 'chain-out-of-order':
      return `link ${number(fault.sequence)} stands where link ${number(fault.expected)} belongs.`;
    case 'chain-broken':
      return `link ${number(fault.sequence)} does not follow the one before it.`;
    case 'chain-truncated':
      return (
        `the chain ends at link ${number(fault.sequence)}, before the head from outside, link ` +
        `${number(fault.expected)}: links were cut off, or an older copy was put back.`
      );
    case 'chain-rolled-back':
      return (
        `link ${number(fault.sequence)} is not the one that the head from outside names: ` +
        'another history was put in its place.'
      );
    case 'document-altered':
      return `${documentName(fault)} is not as its last link says.`;
    case 'document-missing':
      return `${documentName(fault)} is missing.`;
    case 'document-unlinked':
      return `${documentName(fault)} is there without any link.`;
    default:
      return assertNever(fault);
  }
}

function documentName({ collection, documentId }: { collection: string; documentId: string }) {
  return `document ${documentId} (${collection})`;
}

function range(first: number, last: number): string {
  return first === last
    ? `link ${number(first)} is`
    : `links ${number(first)} to ${number(last)} are`;
}

export function counted(count: number, one: string): string {
  return `${number(count)} ${count === 1 ? one : `${one}s`}`;
}

function number(value: number): string {
  return value.toLocaleString('en-CA');
}
