import type { ChainHead } from '../../shared/domain/chain';
import type { StoreId } from '../../shared/domain/store-refusal';
import type { ChainHeads, Finding } from '../../shared/domain/vault-check';
import type { OpenStores } from '../application/ports/vault';
import type { VaultState } from './device-safe';
import type { OpenSession } from './open-session';

/** Clocks are set by a little now and then; this is more than a little. */
const CLOCK_SLACK_MS = 60_000;

const STORES = [
  ['records', 'records'],
  ['group-process', 'groupProcess'],
] as const satisfies readonly (readonly [StoreId, keyof ChainHeads])[];

/**
 * How an opened vault stands to what this laptop has seen of it before (docs/security, Tamper
 * evidence), and to the laptop's clock.
 */
export function findingsOf(
  { stores, header }: OpenSession,
  known: VaultState | null,
  now: Date,
): readonly Finding[] {
  const older = known ? olderCopies(stores, known.heads) : [];
  const olderKeys: readonly Finding[] =
    known && header.serial < known.serial ? [{ kind: 'older-keys' }] : [];
  return [...older, ...olderKeys, ...clockFindings(stores, now)];
}

/**
 * What this laptop is to remember of the open vault: its present state, except where a finding that
 * nobody has accepted says that something newer was seen.
 */
export function stateToRemember({ stores, header, findings, known }: OpenSession): VaultState {
  const isOpen = (kind: Finding['kind']): boolean => findings.some((each) => each.kind === kind);
  return {
    heads: known && isOpen('older-copy') ? known.heads : stores.heads(),
    serial: known && isOpen('older-keys') ? known.serial : header.serial,
  };
}

export function isSameState(one: VaultState | null, other: VaultState): boolean {
  if (one?.serial !== other.serial) return false;
  return STORES.every(([, store]) => one.heads[store].mac === other.heads[store].mac);
}

function olderCopies(stores: OpenStores, known: ChainHeads): readonly Finding[] {
  return STORES.flatMap(([store, name]) => {
    const missingLinks = missingFrom(stores, store, name, known[name]);
    return missingLinks > 0 ? [{ kind: 'older-copy', store, missingLinks } as const] : [];
  });
}

/** Where another link stands in the known one's place, at least that one is missing. */
function missingFrom(
  stores: OpenStores,
  store: StoreId,
  name: keyof ChainHeads,
  known: ChainHead,
): number {
  const missing = stores.missingSince(store, known);
  return missing ?? Math.max(1, known.sequence - stores.heads()[name].sequence);
}

function clockFindings(stores: OpenStores, now: Date): readonly Finding[] {
  const newest = Math.max(...STORES.map(([store]) => newestAt(stores, store)));
  const backMs = newest - now.getTime();
  if (backMs <= CLOCK_SLACK_MS) return [];
  return [{ kind: 'clock-went-back', seconds: Math.ceil(backMs / 1000) }];
}

function newestAt({ audit }: OpenStores, store: StoreId): number {
  const newest = { before: null, limit: 1, topic: null, memberId: null, fromMs: null, toMs: null };
  return audit.links(store, newest)[0]?.at ?? 0;
}
