import { takeBack } from '../../electron/application/taking-in-writing';
import type { OpenVault } from '../../electron/application/ports/stores';
import { isUntouched } from '../../shared/domain/signed-text';
import { sealedArchive } from '../../electron/release/sealed-archive';
import { sha256 } from '../support/consents';
import { seededRandom, type Random } from '../support/demo/random';
import { readAe2 } from '../support/ae2';
import { eventsIn, planTuesdays } from '../support/fresh-alcove';
import { admitted } from '../support/admitted';
import { aProfile } from '../support/people';
import { resealed } from '../support/resealed';
import {
  aDesk,
  deskOver,
  everythingIn,
  filled,
  PRACTICE,
  SEALING,
  sealedBy,
  tokenFor,
  type Desk,
} from '../support/sealed-desk';
import { temporaryFolder } from '../support/temp-vault';

/** An archive is taken in whole, or not at all (docs/sealed-export.md). */

jest.setTimeout(300_000);

const root = temporaryFolder();
let count = 0;
const newDesk = () => aDesk(`${root}/${(count += 1)}`);

let archive: Buffer;
/** What the vault held that the archive was made from. One vault is open at a time. */
let held: readonly string[];
beforeAll(async () => {
  const from = await newDesk();
  await filled(from);
  held = await everythingIn(from.stores);
  archive = await sealedBy(from, PRACTICE);
  await from.stores.close();
});

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk();
});
afterEach(() => desk.stores.close());

async function take(into: Desk, what: Buffer, passphrase = SEALING) {
  const token = await tokenFor(into, what);
  return into.alcove.ask('takeInSealedExport', { token, passphrase });
}

test('a new vault holds what the old one held, and every signed text fits its signature', async () => {
  const token = await tokenFor(desk, archive);
  const opening = { token, passphrase: SEALING };
  const preview = await desk.alcove.done('openSealedExport', opening);
  expect(preview).toMatchObject({
    covers: 'practice',
    counts: { members: 24, groups: 2 },
    stays: 0,
  });
  expect(await desk.stores.records.members.all()).toEqual([]);
  await desk.alcove.done('takeInSealedExport', opening);
  expect(await everythingIn(desk.stores)).toEqual(held);
  const [member] = await desk.stores.records.members.all();
  const page = { memberId: member?.id ?? '', before: null, limit: 50 } as never;
  const notes = await desk.stores.records.notes.page(page);
  expect(notes.length).toBeGreaterThan(0);
  expect(notes.every(({ text }) => isUntouched(text, sha256))).toBe(true);
  expect(eventsIn(desk.stores).at(-1)).toMatchObject({
    name: 'sealed-export-taken-in',
    detail: { members: 24, recordsSequence: expect.any(Number) },
  });
  expect(await desk.stores.records.takingIn.find('taking-in')).toBeNull();
});

test('taken in twice it is refused by name, and nothing is written over', async () => {
  await take(desk, archive);
  const before = await everythingIn(desk.stores);
  expect(await take(desk, archive)).toMatchObject({
    error: { code: 'sealed-already-here', names: expect.arrayContaining([expect.any(String)]) },
  });
  expect(await everythingIn(desk.stores)).toEqual(before);
});

test('a vault that has members keeps them, and its own practice', async () => {
  const moduleId = await planTuesdays(desk.alcove);
  const own = await admitted(desk.alcove, moduleId, aProfile(), '2026-09-01');
  const practice = await desk.stores.records.practice.find('practice');
  const token = await tokenFor(desk, archive);
  const opening = { token, passphrase: SEALING };
  expect(await desk.alcove.done('openSealedExport', opening)).toMatchObject({ stays: 1 });
  await desk.alcove.done('takeInSealedExport', opening);
  expect(await desk.stores.records.members.find(own)).not.toBeNull();
  expect(await desk.stores.records.members.all()).toHaveLength(25);
  expect(await desk.stores.records.practice.find('practice')).toEqual(practice);
});

test('a wrong passphrase, another file and a forgotten token each say so', async () => {
  expect(await take(desk, archive, 'wrong')).toMatchObject({
    error: { code: 'sealed-wrong-passphrase' },
  });
  expect(await take(desk, Buffer.from('a letter'))).toMatchObject({
    error: { code: 'sealed-not-ours' },
  });
  const opening = { token: 'unknown', passphrase: SEALING };
  expect(await desk.alcove.ask('openSealedExport', opening)).toMatchObject({
    error: { code: 'sealed-token-unknown' },
  });
});

const WRITES = ['add', 'addAll', 'addWithCopy', 'destroy', 'change', 'put', 'recordEvent'];

/** Stores that fail at the nth write, and at every one after it: what a power cut leaves. */
function cutAt(vault: OpenVault, limit: number) {
  let writes = 0;
  let chained = 0;
  /** Consents are chained one after another, all alike: it is cut at every tenth. */
  const isCounted = (event: unknown) => {
    const isConsent = (event as { readonly name?: string }).name === 'consent-taken-in';
    return !isConsent || (chained += 1) % 10 === 0;
  };
  const cutting = <T extends object>(store: T): T =>
    new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value === 'object' && value !== null) return cutting(value);
        const isWrite = WRITES.includes(String(name));
        if (typeof value !== 'function' || !isWrite) return value;
        return async (...input: readonly unknown[]) => {
          if (name !== 'recordEvent' || isCounted(input[0])) writes += 1;
          if (writes > limit) throw new Error('cut');
          return value(...input) as unknown;
        };
      },
    });
  const cut = {
    ...vault,
    records: cutting(vault.records),
    groupProcess: cutting(vault.groupProcess),
  };
  return { cut, hasBeenCut: () => writes > limit };
}

/** An earlier marker is taken away, then the new one is written. */
const BEFORE_THE_MARKER = 1;

test('cut at every write: the next unlock removes all of it, and nothing else', async () => {
  const moduleId = await planTuesdays(desk.alcove);
  await admitted(desk.alcove, moduleId, aProfile(), '2026-09-01');
  const before = await everythingIn(desk.stores);
  let cuts = 0;
  for (let limit = 0; ; limit += 1) {
    const { cut, hasBeenCut } = cutAt(desk.stores, limit);
    const broken = deskOver(cut as typeof desk.stores);
    const reply = await take(broken, archive);
    // The first that is not cut goes through; every other one is refused.
    expect(reply.ok).toBe(!hasBeenCut());
    if (!hasBeenCut()) break;
    cuts += 1;
    await takeBack(desk.stores);
    expect(await everythingIn(desk.stores)).toEqual(before);
    const undone = await desk.alcove.done('getUndoneTakingIn', {});
    // Nothing is told of one that was cut before its marker was there.
    expect([limit, undone !== null]).toEqual([limit, limit > BEFORE_THE_MARKER]);
    await desk.alcove.done('forgetUndoneTakingIn', {});
    expect(await desk.alcove.done('getUndoneTakingIn', {})).toBeNull();
  }
  expect(cuts).toBeGreaterThan(12);
  const consents = await allConsents();
  expect(consents.length).toBeGreaterThan(24);
  for (const { id: consentId } of consents) {
    const check = await desk.alcove.done('checkConsent', { consentId });
    expect(check).toMatchObject({ isEvidenceWhole: true, isWithdrawalChained: true });
    expect(check.chained).not.toBeNull();
  }
});

async function allConsents() {
  const { members, consents } = desk.stores.records;
  const ids = (await members.all()).map(({ id }) => id);
  return (await Promise.all(ids.map((id) => consents.ofMember(id)))).flat();
}

test('one write that fails alone is taken back at once, and said', async () => {
  const spy = jest
    .spyOn(desk.stores.records.notes, 'addAll')
    .mockRejectedValueOnce(new Error('full'));
  const before = await everythingIn(desk.stores);
  expect(await take(desk, archive)).toMatchObject({ error: { code: 'taking-in-undone' } });
  spy.mockRestore();
  expect(await everythingIn(desk.stores)).toEqual(before);
  expect((await take(desk, archive)).ok).toBe(true);
});

describe('an archive that was changed by someone who knows the passphrase', () => {
  const RECORD = 'members/0001/record.json';
  const inRecord = (change: (text: string) => string) =>
    resealed(archive, (name, text) => (name === RECORD ? change(text) : text));

  test.each([
    [
      'a signed text',
      (text: string) => text.replace('"text": "', '"text": "Never said. '),
      'sealed-text-altered',
    ],
    [
      'an unknown field',
      (text: string) => text.replace('"member": {', '"member": {"x":1,'),
      'sealed-damaged',
    ],
    [
      'a polluted prototype',
      (text: string) => text.replace('"member": {', '"member": {"__proto__":{"isPolluted":true},'),
      'sealed-damaged',
    ],
    ['depth without end', () => '['.repeat(200_000), 'sealed-damaged'],
    ['no JSON', (text: string) => text.slice(0, -3), 'sealed-damaged'],
    [
      'a note of another',
      (text: string) =>
        text
          .replaceAll(/"memberId": "mem_/g, '"memberId": "mem_9')
          .replaceAll(/mem_9(\w{19})\w/g, 'mem_9$1'),
      'sealed-damaged',
    ],
  ])('%s is refused', async (_what, change, code) => {
    expect(await take(desk, await inRecord(change))).toMatchObject({ error: { code } });
    expect(await desk.stores.records.members.all()).toEqual([]);
    expect(({} as Record<string, unknown>)['isPolluted']).toBeUndefined();
  });

  test('one that claims more members than it has is refused, and nobody looks for them', async () => {
    const claiming = await resealed(archive, (name, text) =>
      name === 'manifest.json' ? text.replace('"members": 24', `"members": ${2 ** 40}`) : text,
    );
    expect(await take(desk, claiming)).toMatchObject({ error: { code: 'sealed-damaged' } });
  });

  test('a newer format is told apart from damage', async () => {
    const newer = await resealed(archive, (name, text) =>
      name === 'manifest.json' ? text.replace('"version": 1', '"version": 2, "other": 5') : text,
    );
    expect(await take(desk, newer)).toMatchObject({
      error: { code: 'sealed-newer', found: 2, supported: 1 },
    });
  });
});

test('2,000 mutated archives: each is refused, or is to the byte what was sealed', async () => {
  const moduleId = await planTuesdays(desk.alcove);
  const memberId = await admitted(desk.alcove, moduleId, aProfile(), '2026-09-01');
  const small = await sealedBy(desk, { kind: 'members', memberIds: [memberId] });
  const sealed = [...readAe2(small, SEALING)];
  await desk.stores.close();
  desk = await newDesk();
  const empty = await everythingIn(desk.stores);
  const random = seededRandom(20261122);
  const codes = new Map<string, number>();
  for (let number = 0; number < 2_000; number += 1) {
    const mutant = mutated(small, random);
    const token = await tokenFor(desk, mutant);
    const reply = await desk.alcove.ask('openSealedExport', { token, passphrase: SEALING });
    const code = reply.ok ? 'opened' : reply.error.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (!reply.ok) continue;
    // The directory of a ZIP has dates and marks that nobody authenticates and nothing here reads.
    const opened = await sealedArchive().open(mutant, SEALING);
    const files = opened.ok
      ? opened.value.map(({ name, bytes }) => [name, Buffer.from(bytes)])
      : [];
    expect(files).toEqual(sealed);
  }
  const refused = ['sealed-damaged', 'sealed-not-ours', 'sealed-wrong-passphrase'];
  expect([...codes.keys()].filter((code) => ![...refused, 'opened'].includes(code))).toEqual([]);
  expect(codes.get('opened') ?? 0).toBeLessThan(400);
  expect(await everythingIn(desk.stores)).toEqual(empty);
  expect(await desk.stores.records.takingIn.find('taking-in')).toBeNull();
});

/** A bit, a run of noise, a cut, a piece twice, and lies in the directory. */
function mutated(whole: Buffer, random: Random): Buffer {
  const copy = Buffer.from(whole);
  const at = random.below(copy.length);
  switch (random.below(6)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(Math.max(0, at - 64))]);
    case 2:
      for (let place = at; place < Math.min(copy.length, at + 40); place += 1)
        copy[place] = random.below(256);
      return copy;
    case 3: {
      // Among the last bytes stand the names, sizes and places of all files.
      const place = copy.length - 1 - random.below(Math.min(copy.length, 1500));
      copy[place] = random.below(256);
      return copy;
    }
    case 4:
      return Buffer.concat([copy, Buffer.alloc(1 + random.below(100), random.below(256))]);
    default:
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
      return copy;
  }
}
