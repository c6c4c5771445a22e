import { parse } from 'papaparse';
import { err, ok } from '../../shared/lib/result';
import { testAlcove } from '../support/alcove';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { aSeptember, chargeAll, everythingIn, refusalOf, SEPTEMBER } from '../support/money-desk';
import { memberId, sessionId } from '../support/people';

/** What a billing agent is given, over the real encrypted stores. */

const fresh = alcoveForEachTest();
const ANA = memberId(1);
const done: typeof fresh.alcove.done = (name, input) => fresh.alcove.done(name, input);

const forAgent = {
  month: SEPTEMBER,
  recipient: 'Fictional Billing Agents',
  recipientContact: 'agents@example.org',
  authority: 'Billing agreement of 1 August 2026',
};

test('the billing agent gets a row for each insured session, and no formula (M79, M104)', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  const counts = await done('saveBillingFile', forAgent);
  expect(counts).toEqual({
    ...{ path: '/exports/Alcove-billing-2026-09-0001.csv', number: '2026-09-0001', sessions: 3 },
    reversals: 0,
    ...{ members: 2, withoutHealthNumber: 1 },
  });
  const text = fresh.alcove.saved.at(-1)?.text ?? '';
  const rows = parse<readonly string[]>(text.replace('\ufeff', '').trimEnd(), {
    newline: '\r\n',
  }).data;
  expect(rows[1]).toEqual([
    ...['session', '2026-09-01', '19:00', '19:50', '50', '2', '3', 'K020', '66.00', 'CAD'],
    ...['\'=HYPERLINK("http://x.example.org")', ''],
  ]);
  expect(rows[2]?.slice(-2)).toEqual(['Anabel Fictional', '1234567897AB']);
  expect(text).not.toMatch(/2 Nowhere Lane|silence|62\.60/u);
});

test('each member in the billing file has a disclosure with its authority (M96)', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  await done('saveBillingFile', forAgent);
  const [entry] = await fresh.stores.records.disclosures.ofMember(ANA);
  expect(await fresh.stores.records.disclosures.all()).toHaveLength(2);
  expect(entry).toMatchObject({
    ...{ recipient: forAgent.recipient, recipientKind: 'insurer', didNotLeave: false },
    ground: { kind: 'legal-authority', authority: forAgent.authority },
    source: { kind: 'paper', paper: 'billing-file' },
  });
});

test('without an authority, or with nothing to bill, no file leaves', async () => {
  await aSeptember(fresh);
  const asked = fresh.alcove.ask('saveBillingFile', forAgent);
  expect(await refusalOf(asked)).toEqual({ code: 'nothing-to-bill' });
  await chargeAll(fresh);
  const silent = fresh.alcove.ask('saveBillingFile', { ...forAgent, authority: ' ' });
  expect(await refusalOf(silent)).toMatchObject({ code: 'input-invalid' });
  expect(fresh.alcove.saved).toEqual([]);
  expect(await fresh.stores.records.disclosures.all()).toEqual([]);
});

test('a billing file that could not be written is logged as not having left', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  const refusal = { code: 'file-not-written', reason: 'vanished' } as const;
  const alcove = testAlcove(() => fresh.stores, { write: async () => err(refusal) });
  expect(await refusalOf(alcove.ask('saveBillingFile', forAgent))).toEqual(refusal);
  const logged = await fresh.stores.records.disclosures.all();
  expect(logged.map(({ didNotLeave }) => didNotLeave)).toEqual([true, true]);
});

/** The rows of the newest file: kind, day, amount, whose health number. */
function rowsSaved(): readonly (readonly unknown[])[] {
  const text = fresh.alcove.saved.at(-1)?.text.replace('\ufeff', '').trimEnd() ?? '';
  const [, ...rows] = parse<readonly string[]>(text, { newline: '\r\n' }).data;
  return rows.map((row) => [row[0], row[1], row[8], row.at(-1)]);
}

async function reverseHers(): Promise<void> {
  const { rows } = await done('listMemberLedger', { memberId: ANA });
  const insured = rows.find(({ entry }) => entry.kind === 'insured-session');
  if (!insured) throw new Error('no insured session');
  const reversing = { memberId: ANA, entryId: insured.entry.id, reason: 'Wrong day' };
  await done('reverseEntry', reversing);
}

async function chargeFirstEvening(): Promise<void> {
  const { month, chosen } = await everythingIn(fresh);
  const first = chosen.filter((pair) => pair.sessionId === sessionId(1));
  await done('makeCharges', { month, chosen: first });
}

const OCTOBER = { ...forAgent, month: '2026-10' };

test('what was charged late is in the next file, and nothing is sent twice (M79)', async () => {
  await aSeptember(fresh);
  await chargeFirstEvening();
  expect(await done('saveBillingFile', forAgent)).toMatchObject({ sessions: 2 });
  await chargeAll(fresh);
  const { next } = await done('listBillingFiles', { month: '2026-10' });
  expect(next).toEqual({ sessions: 1, late: 1, reversals: 0 });
  expect(await done('saveBillingFile', OCTOBER)).toMatchObject({ sessions: 1, members: 1 });
  expect(rowsSaved()).toEqual([['session', '2026-09-08', '66.00', '']]);
  for (const wanted of [forAgent, OCTOBER]) {
    const asked = fresh.alcove.ask('saveBillingFile', wanted);
    expect(await refusalOf(asked)).toEqual({ code: 'nothing-to-bill' });
  }
});

test('a charge that was sent and is reversed is taken back by a row of its own, once (M79)', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  await done('saveBillingFile', forAgent);
  await reverseHers();
  await chargeAll(fresh);
  const saved = await done('saveBillingFile', forAgent);
  expect(saved).toMatchObject({ number: '2026-09-0002', sessions: 1, reversals: 1, members: 1 });
  expect(rowsSaved()).toEqual([
    ['reversal', '2026-09-01', '-66.00', '1234567897AB'],
    ['session', '2026-09-01', '66.00', '1234567897AB'],
  ]);
  const asked = fresh.alcove.ask('saveBillingFile', OCTOBER);
  expect(await refusalOf(asked)).toEqual({ code: 'nothing-to-bill' });
});

async function firstFile() {
  const { files } = await done('listBillingFiles', { month: SEPTEMBER });
  if (!files[0]) throw new Error('no file');
  return files[0];
}

test('a file that was sent is made again word for word, and logged again (M96)', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  await done('saveBillingFile', forAgent);
  await reverseHers();
  const { id: fileId, ...listed } = await firstFile();
  expect(listed).toMatchObject({ number: '2026-09-0001', rows: 3, state: 'written' });
  expect(await done('saveBillingFileAgain', { fileId })).toEqual({
    path: '/exports/Alcove-billing-2026-09-0001.csv',
  });
  const [first, again] = fresh.alcove.saved.map(({ text }) => text);
  expect(again).toBe(first);
  const logged = await fresh.stores.records.disclosures.ofMember(ANA);
  expect(logged.map(({ recipient }) => recipient)).toEqual([
    forAgent.recipient,
    forAgent.recipient,
  ]);
});

test('what cannot be made again as it was is refused, and no other file goes out in its name', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  await done('saveBillingFile', forAgent);
  const { id: fileId, number } = await firstFile();
  const { records } = fresh.stores;
  await records.members.change(ANA, (member) => ok({ ...member, healthNumber: null }));
  const asked = fresh.alcove.ask('saveBillingFileAgain', { fileId });
  const refusal = { code: 'billing-file-differs', number, isWritten: true };
  expect(await refusalOf(asked)).toEqual(refusal);
  expect(fresh.alcove.saved).toHaveLength(1);
});

test('what never left is in the next file, under a number of its own', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  const refusal = { code: 'file-not-written', reason: 'vanished' } as const;
  const failing = testAlcove(() => fresh.stores, { write: async () => err(refusal) });
  await failing.ask('saveBillingFile', forAgent);
  const saved = await done('saveBillingFile', forAgent);
  expect(saved).toMatchObject({ number: '2026-09-0002', sessions: 3 });
  const { files } = await done('listBillingFiles', { month: SEPTEMBER });
  expect(files.map((file) => file.number)).toEqual(['2026-09-0002']);
});

test('two clicks send each session once', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  const ask = () => refusalOf(fresh.alcove.ask('saveBillingFile', forAgent));
  const both = await Promise.all([ask(), ask()]);
  expect(both).toEqual(['done', { code: 'nothing-to-bill' }]);
  expect(fresh.alcove.saved).toHaveLength(1);
});

test('a session whose charge was reversed before it was sent is not billed', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  await reverseHers();
  const saved = await done('saveBillingFile', forAgent);
  expect(saved).toMatchObject({ sessions: 2, reversals: 0, members: 1 });
});

async function fileWithReversal() {
  await aSeptember(fresh);
  await chargeAll(fresh);
  await done('saveBillingFile', forAgent);
  await reverseHers();
  await chargeAll(fresh);
  await done('saveBillingFile', forAgent);
  const { files } = await done('listBillingFiles', { month: SEPTEMBER });
  const file = files.find(({ number }) => number === '2026-09-0002');
  if (!file) throw new Error('no file');
  return { fileId: file.id, text: fresh.alcove.saved.at(-1)?.text ?? '' };
}

test('a file with a reversal is made again word for word', async () => {
  const { fileId, text } = await fileWithReversal();
  await done('saveBillingFileAgain', { fileId });
  expect(fresh.alcove.saved.at(-1)?.text).toBe(text);
});

test('a file that was made when reversals came last is made again as it was', async () => {
  const { fileId, text } = await fileWithReversal();
  const [head, reversal, session, ...rest] = text.split('\r\n');
  const before = [head, session, reversal, ...rest].join('\r\n');
  const sha256 = fresh.alcove.world.sha256OfBytes(Buffer.from(before));
  const { billingFiles } = fresh.stores.records;
  await billingFiles.change(fileId, (found) => ok({ ...found, file: { ...found.file, sha256 } }));
  await done('saveBillingFileAgain', { fileId });
  expect(fresh.alcove.saved.at(-1)?.text).toBe(before);
});

/** A file whose saving is broken off after its disclosures were logged. */
async function brokenOff(): Promise<void> {
  const killed = testAlcove(() => fresh.stores, {
    write: () => Promise.reject(new Error('killed')),
  });
  killed.world.setNow('2026-10-01T15:00:00.000Z');
  await expect(killed.ask('saveBillingFile', forAgent)).rejects.toThrow('killed');
}

test('a file whose saving was broken off is listed under every month until someone says it never left', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  await brokenOff();
  for (const month of [SEPTEMBER, '2026-10', '2027-01']) {
    const { files, next } = await done('listBillingFiles', { month });
    expect(files).toMatchObject([{ number: '2026-09-0001', state: 'prepared' }]);
    expect(next.sessions).toBe(0);
  }
  const { id: fileId } = await firstFile();
  await done('markBillingFileNeverLeft', { fileId });
  await done('markBillingFileNeverLeft', { fileId });
  expect((await done('listBillingFiles', { month: '2026-10' })).files).toEqual([]);
  const logged = await fresh.stores.records.disclosures.all();
  expect(logged.map(({ didNotLeave }) => didNotLeave)).toEqual([true, true]);
  const named = eventsIn(fresh.stores).filter(({ name }) => name === 'billing-file-never-left');
  expect(named).toMatchObject([{ detail: { rows: 3 } }]);
});

test('what never left goes into the next file; of files that left nothing else is said', async () => {
  await aSeptember(fresh);
  await chargeFirstEvening();
  await brokenOff();
  await chargeAll(fresh);
  expect(await done('saveBillingFile', forAgent)).toMatchObject({ sessions: 1, members: 1 });
  await done('markBillingFileNeverLeft', { fileId: (await firstFile()).id });
  expect(await done('saveBillingFile', OCTOBER)).toMatchObject({ sessions: 2, members: 2 });
  const logged = await fresh.stores.records.disclosures.all();
  const neverLeft = (number: string) =>
    logged.flatMap((entry) => (entry.what.includes(number) ? [entry.didNotLeave] : []));
  expect(neverLeft('2026-09-0001')).toEqual([true, true]);
  expect(neverLeft('2026-09-0002')).toEqual([false]);
  expect(neverLeft('2026-10-0001')).toEqual([false, false]);
});

test('a broken-off file that cannot be made again says that there may be none', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  await brokenOff();
  const { id: fileId, number } = await firstFile();
  const { records } = fresh.stores;
  await records.members.change(ANA, (member) => ok({ ...member, healthNumber: null }));
  const asked = fresh.alcove.ask('saveBillingFileAgain', { fileId });
  const refusal = { code: 'billing-file-differs', number, isWritten: false };
  expect(await refusalOf(asked)).toEqual(refusal);
});

test('of a file that was written nobody can say that it never left', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  await done('saveBillingFile', forAgent);
  const { id: fileId, number } = await firstFile();
  const asked = fresh.alcove.ask('markBillingFileNeverLeft', { fileId });
  expect(await refusalOf(asked)).toEqual({ code: 'billing-file-left', number });
  const logged = await fresh.stores.records.disclosures.all();
  expect(logged.map(({ didNotLeave }) => didNotLeave)).toEqual([false, false]);
});
