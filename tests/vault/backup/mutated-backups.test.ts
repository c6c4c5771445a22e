import * as fs from 'node:fs';
import { join } from 'node:path';
import { type Random, seededRandom } from '../../support/demo/random';
import { aUserData, digestsIn, refusalOf, valueOf } from '../support/a-vault';
import { aLaptop, furnished, type Laptop, namesIn, putAway } from './a-laptop';
import { unsyncedStreams } from './faulty-streams';

/** docs/security, Hostile input: 10,000 mutated backups, 0 crashes, 0 partial imports, RSS < 512 MB. */

const MUTANTS = 10_000;
const PREAMBLE = 32;
const PUBLIC_AT = 16;
const MANIFEST_AT = 20;
const TOTAL_AT = 24;

afterEach(putAway);

interface Parts {
  readonly preamble: Buffer;
  readonly open: Buffer;
  readonly manifest: Buffer;
  readonly records: Buffer;
  readonly groupProcess: Buffer;
}

type Whole = Buffer;
type Mutation = (whole: Whole, other: Whole, random: Random) => Buffer;

function partsOf(whole: Whole): Parts {
  const openEnd = PREAMBLE + whole.readUInt32BE(PUBLIC_AT);
  const manifestEnd = openEnd + whole.readUInt32BE(MANIFEST_AT);
  // Both files are made of whole pages of 4 KiB and begin with a salt: the second begins where the
  // first one's pages end, which only the sealed manifest says. The tests know it from the vault.
  const middle = manifestEnd + recordsBytes;
  return {
    preamble: whole.subarray(0, PREAMBLE),
    open: whole.subarray(PREAMBLE, openEnd),
    manifest: whole.subarray(openEnd, manifestEnd),
    records: whole.subarray(manifestEnd, middle),
    groupProcess: whole.subarray(middle),
  };
}

let recordsBytes = 0;

/** Joined again, with lengths that fit: what a person who knows the format would write. */
function joined({ preamble, open, manifest, records, groupProcess }: Parts): Buffer {
  const whole = Buffer.concat([preamble, open, manifest, records, groupProcess]);
  whole.writeUInt32BE(open.length, PUBLIC_AT);
  whole.writeUInt32BE(manifest.length, MANIFEST_AT);
  whole.writeBigUInt64BE(BigInt(whole.length), TOTAL_AT);
  return whole;
}

function flipped(whole: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(whole);
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
  return copy;
}

const withOpen = (whole: Whole, change: (header: Record<string, unknown>) => void): Buffer => {
  const parts = partsOf(whole);
  const header = JSON.parse(parts.open.toString('utf8')) as Record<string, unknown>;
  change(header);
  return joined({ ...parts, open: Buffer.from(JSON.stringify(header)) });
};

const mutations: Readonly<Record<string, Mutation>> = {
  'a bit anywhere': (whole, _other, random) =>
    flipped(whole, random.below(whole.length), random.below(8)),
  'a bit of preamble, public part or manifest': (whole, _other, random) =>
    flipped(whole, random.below(2600), random.below(8)),
  'a bit of the lengths': (whole, _other, random) =>
    flipped(whole, 14 + random.below(PREAMBLE - 14), random.below(8)),
  'many bytes': (whole, _other, random) => {
    const copy = Buffer.from(whole);
    for (let count = random.below(64); count >= 0; count -= 1) {
      const at = random.below(4096);
      copy.writeUInt8(copy.readUInt8(at) ^ (1 + random.below(255)), at);
    }
    return copy;
  },
  'cut short': (whole, _other, random) => whole.subarray(0, random.below(whole.length)),
  'cut short within the first bytes': (whole, _other, random) =>
    whole.subarray(0, random.below(4096)),
  'cut short with a length that fits': (whole, _other, random) => {
    const cut = Buffer.from(whole.subarray(0, PREAMBLE + random.below(whole.length - PREAMBLE)));
    cut.writeBigUInt64BE(BigInt(cut.length), TOTAL_AT);
    return cut;
  },
  'more at the end': (whole, _other, random) =>
    Buffer.concat([whole, Buffer.alloc(1 + random.below(5000), random.below(256))]),
  'a length that lies': (whole, _other, random) => {
    const copy = Buffer.from(whole);
    const lies = [0, 1, 0x7fffffff, 0xffffffff, 65_536, 65_537, random.below(0xffffffff)];
    const lie = lies[random.below(lies.length)] ?? 0;
    if (random.chance(0.7)) copy.writeUInt32BE(lie, random.chance(0.5) ? PUBLIC_AT : MANIFEST_AT);
    else copy.writeBigUInt64BE(BigInt(lie) * BigInt(1 + random.below(1000)), TOTAL_AT);
    return copy;
  },
  'a boundary moved': (whole, _other, random) => {
    const copy = Buffer.from(whole);
    const by = 1 + random.below(200);
    copy.writeUInt32BE(copy.readUInt32BE(PUBLIC_AT) + by, PUBLIC_AT);
    copy.writeUInt32BE(Math.max(0, copy.readUInt32BE(MANIFEST_AT) - by), MANIFEST_AT);
    return copy;
  },
  'the two files swapped': (whole) => {
    const parts = partsOf(whole);
    return joined({ ...parts, records: parts.groupProcess, groupProcess: parts.records });
  },
  'two pages swapped': (whole, _other, random) => {
    const copy = Buffer.from(whole);
    const start = whole.length - recordsBytes;
    const pages = Math.floor(recordsBytes / 4096) - 1;
    const [one, other] = [random.below(pages), random.below(pages)];
    const at = (page: number): number => start + page * 4096;
    whole.copy(copy, at(one), at(other), at(other) + 4096);
    whole.copy(copy, at(other), at(one), at(one) + 4096);
    return copy;
  },
  'a part of another backup of the same vault': (whole, other, random) => {
    const [mine, theirs] = [partsOf(whole), partsOf(other)];
    const names = ['preamble', 'open', 'manifest', 'records', 'groupProcess'] as const;
    const some = names.filter(() => random.chance(0.5));
    return joined({ ...mine, ...Object.fromEntries(some.map((name) => [name, theirs[name]])) });
  },
  'another vault id': (whole, _other, random) =>
    withOpen(whole, (header) => {
      header['vaultId'] = random
        .below(2 ** 31)
        .toString(16)
        .padStart(32, '0');
    }),
  'places and names of this laptop': (whole, _other, random) =>
    withOpen(whole, (header) => {
      header['generation'] = random.chance(0.5) ? '../../..' : 'g-0123456789abcdef';
      header['obsolete'] = [random.chance(0.5) ? 'flat' : 'g-0123456789abcdef'];
      header['serial'] = random.below(2 ** 31);
    }),
  'a slot changed, left out or doubled': (whole, _other, random) =>
    withOpen(whole, (header) => {
      const slots = header['slots'] as Record<string, unknown>[];
      const pick = slots[random.below(slots.length)] ?? {};
      const change = random.below(4);
      if (change === 0) header['slots'] = slots.filter((slot) => slot !== pick);
      if (change === 1) header['slots'] = [...slots, ...slots];
      if (change === 2)
        pick['nonce'] = random
          .below(2 ** 31)
          .toString(16)
          .padStart(24, '0');
      if (change === 3)
        pick['kdf'] = { ...(pick['kdf'] as object), memoryKib: random.below(2 ** 31) };
    }),
  'keys that objects inherit': (whole) => {
    const parts = partsOf(whole);
    const text = parts.open.toString('utf8').replace('{', '{"__proto__":{"isPolluted":true},');
    return joined({ ...parts, open: Buffer.from(text) });
  },
  'nothing but noise after a good preamble': (whole, _other, random) => {
    const copy = Buffer.from(whole.subarray(0, 5000));
    for (let at = PREAMBLE; at < copy.length; at += 1) copy.writeUInt8(random.below(256), at);
    copy.writeBigUInt64BE(BigInt(copy.length), TOTAL_AT);
    return copy;
  },
};

const EXPECTED = ['backup-damaged', 'backup-not-ours', 'backup-newer', 'wrong-recovery-code'];

/** Two backups of one vault, which then stands locked, and the recovery code of it. */
async function twoBackups(it: Laptop): Promise<{ one: Whole; other: Whole; code: string }> {
  const code = await furnished(it, 4);
  const folder = join(it.userData, 'backups');
  const first = valueOf(await it.backups.make()).file.fileName;
  const one = fs.readFileSync(join(folder, first));
  valueOf(
    await it.vault.use(({ records }) => records.recordEvent({ kind: 'event', name: 'seen' })),
  );
  const second = valueOf(await it.backups.make()).file.fileName;
  await it.vault.lock('asked');
  return { one, other: fs.readFileSync(join(folder, second)), code };
}

test('10,000 mutated backups do no harm: none opens, nothing is left, memory stays', async () => {
  // No power cut is tried here, and ten thousand times waiting for the disk takes minutes.
  const it = aLaptop(aUserData(), { stream: unsyncedStreams });
  const { one, other, code } = await twoBackups(it);
  // Opening the true one tells where the second file begins.
  const path = join(it.userData, 'mutant.alcove');
  fs.writeFileSync(path, one);
  const proof = { by: 'recovery-code', typedCode: code } as const;
  const { token } = valueOf(await it.backups.choose({ path }));
  valueOf(await it.backups.open(token, proof));
  const [staging = ''] = namesIn(it.userData).filter((name) => name.includes('restoring'));
  const [generation = ''] = namesIn(join(it.userData, staging));
  recordsBytes = fs.statSync(join(it.userData, staging, generation, 'records.db')).size;
  await it.backups.discard(token);

  const random = seededRandom(20261121);
  const kinds = Object.entries(mutations);
  const before = digestsIn(it.folder);
  const names = namesIn(it.userData);
  const rss = process.memoryUsage().rss;
  let highest = rss;
  const answers = new Map<string, number>();
  for (let number = 0, made = 0; made < MUTANTS; number += 1) {
    const [name, mutate] = kinds[number % kinds.length] ?? ['', () => one];
    const mutant = mutate(one, other, random);
    if (mutant.equals(one) || mutant.equals(other)) continue;
    made += 1;
    fs.writeFileSync(path, mutant);
    it.clock.monotonicMs += 61_000;
    const chosen = await it.backups.choose({ path });
    const answer = chosen.ok ? await it.backups.open(chosen.value.token, proof) : chosen;
    const { code: refusal } = refusalOf<unknown, { readonly code: string }>(answer);
    if (!EXPECTED.includes(refusal)) throw new Error(`${name}: ${refusal}`);
    answers.set(refusal, (answers.get(refusal) ?? 0) + 1);
    expect(namesIn(it.userData)).toEqual(names);
    highest = Math.max(highest, process.memoryUsage().rss);
  }
  const after = digestsIn(it.folder);
  // Wrong codes are counted there, as they are at the door.
  delete after['attempts.json'];
  expect(after).toEqual(before);
  expect(({} as Record<string, unknown>)['isPolluted']).toBeUndefined();
  const grownMb = (highest - rss) / 1024 ** 2;
  expect(grownMb).toBeLessThan(512);
  const total = [...answers.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    'mutants refused',
    total,
    Object.fromEntries(answers),
    `RSS +${grownMb.toFixed(0)} MB`,
  );
  expect(total).toBe(MUTANTS);
  expect(answers.size).toBe(EXPECTED.length);
  // The true one still opens.
  fs.writeFileSync(path, one);
  it.clock.monotonicMs += 61_000;
  const again = valueOf(await it.backups.choose({ path }));
  valueOf(await it.backups.open(again.token, proof));
}, 400_000);
