import * as fs from 'node:fs';
import { join } from 'node:path';
import { aUserData, valueOf } from '../support/a-vault';
import { aLaptop, furnished, type Laptop, putAway } from './a-laptop';

/** docs/security, Durability: what is offered as the newest backup is this vault's, by a sound clock. */

afterEach(putAway);

const NOW = new Date('2026-11-21T14:30:00.000Z');
const AHEAD = new Date('2030-01-01T12:00:00.000Z');

async function madeAt(it: Laptop, now: Date): Promise<string> {
  it.clock.now = now;
  return valueOf(await it.backups.make()).file.fileName;
}

async function inDoubt(it: Laptop): Promise<Readonly<Record<string, boolean>>> {
  const listed = (await it.backups.places()).flatMap(({ backups }) => backups);
  return Object.fromEntries(
    listed.map(({ fileName, isInDoubt }) => [fileName, isInDoubt === true]),
  );
}

/** A vault that shares a folder with another one, whose backup is the newer. */
async function withSharedFolder(): Promise<{ it: Laptop; own: string; others: string }> {
  const shared = aUserData();
  const it = aLaptop(aUserData());
  await furnished(it, 1);
  valueOf(await it.backups.chooseFolder(shared));
  const own = await madeAt(it, NOW);
  await it.vault.lock('quit');
  const other = aLaptop(aUserData());
  await furnished(other, 1);
  valueOf(await other.backups.chooseFolder(shared));
  const others = await madeAt(other, new Date('2026-11-21T15:00:00.000Z'));
  await other.vault.lock('quit');
  return { it, own, others };
}

test('while the vault is locked, the backup of another vault is listed and in doubt', async () => {
  const { it, own, others } = await withSharedFolder();
  expect(await inDoubt(it)).toEqual({ [own]: false, [others]: true });
});

test('a header that cannot be read tells no vault from another', async () => {
  const { it, own, others } = await withSharedFolder();
  fs.writeFileSync(join(it.folder, 'vault.json'), 'rubbish');
  expect(await inDoubt(it)).toEqual({ [own]: false, [others]: false });
});

test('a backup dated by a clock that ran ahead is in doubt, with and without a header', async () => {
  const it = aLaptop(aUserData());
  await furnished(it, 1);
  const sound = await madeAt(it, NOW);
  const ahead = await madeAt(it, AHEAD);
  await it.vault.lock('quit');
  it.clock.now = NOW;
  expect(await inDoubt(it)).toEqual({ [sound]: false, [ahead]: true });
  fs.writeFileSync(join(it.folder, 'vault.json'), 'rubbish');
  expect(await inDoubt(it)).toEqual({ [sound]: false, [ahead]: true });
});

/** The last backup on a stick that is out now, made at this time. */
async function withStickOut(made: Date): Promise<{ it: Laptop; places: string }> {
  const it = aLaptop(aUserData());
  await furnished(it, 1);
  const stick = join(aUserData(), 'STICK');
  fs.mkdirSync(stick);
  valueOf(await it.backups.chooseFolder(stick));
  await madeAt(it, made);
  fs.rmSync(stick, { recursive: true });
  return { it, places: join(it.userData, 'places.json') };
}

test('what lies on a stick that is out does not count when its date is ahead', async () => {
  const { it } = await withStickOut(AHEAD);
  const state = await it.backups.state(3, NOW);
  expect(state).toMatchObject({ lastElsewhere: null, isOverdue: true });
});

test('nor when it is of another vault; of one that was not written down it counts', async () => {
  const { it, places } = await withStickOut(NOW);
  const counts = async () => (await it.backups.state(3, NOW)).lastElsewhere !== null;
  const text = fs.readFileSync(places, 'utf8');
  const { vaultId } = valueOf(it.vault.access.header());
  expect(text).toContain(`"lastMadeOf":"${vaultId}"`);
  expect(await counts()).toBe(true);
  fs.writeFileSync(places, text.replace(vaultId, 'f'.repeat(vaultId.length)));
  expect(await counts()).toBe(false);
  fs.writeFileSync(places, text.replace(/,?"lastMadeOf":"[^"]*"/u, ''));
  expect(await counts()).toBe(true);
});
