import { createHmac, timingSafeEqual } from 'node:crypto';
import type {
  ChainEntry,
  ChainFault,
  ChainHead,
  ChainLink,
  ChainReport,
  ChainSealer,
} from '../../shared/domain/chain';
import { CHAIN_START, chainLinkSchema } from '../../shared/domain/chain';
import { canonicalJson } from '../../shared/lib/canonical-json';
import type { Result } from '../../shared/lib/result';
import { err, ok } from '../../shared/lib/result';

type Stamp = { readonly at: number; readonly author: string };
type Unsealed = Omit<ChainLink, 'mac'>;

/** The head of a chain without links. */
export const EMPTY_HEAD: ChainHead = { sequence: 0, mac: CHAIN_START };

/**
 * The link that follows `previous` (`null` for the first), under HMAC-SHA256 over the canonical
 * JSON of everything in it but the MAC itself (docs/security, Tamper evidence).
 * @param key 32 bytes, used for this chain and nothing else
 */
export function sealLink(
  previous: ChainHead | null,
  entry: ChainEntry,
  { at, author }: Stamp,
  key: Uint8Array,
): ChainLink {
  const { sequence, mac } = previous ?? EMPTY_HEAD;
  const unsealed = { sequence: sequence + 1, previous: mac, at, author, entry };
  return { ...unsealed, mac: macOf(unsealed, key) };
}

/** A sealer for the store: the key and the clock stay here. `now` gives UTC milliseconds. */
export function chainSealer(
  key: Uint8Array,
  { author, now }: { readonly author: string; readonly now: () => number },
): ChainSealer {
  return { seal: (previous, entry) => sealLink(previous, entry, { at: now(), author }, key) };
}

export function headOf(link: ChainLink | null): ChainHead {
  return link === null ? EMPTY_HEAD : { sequence: link.sequence, mac: link.mac };
}

/**
 * Walks a chain from its first link, as it was read, and stops at the first fault.
 * With `expectedHead` (kept outside the file) it also sees links cut from the end and a whole file
 * put back to an earlier day; without it, those two and only those stay unseen.
 * Time is not proven: a clock that went backwards is reported and is no fault.
 */
export function verifyChain(
  links: Iterable<unknown>,
  key: Uint8Array,
  expectedHead?: ChainHead,
): Result<ChainReport, ChainFault> {
  const clockJumps: { readonly sequence: number; readonly backMs: number }[] = [];
  let last: ChainLink | null = null;
  for (const stored of links) {
    const parsed = chainLinkSchema.safeParse(stored);
    if (!parsed.success) {
      return err({ code: 'chain-link-unreadable', sequence: headOf(last).sequence + 1 });
    }
    const link: ChainLink = parsed.data;
    const fault = faultOf(link, last, key) ?? forkAt(link, expectedHead);
    if (fault) return err(fault);
    if (last && link.at < last.at) {
      clockJumps.push({ sequence: link.sequence, backMs: last.at - link.at });
    }
    last = link;
  }
  const head = headOf(last);
  if (expectedHead && head.sequence < expectedHead.sequence) {
    const { sequence } = head;
    return err({ code: 'chain-truncated', sequence, expected: expectedHead.sequence });
  }
  return ok({ head, clockJumps });
}

function faultOf(link: ChainLink, last: ChainLink | null, key: Uint8Array): ChainFault | undefined {
  const { sequence } = link;
  const head = headOf(last);
  const expected = head.sequence + 1;
  if (!sameMac(link.mac, macOf(link, key))) return { code: 'chain-link-altered', sequence };
  if (sequence > expected) return { code: 'chain-gap', sequence, expected };
  if (sequence < expected) return { code: 'chain-out-of-order', sequence, expected };
  if (link.previous !== head.mac) return { code: 'chain-broken', sequence };
  return undefined;
}

function forkAt(link: ChainLink, head: ChainHead | undefined): ChainFault | undefined {
  if (head?.sequence !== link.sequence || sameMac(head.mac, link.mac)) return undefined;
  return { code: 'chain-rolled-back', sequence: link.sequence };
}

function macOf({ sequence, previous, at, author, entry }: Unsealed, key: Uint8Array): string {
  const text = canonicalJson({ sequence, previous, at, author, entry });
  return createHmac('sha256', key).update(text).digest('hex');
}

function sameMac(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left, 'hex'), Buffer.from(right, 'hex')];
  return a.length === b.length && a.length === 32 && timingSafeEqual(a, b);
}
