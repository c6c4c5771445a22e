import { finishDestructions } from '../../electron/application/destruction';
import { destructionSchema } from '../../shared/domain/destruction';
import { incidentSchema } from '../../shared/domain/incident';
import { ok } from '../../shared/lib/result';
import { eventsIn } from '../support/fresh-alcove';
import { aPayment } from '../support/money';
import { aGroup, aMember, aPractice, memberId } from '../support/people';
import { resealed } from '../support/resealed';
import { aRequest } from '../support/requests';
import {
  aDesk,
  everythingIn,
  filled,
  PRACTICE,
  SEALING,
  sealedBy,
  TO_SUCCESSOR,
  tokenFor,
  type Desk,
} from '../support/sealed-desk';
import { temporaryFolder } from '../support/temp-vault';

/** What an archive may not do to those who are here, and what came with one (docs/sealed-export.md). */

jest.setTimeout(120_000);

const root = temporaryFolder();
let count = 0;
const newDesk = () => aDesk(`${root}/${(count += 1)}`);

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk();
});
afterEach(() => desk.stores.close());

const ANA = memberId(1);
const at = '2026-07-01T15:00:00.000Z';

const aDestruction = (state: 'begun' | 'done') =>
  destructionSchema.parse({
    ...{ id: `dst_${'1'.padStart(20, '0')}`, number: '2026-0003', memberId: ANA },
    ...{ name: 'Anabel Fictional', recordFrom: '2010-01-01', lastEntryOn: '2014-05-01' },
    ...{ keptUntil: '2024-05-01', reason: '', state, removed: {}, heads: null },
    ...{ begun: { at, timeZone: 'America/Toronto' }, doneAt: state === 'done' ? at : null },
    knownNames: { legal: 'Anabel Fictional', preferred: 'Anabel', others: [], former: [] },
  });

const anIncident = incidentSchema.parse({
  ...{ id: `inc_${'1'.padStart(20, '0')}`, kind: 'breach', title: 'A list was shown' },
  ...{ groupId: null, noticedOn: '2026-10-01', happenedOn: null, jurisdiction: 'CA-ON' },
  ...{ authority: null, affected: [{ memberId: ANA, told: null }], letters: [], entries: [] },
  ...{ begun: { at, timeZone: 'America/Toronto' }, closedAt: null },
});

async function take(into: Desk, what: Buffer) {
  const token = await tokenFor(into, what);
  return into.alcove.ask('takeInSealedExport', { token, passphrase: SEALING });
}

/** The archive of the vault that is open; another vault is opened in its place. */
async function movedOn(covers: Parameters<typeof sealedBy>[1] = PRACTICE): Promise<Buffer> {
  const archive = await sealedBy(desk, covers);
  await desk.stores.close();
  desk = await newDesk();
  return archive;
}

const begunPractice = () =>
  desk.stores.records.practice.add({ id: 'practice', profile: aPractice() });

const speaking: Readonly<Record<string, () => Promise<unknown>>> = {
  'a certificate and a charge': async () => {
    await desk.stores.records.destructions.add(aDestruction('done'));
    await desk.stores.records.ledger.add(aPayment(5, { memberId: ANA, amountCents: 99_900 }));
  },
  'a request': () => desk.stores.records.recordRequests.add(aRequest({ memberId: ANA })),
  'an incident': () => desk.stores.records.incidents.add(anIncident),
};

test.each(Object.keys(speaking))(
  '%s about a member of this vault who is not in the archive is refused by name',
  async (what) => {
    await begunPractice();
    await speaking[what]?.();
    const archive = await movedOn();
    await desk.stores.records.members.add(aMember(1));
    const before = await everythingIn(desk.stores);
    const refused = { code: 'sealed-about-others', names: ['Anabel Fictional'] };
    expect(await take(desk, archive)).toEqual({ ok: false, error: refused });
    await finishDestructions(desk.stores, desk.alcove.world.clock);
    expect(await everythingIn(desk.stores)).toEqual(before);
    expect(await desk.stores.records.ledger.ofMember(ANA)).toEqual([]);
  },
);

test('M101 a record that was destroyed here does not come back', async () => {
  await begunPractice();
  await desk.stores.records.groups.add(aGroup());
  await desk.stores.records.members.add(aMember(1));
  const archive = await movedOn({ kind: 'members', memberIds: [ANA] });
  await begunPractice();
  await desk.stores.records.destructions.add(aDestruction('done'));
  expect(await take(desk, archive)).toEqual({
    ok: false,
    error: { code: 'sealed-destroyed-here', numbers: ['2026-0003'] },
  });
  expect(await desk.stores.records.members.find(ANA)).toBeNull();
});

test('M101 nothing is sealed while a destruction is not finished', async () => {
  await begunPractice();
  await desk.stores.records.members.add(aMember(1));
  await desk.stores.records.destructions.add(aDestruction('begun'));
  for (const covers of [PRACTICE, { kind: 'members', memberIds: [ANA] } as const]) {
    const wanted = { covers, purpose: TO_SUCCESSOR, passphrase: SEALING };
    expect(await desk.alcove.ask('makeSealedExport', wanted)).toEqual({
      ok: false,
      error: { code: 'destruction-unfinished' },
    });
  }
  expect(desk.archives).toEqual([]);
  expect(await desk.stores.records.disclosures.all()).toEqual([]);
});

test.each([
  ['that is not finished', '"state": "done"', '"state": "begun"'],
  ['of someone whose record is in it', `"memberId": "${ANA}"`, `"memberId": "${memberId(2)}"`],
])('an archive with a certificate %s is damaged', async (_what, from, to) => {
  await begunPractice();
  await desk.stores.records.groups.add(aGroup());
  await desk.stores.records.members.add(aMember(2));
  await desk.stores.records.destructions.add(aDestruction('done'));
  const archive = await movedOn();
  const changed = await resealed(archive, (name, text) =>
    name === 'register.json' ? text.replace(from, to) : text,
  );
  expect(await take(desk, changed)).toEqual({ ok: false, error: { code: 'sealed-damaged' } });
  expect((await take(desk, archive)).ok).toBe(true);
});

/** The first to look over what is here waits for another to come as far, if one can. */
function waitForAnother(destructions: Desk['stores']['records']['destructions']): void {
  const { all } = destructions;
  let another = (): void => undefined;
  const come = new Promise<void>((resolve) => (another = resolve));
  jest
    .spyOn(destructions, 'all')
    .mockImplementationOnce(async () => {
      await Promise.race([come, new Promise((resolve) => setTimeout(resolve, 3_000))]);
      return all();
    })
    .mockImplementation(() => {
      another();
      return all();
    });
}

test('two clicks at once take it in once, and take nothing back', async () => {
  await filled(desk);
  const held = await everythingIn(desk.stores);
  const archive = await sealedBy(desk, PRACTICE);
  await desk.stores.close();
  desk = await newDesk();
  const opening = { token: await tokenFor(desk, archive), passphrase: SEALING };
  waitForAnother(desk.stores.records.destructions);
  const replies = await Promise.all([
    desk.alcove.ask('takeInSealedExport', opening),
    desk.alcove.ask('takeInSealedExport', opening),
  ]);
  expect(replies).toMatchObject([{ ok: true }, { error: { code: 'sealed-already-here' } }]);
  expect(await everythingIn(desk.stores)).toEqual(held);
  const taken = eventsIn(desk.stores).filter(({ name }) => name === 'sealed-export-taken-in');
  expect(taken).toHaveLength(1);
});

test('M96 a consent that came in is chained as taken in, and never as given here', async () => {
  await filled(desk);
  const [first, second] = await desk.stores.records.consents.all();
  if (!first || !second) throw new Error('no consents');
  const withdrawn: NonNullable<typeof first.withdrawn> = {
    ...{ withdrawnOn: '2026-10-01', how: 'in-writing', note: '' },
    recorded: { at: '2026-10-01T15:00:00.000Z', timeZone: 'America/Toronto' },
  };
  await desk.stores.records.consents.change(first.id, (one) => ok({ ...one, withdrawn }));
  const archive = await movedOn();
  expect((await take(desk, archive)).ok).toBe(true);
  const names = eventsIn(desk.stores).map(({ name }) => name);
  expect(names).toContain('consent-taken-in');
  expect(names).not.toContain('consent-given');
  const check = (consentId: typeof first.id) => desk.alcove.done('checkConsent', { consentId });
  const whole = { isTakenIn: true, isEvidenceWhole: true, isWithdrawalChained: true };
  expect(await check(first.id)).toMatchObject(whole);
  expect(await check(second.id)).toMatchObject({ ...whole, chained: expect.anything() });
  // Brought back to life behind the chain's back.
  await desk.stores.records.consents.change(first.id, (one) => ok({ ...one, withdrawn: null }));
  expect(await check(first.id)).toMatchObject({ isWithdrawalChained: false });
});

/** What a practice that never saved its rates charged: in the currency of its law. */
async function charged(jurisdiction: 'CA-ON' | 'US', number: number): Promise<void> {
  const { practice, members, ledger } = desk.stores.records;
  await practice.add({ id: 'practice', profile: aPractice({ jurisdiction }) });
  await members.add(aMember(number));
  await ledger.add(aPayment(number, { memberId: memberId(number) }));
}

const billingHere = () => desk.alcove.done('getBilling', {});

async function staysOf(archive: Buffer): Promise<number> {
  const token = await tokenFor(desk, archive);
  return (await desk.alcove.done('openSealedExport', { token, passphrase: SEALING })).stays;
}

test('M34 rates by which something was charged here stay, saved or not', async () => {
  await begunPractice();
  const { billing } = await billingHere();
  await desk.stores.records.billing.add({ ...billing, currency: 'USD', codes: [] });
  const archive = await movedOn();
  await charged('CA-ON', 1);
  const before = await billingHere();
  expect(await staysOf(archive)).toBe(2);
  expect((await take(desk, archive)).ok).toBe(true);
  expect(await billingHere()).toEqual(before);
});

test('where nothing was charged the rates of the archive come', async () => {
  await begunPractice();
  const { billing } = await billingHere();
  await desk.stores.records.billing.add({ ...billing, codes: [] });
  const archive = await movedOn();
  await begunPractice();
  expect((await take(desk, archive)).ok).toBe(true);
  expect(await billingHere()).toMatchObject({ isShipped: false, billing: { codes: [] } });
});

test.each([
  ['charged by the rates that came with its law', () => charged('CA-ON', 2)],
  ['has charged nothing and keeps another law', begunPractice],
])('amounts in another currency are refused where this vault %s', async (_what, here) => {
  await charged('US', 1);
  const archive = await movedOn();
  await here();
  const refused = { code: 'sealed-other-currency', here: 'CAD', theirs: 'USD' };
  expect(await take(desk, archive)).toEqual({ ok: false, error: refused });
  expect(await desk.stores.records.members.find(ANA)).toBeNull();
});

test('amounts come into an empty vault with their currency, and beside amounts in the same one', async () => {
  await charged('US', 1);
  const american = await movedOn();
  expect((await take(desk, american)).ok).toBe(true);
  expect((await billingHere()).billing.currency).toBe('USD');
  await desk.stores.close();
  desk = await newDesk();
  await charged('CA-ON', 2);
  const canadian = await movedOn();
  await charged('CA-ON', 3);
  expect((await take(desk, canadian)).ok).toBe(true);
});

test('the next release after a taking-in is numbered after all that are here', async () => {
  await begunPractice();
  await desk.stores.records.groups.add(aGroup());
  await desk.stores.records.members.add(aMember(1));
  const recipient = { name: 'Anabel Fictional', authority: 'member-request' } as const;
  const release = (id: typeof ANA) =>
    desk.alcove.done('releaseRecord', {
      choice: { scope: { memberId: id, from: '2026-01-01', to: '2026-12-31' } },
      recipient,
    });
  expect((await release(ANA)).release.number).toBe('2026-0001');
  const archive = await movedOn();
  expect((await take(desk, archive)).ok).toBe(true);
  expect((await release(ANA)).release.number).toBe('2026-0002');
});
