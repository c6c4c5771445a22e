import { aSeptember, chargeAll, SEPTEMBER } from '../support/money-desk';
import { anInsuredSession, ledgerId } from '../support/money';
import { aMember, aSession, memberId, sessionId } from '../support/people';
import { resealed } from '../support/resealed';
import { aDesk, PRACTICE, SEALING, sealedBy, tokenFor, type Desk } from '../support/sealed-desk';
import { temporaryFolder } from '../support/temp-vault';

/** What a billing agent was sent stays sent in the vault that takes over (M79). */

jest.setTimeout(120_000);

const root = temporaryFolder();
let count = 0;
const newDesk = () => aDesk(`${root}/${(count += 1)}`);

const forAgent = {
  ...{ month: SEPTEMBER, recipient: 'Fictional Billing Agents', recipientContact: '' },
  authority: 'Billing agreement of 1 August 2026',
};

/** A vault in which September was sent, sealed and closed; the file that was sent. */
async function sealed(covers: Parameters<typeof sealedBy>[1]) {
  const from = await newDesk();
  await aSeptember(from);
  await chargeAll(from);
  await from.alcove.done('saveBillingFile', forAgent);
  const [file] = await from.stores.records.billingFiles.all();
  const archive = await sealedBy(from, covers);
  await from.stores.close();
  if (!file) throw new Error('no file');
  return { archive, file };
}

async function takenIn(archive: Buffer): Promise<Desk> {
  const into = await newDesk();
  const token = await tokenFor(into, archive);
  await into.alcove.done('takeInSealedExport', { token, passphrase: SEALING });
  return into;
}

const nextIn = async ({ alcove }: Desk) =>
  (await alcove.done('listBillingFiles', { month: SEPTEMBER })).next;
const NOTHING = { sessions: 0, late: 0, reversals: 0 };

test('a whole practice brings its billing files, and makes them again word for word', async () => {
  const { archive, file } = await sealed(PRACTICE);
  const into = await takenIn(archive);
  expect(await into.stores.records.billingFiles.all()).toEqual([file]);
  expect(await nextIn(into)).toEqual(NOTHING);
  await into.alcove.done('saveBillingFileAgain', { fileId: file.id });
  await into.stores.close();
});

test('of a chosen member come their rows alone, and are not billed once more', async () => {
  const { archive, file } = await sealed({ kind: 'members', memberIds: [memberId(1)] });
  const into = await takenIn(archive);
  const [part, ...others] = await into.stores.records.billingFiles.all();
  const own = (await into.stores.records.ledger.ofMember(memberId(1))).map(({ id }) => id);
  expect(others).toEqual([]);
  expect(part?.number).toBe(file.number);
  expect(part?.entryIds).toEqual(file.entryIds.filter((id) => own.includes(id)));
  expect(part?.entryIds).toHaveLength(1);
  expect(await nextIn(into)).toEqual(NOTHING);
  await into.stores.close();
});

test('a list of what was sent that names a charge of this vault is refused: it was not sent here', async () => {
  const { archive, file } = await sealed(PRACTICE);
  const into = await newDesk();
  await into.stores.records.ledger.add(anInsuredSession(77, { memberId: memberId(5) }));
  const foreign = await resealed(archive, (name, text) =>
    name === 'register.json' ? text.replace(file.entryIds[0] ?? '', ledgerId(77)) : text,
  );
  const token = await tokenFor(into, foreign);
  expect(await into.alcove.ask('takeInSealedExport', { token, passphrase: SEALING })).toEqual({
    ok: false,
    error: { code: 'sealed-already-here', documents: 1, names: [] },
  });
  expect(await into.stores.records.billingFiles.all()).toEqual([]);
  await into.stores.close();
});

/** An evening in September with eight present; Ana and Cleo are members, Ana's is charged. */
async function eightPresent({ stores, alcove }: Desk): Promise<void> {
  await aSeptember({ stores, alcove });
  await stores.records.members.add(aMember(3, { preferredFirstName: 'Cleo' }));
  const present = { kind: 'present' } as const;
  const date = '2026-09-15';
  const [startedAt, endedAt] = [`${date}T23:00:00.000Z`, `${date}T23:50:00.000Z`];
  const marked = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => memberId(number));
  const evening = aSession({
    ...{ id: sessionId(3), date, startsAt: startedAt, held: { startedAt, endedAt } },
    attendance: marked.map((id) => ({ memberId: id, mark: present })),
  });
  await stores.records.sessions.add(evening);
  const chosen = [{ sessionId: sessionId(3), memberId: memberId(1) }];
  await alcove.done('makeCharges', { month: SEPTEMBER, chosen });
}

async function proposedIn({ alcove }: Desk) {
  const { sessions } = await alcove.done('proposeCharges', { month: SEPTEMBER });
  const evening = sessions.find((session) => session.sessionId === sessionId(3));
  const of = (number: number) =>
    evening?.rows.find((row) => row.memberId === memberId(number))?.proposal;
  return { numberPresent: evening?.numberPresent, ana: of(1), cleo: of(3) };
}

test('of chosen members come how many were present with them: they are billed as in the first vault (M79)', async () => {
  const from = await newDesk();
  await eightPresent(from);
  const before = await proposedIn(from);
  expect(before).toMatchObject({
    numberPresent: 8,
    ana: { state: 'charged', isOutdated: false },
    cleo: { state: 'ready', charge: { billed: { numberPresent: 8 } } },
  });
  const archive = await sealedBy(from, { kind: 'members', memberIds: [memberId(1), memberId(3)] });
  await from.stores.close();
  const into = await takenIn(archive);
  into.alcove.world.setNow('2026-10-01T15:00:00.000Z');
  expect(await proposedIn(into)).toEqual(before);
  await into.stores.close();
});
