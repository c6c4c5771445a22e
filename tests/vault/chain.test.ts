import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { ChainEntry, ChainHead, ChainLink } from '../../shared/domain/chain';
import { EMPTY_HEAD, chainSealer, headOf, sealLink, verifyChain } from '../../electron/vault/chain';

const key = createHash('sha256').update('chain').digest();
const otherKey = createHash('sha256').update('other').digest();

const entries: fc.Arbitrary<ChainEntry> = fc.oneof(
  fc.record({
    kind: fc.constant('revision' as const),
    collection: fc.constantFrom('notes', 'members'),
    schemaVersion: fc.nat(3),
    documentId: fc.string({ minLength: 1, maxLength: 8 }),
    revision: fc.nat(99).map((height) => `${height}-x`),
    deleted: fc.boolean(),
    digest: fc.nat().map((seed) => createHash('sha256').update(`${seed}`).digest('hex')),
  }),
  fc.record({
    kind: fc.constant('purge' as const),
    collection: fc.constant('notes'),
    schemaVersion: fc.nat(3),
    documentId: fc.string({ maxLength: 8 }),
  }),
  fc.record(
    {
      kind: fc.constant('event' as const),
      name: fc.constantFrom('unlock', 'recordOpened'),
      subject: fc.string({ maxLength: 8 }),
      detail: fc.dictionary(fc.string({ maxLength: 4 }), fc.nat()),
    },
    { requiredKeys: ['kind', 'name'] },
  ),
);

const chains = fc.array(entries, { minLength: 2, maxLength: 24 }).map(chainOf);

function chainOf(all: readonly ChainEntry[]): readonly ChainLink[] {
  const links: ChainLink[] = [];
  for (const entry of all) {
    const stamp = { at: 1_790_000_000_000 + links.length * 1000, author: 'T' };
    links.push(
      sealLink(links.length === 0 ? null : headOf(links.at(-1) ?? null), entry, stamp, key),
    );
  }
  return links;
}

function headOfChain(links: readonly ChainLink[]): ChainHead {
  return headOf(links.at(-1) ?? null);
}

/** A chain as it would come out of the file: text and back. */
function stored(links: readonly unknown[]): readonly unknown[] {
  return JSON.parse(JSON.stringify(links)) as readonly unknown[];
}

test('a chain that nobody touched is sound, and says its head', () => {
  fc.assert(
    fc.property(chains, (links) => {
      const head = headOfChain(links);
      const expected = { ok: true, value: { head, clockJumps: [] } };
      expect(verifyChain(stored(links), key, head)).toEqual(expected);
    }),
  );
});

test('an older head from outside is still a point of the chain', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (links, at) => {
      const older = headOf(links[at % links.length] ?? null);
      expect(verifyChain(links, key, older).ok).toBe(true);
    }),
  );
});

test('any one field of any one link altered is found at that link', () => {
  const changes: readonly ((link: ChainLink) => unknown)[] = [
    (link) => ({ ...link, at: link.at + 1 }),
    (link) => ({ ...link, author: `${link.author}x` }),
    (link) => ({ ...link, previous: flipHex(link.previous) }),
    (link) => ({ ...link, mac: flipHex(link.mac) }),
    (link) => ({ ...link, mac: '' }),
    (link) => ({ ...link, sequence: link.sequence + 1 }),
    (link) => ({ ...link, entry: { kind: 'event', name: 'forged' } }),
    (link) => ({ ...link, entry: { ...link.entry, added: true } }),
    (link) => ({ ...link, entry: 'not an entry' }),
    (link) => ({ ...link, added: true }),
  ];
  fc.assert(
    fc.property(chains, fc.nat(), fc.constantFrom(...changes), (links, at, change) => {
      const index = at % links.length;
      const altered = links.map((link, place) => (place === index ? change(link) : link));
      const result = verifyChain(stored(altered), key);
      expect(result.ok).toBe(false);
      if (result.ok) return;
      expect(result.error.code).toMatch(/^chain-link-(altered|unreadable)$/);
      expect([index + 1, index + 2]).toContain(result.error.sequence);
    }),
    { numRuns: 500 },
  );
});

test('a link taken out is found, the last one only against a head', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (links, at) => {
      const index = at % links.length;
      const shorter = links.filter((_link, place) => place !== index);
      const isLast = index === links.length - 1;
      expect(verifyChain(shorter, key).ok).toBe(isLast);
      const against = verifyChain(shorter, key, headOfChain(links));
      const code = isLast ? 'chain-truncated' : 'chain-gap';
      expect(against).toMatchObject({ ok: false, error: { code } });
    }),
  );
});

test('any two links exchanged are found', () => {
  fc.assert(
    fc.property(chains, fc.nat(), fc.nat(), (links, left, right) => {
      const [a, b] = [left % links.length, right % links.length];
      fc.pre(a !== b);
      const moved = links.map(
        (link, place) => links[place === a ? b : place === b ? a : place] ?? link,
      );
      expect(verifyChain(moved, key)).toMatchObject({ ok: false, error: { code: 'chain-gap' } });
    }),
  );
});

test('a link told twice is found', () => {
  const links = chainOf([anEvent('a'), anEvent('b')]);
  expect(verifyChain([...links, ...links.slice(1)], key)).toEqual({
    ok: false,
    error: { code: 'chain-out-of-order', sequence: 2, expected: 3 },
  });
});

test('a cut of any length at the end is found against a head, and unseen without one', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (links, cut) => {
      const kept = links.slice(0, cut % links.length);
      const expected = links.length;
      expect(verifyChain(kept, key, headOfChain(links))).toEqual({
        ok: false,
        error: { code: 'chain-truncated', sequence: kept.length, expected },
      });
      expect(verifyChain(kept, key).ok).toBe(true);
    }),
  );
});

test('a chain rolled back and continued is found against a head', () => {
  const links = chainOf([anEvent('a'), anEvent('b'), anEvent('c')]);
  const head = headOfChain(links);
  const old = links.slice(0, 1);
  const stamp = { at: 1_790_000_009_000, author: 'T' };
  const second = sealLink(headOfChain(old), anEvent('x'), stamp, key);
  const third = sealLink(headOf(second), anEvent('y'), stamp, key);
  const fourth = sealLink(headOf(third), anEvent('z'), stamp, key);
  expect(verifyChain([...old, second, third, fourth], key, head)).toEqual({
    ok: false,
    error: { code: 'chain-rolled-back', sequence: 3 },
  });
});

test('links of another chain under the same key do not fit', () => {
  const links = chainOf([anEvent('a'), anEvent('b')]);
  const other = chainOf([anEvent('other'), anEvent('b')]);
  expect(verifyChain([links[0], other[1]], key)).toEqual({
    ok: false,
    error: { code: 'chain-broken', sequence: 2 },
  });
});

test('nothing verifies under another key', () => {
  const result = verifyChain(chainOf([anEvent('a')]), otherKey);
  expect(result).toEqual({ ok: false, error: { code: 'chain-link-altered', sequence: 1 } });
});

test('a clock set back is flagged and is no fault', () => {
  const first = sealLink(null, anEvent('a'), { at: 2_000, author: 'T' }, key);
  const second = sealLink(headOf(first), anEvent('b'), { at: 500, author: 'T' }, key);
  const result = verifyChain([first, second], key);
  expect(result).toMatchObject({
    ok: true,
    value: { clockJumps: [{ sequence: 2, backMs: 1500 }] },
  });
});

test('an empty chain is sound and has the empty head', () => {
  expect(verifyChain([], key)).toEqual({ ok: true, value: { head: EMPTY_HEAD, clockJumps: [] } });
  expect(verifyChain([], key, EMPTY_HEAD).ok).toBe(true);
});

test('the sealer stamps links with its author and its clock', () => {
  let time = 10;
  const sealer = chainSealer(key, { author: 'Dr. T', now: () => (time += 5) });
  const first = sealer.seal(null, anEvent('a'));
  const second = sealer.seal(first, anEvent('b'));
  expect([first.at, second.at, second.author]).toEqual([15, 20, 'Dr. T']);
  expect(verifyChain([first, second], key).ok).toBe(true);
});

function anEvent(name: string): ChainEntry {
  return { kind: 'event', name };
}

function flipHex(mac: string): string {
  return (mac.startsWith('0') ? '1' : '0') + mac.slice(1);
}
