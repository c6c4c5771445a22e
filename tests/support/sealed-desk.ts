import type { OpenStores } from '../../electron/application/ports/vault';
import { createTempVault } from './temp-vault';
import { testAlcove, type TestAlcove } from './alcove';
import { readAe2 } from './ae2';
import { demoCaseload } from './demo/caseload';
import { sha256, valueOf } from './demo/real';
import { writeCaseload } from './demo/write-caseload';
import { sign } from '../../shared/domain/signed-text';
import type { SupervisionNote } from '../../shared/domain/supervision-note';
import { mkdirSync } from 'node:fs';
import type { ReadInput } from '../../shared/contract/contract';
import { ok } from '../../shared/lib/result';

/** Vaults between which a sealed export goes, over real encrypted stores. */

export const SEALING = 'lantern harbour violet engine marble cotton thirteen';
export const PRACTICE = { kind: 'practice' } as const;
export const TO_SUCCESSOR = {
  kind: 'successor',
  name: 'Dr. Willa Madeup',
  contact: '416-555-0188',
  authority: 'Professional will of 2026-01-15',
} as const;

export interface Desk {
  readonly stores: OpenStores;
  readonly alcove: TestAlcove;
  /** The archives that were saved, newest last. */
  readonly archives: Buffer[];
  /** What the next dialog that asks for a file answers. */
  choose(archive: Buffer): void;
  /** What the disk answers to the next file. */
  fill(isFull: boolean): void;
  cancel(isCancelled: boolean): void;
}

export async function aDesk(folder: string): Promise<Desk> {
  mkdirSync(folder);
  const { stores } = await createTempVault(folder);
  return deskOver(stores);
}

export function deskOver(stores: OpenStores): Desk {
  const archives: Buffer[] = [];
  let chosen: Buffer | null = null;
  let isFull = false;
  let isCancelled = false;
  const alcove = testAlcove(
    () => stores,
    {
      choosePath: async ({ suggestedName }) => (isCancelled ? null : `/exports/${suggestedName}`),
      write: async (_path, bytes) => {
        if (isFull) return { ok: false, error: { code: 'file-not-written', reason: 'disk-full' } };
        archives.push(Buffer.from(bytes));
        return ok();
      },
    },
    { choose: async () => ok(chosen && { name: 'sealed.zip', bytes: chosen }) },
  );
  return {
    ...{ stores, alcove, archives },
    choose: (archive) => void (chosen = archive),
    fill: (full) => void (isFull = full),
    cancel: (cancelled) => void (isCancelled = cancelled),
  };
}

/** Two groups in their first autumn: 24 members with everything that a record holds. */
export async function filled(desk: Desk): Promise<void> {
  const caseload = demoCaseload({ today: '2026-10-07', years: 1, noteLength: 200 });
  const supervisionNotes = caseload.supervisionNotes.map(signedAsInTheApp);
  await writeCaseload(desk.stores, { ...caseload, supervisionNotes });
}

/** The facts of a supervision note are signed with it; the caseload signs the text alone. */
function signedAsInTheApp(note: SupervisionNote): SupervisionNote {
  const { signature } = note.text;
  if (!signature) return note;
  const { author, signed } = signature;
  const signing = { author, signed, occasion: null, beside: note.facts };
  return { ...note, text: valueOf(sign({ ...note.text, signature: null }, signing, sha256)) };
}

export async function sealedBy(
  desk: Desk,
  covers: ReadInput<'makeSealedExport'>['covers'],
): Promise<Buffer> {
  await desk.alcove.done('makeSealedExport', {
    covers,
    purpose: TO_SUCCESSOR,
    passphrase: SEALING,
  });
  const archive = desk.archives.at(-1);
  if (!archive) throw new Error('nothing was saved');
  return archive;
}

export async function tokenFor(desk: Desk, archive: Buffer): Promise<string> {
  desk.choose(archive);
  return (await desk.alcove.done('chooseSealedExport', {})).token;
}

export function jsonIn(archive: Buffer, name: string): unknown {
  const bytes = readAe2(archive, SEALING).get(name);
  return JSON.parse(bytes?.toString('utf8') ?? 'null');
}

/** Every document that a vault holds, as text, by its id. */
export async function everythingIn({ records, groupProcess }: OpenStores) {
  const groups = await records.groups.all();
  const modules = groups.flatMap((group) => group.modules);
  const sessions = (
    await Promise.all(modules.map(({ id }) => records.sessions.ofModule(id)))
  ).flat();
  const members = await records.members.all();
  const each = <T>(read: (id: (typeof members)[number]['id']) => Promise<T>) =>
    Promise.all(members.map(({ id }) => read(id)));
  const consents = (await each((id) => records.consents.ofMember(id))).flat();
  const documents: readonly unknown[] = [
    ...groups,
    ...members,
    ...sessions,
    ...(await records.rooms.ofSessions(sessions.map(({ id }) => id))),
    ...(await records.agreements.all()),
    ...(await records.safetyPlans.all()),
    ...(await Promise.all(consents.map(({ id }) => records.consents.find(id)))),
    ...(await Promise.all(consents.map(({ id }) => records.consents.copyOf(id)))),
    ...(await each((id) => records.reader.notesOfMember(id, '0000-01-01', '9999-12-31'))).flat(),
    ...(await each((id) => records.emergencyRecords.ofMember(id))).flat(),
    ...(await each((id) => records.ledger.ofMember(id))).flat(),
    ...(await each((id) => records.disclosures.ofMember(id))).flat(),
    ...(await records.recordRequests.all()),
    ...(await records.incidents.all()),
    ...(await Promise.all(modules.map(({ id }) => groupProcess.groupNotes.ofModule(id)))).flat(),
    ...(await groupProcess.supervisionNotes.all()),
    await records.practice.find('practice'),
    await records.writing.find('writing'),
  ];
  return documents.map((document) => JSON.stringify(document)).sort();
}
