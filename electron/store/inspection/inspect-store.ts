import {
  CHAIN_START,
  chainHeadSchema,
  type ChainFault,
  type ChainHead,
  type ChainReport,
} from '../../../shared/domain/chain';
import type { StoreRefusal } from '../../../shared/domain/store-refusal';
import type { StoreFault, StoreReport } from '../../../shared/domain/vault-check';
import { err, ok, type Result } from '../../../shared/lib/result';
import type { StoreKeys } from '../../application/ports/vault';
import { recoveredFrom } from '../salvage/salvage-stores';
import { refusalTo } from '../snapshot';
import { readLinks, storedLink, type StoredLink } from '../storage/chain-table';
import { openEncryptedFile } from '../storage/encrypted-file';
import {
  compareDocuments,
  lastLinks,
  readDocuments,
  type HeldDocument,
} from '../storage/verify-documents';
import { STORE_SCHEMA_VERSION, type StorePlace } from '../store-files';

/** The vault's `verifyChain`, handed in: the store does not know the vault. */
export type ChainVerifier = (
  links: Iterable<unknown>,
  key: Uint8Array,
  expectedHead?: ChainHead,
) => Result<ChainReport, ChainFault>;

export interface Look {
  readonly place: Omit<StorePlace, 'keys'> & { readonly keys: Pick<StoreKeys, 'page' | 'chain'> };
  /** The head known from outside, if there is one. */
  readonly head: ChainHead | null;
  readonly verifyChain: ChainVerifier;
}

/** More would tell nobody more. */
const MOST_FAULTS = 200;

/**
 * Looks over one closed file without writing: its pages, then its chain, then every document. Of a
 * damaged file the rows on its sound pages are looked at; then only what is missing is said of the
 * documents, for the link that a document differs from may not be its last.
 */
export function inspectStore(look: Look): Result<StoreReport, StoreRefusal> {
  const sound = inspectSound(look);
  if (sound.ok || sound.error.code !== 'store-damaged') return sound;
  return inspectDamaged(look);
}

function inspectSound(look: Look): Result<StoreReport, StoreRefusal> {
  const { storeId, path, keys } = look.place;
  const schemaVersion = STORE_SCHEMA_VERSION;
  const place = { storeId, path, key: keys.page, schemaVersion, mode: 'open' as const };
  const file = openEncryptedFile({ ...place, readonly: true, leavesPagesUnchecked: true });
  if (!file.ok) return file;
  const { connection, close } = file.value;
  return attempt(look, () => {
    try {
      const links = [...readLinks(connection)];
      const report = reportOf(look, { links, documents: readDocuments(connection) });
      const isWhole = connection.pragma('integrity_check(1)') === 'ok';
      return isWhole ? report : withFault(report, { code: 'pages-damaged' });
    } finally {
      close();
    }
  });
}

function inspectDamaged(look: Look): Result<StoreReport, StoreRefusal> {
  return attempt(look, () => {
    const { chain, documents, attachments } = recoveredFrom(look.place);
    const held = documents.map((document) => ({
      ...document,
      attachments: attachments.filter(({ doc }) => doc === document.id),
    }));
    const report = reportOf(look, { links: chain.map(storedLink), documents: held });
    const certain = report.faults.filter(
      ({ code }) => code !== 'document-altered' && code !== 'document-unlinked',
    );
    return withFault({ ...report, faults: certain }, { code: 'pages-damaged' });
  });
}

function attempt({ place }: Look, work: () => StoreReport): Result<StoreReport, StoreRefusal> {
  let report: StoreReport | undefined;
  const refusal = refusalTo(place.storeId, () => {
    report = work();
  });
  if (refusal) return err(refusal);
  if (!report) throw new Error('neither a report nor a refusal');
  return ok(report);
}

interface Content {
  readonly links: readonly StoredLink[];
  readonly documents: Iterable<HeldDocument>;
}

function reportOf({ place, head, verifyChain }: Look, { links, documents }: Content): StoreReport {
  const chain = verifyChain(links, place.keys.chain, head ?? undefined);
  const compared = compareDocuments(lastLinks(links), documents);
  const faults: readonly StoreFault[] = [...(chain.ok ? [] : [chain.error]), ...compared.faults];
  return {
    store: place.storeId,
    faults: faults.slice(0, MOST_FAULTS),
    head: newestHead(links),
    links: links.length,
    documents: compared.documents,
    clockJumps: links.filter((link, index) => link.at < (links[index - 1]?.at ?? link.at)).length,
    isHeadKnown: head !== null,
  };
}

function withFault(report: StoreReport, fault: StoreFault): StoreReport {
  return { ...report, faults: [fault, ...report.faults].slice(0, MOST_FAULTS) };
}

function newestHead(links: readonly StoredLink[]): ChainHead {
  const head = chainHeadSchema.safeParse(links.at(-1));
  return head.data ?? { sequence: 0, mac: CHAIN_START };
}
