import { aSeptember, chargeAll, SEPTEMBER } from '../support/money-desk';
import { anInsuredSession, ledgerId } from '../support/money';
import { memberId } from '../support/people';
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
