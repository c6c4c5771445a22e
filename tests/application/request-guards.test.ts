import type { Input } from '../../shared/contract/contract';
import { recordRequestIdSchema, type RecordRequestId } from '../../shared/domain/ids';
import type { LetterKind } from '../../shared/domain/letter';
import type { RequestTyped } from '../../shared/domain/request-rules';
import { err, ok } from '../../shared/lib/result';
import { testAlcove } from '../support/alcove';
import { aSignedRelease } from '../support/consents';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { aMember, aPractice, memberId } from '../support/people';
import { typedRequest } from '../support/requests';

/** Nothing goes to whom it may not for a request, and no one is named without an entry (M96, M104). */

const fresh = alcoveForEachTest();
const ANA = memberId(1);
const BEA = memberId(2);
const scope = { memberId: ANA, from: '2026-01-01', to: '2026-12-31' };
const sentBy = { name: 'Quite Another', authority: 'member-request' } as const;
const lawyer = { kind: 'lawyer', name: 'Sharp Lawyer' } as const;

beforeEach(async () => {
  const { records } = fresh.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  const bea = aMember(2, { legalName: 'Beatrix Imaginary', preferredFirstName: 'Beatrix' });
  await records.members.addAll([aMember(1), bea]);
  fresh.alcove.world.setNow('2026-10-01T15:00:00.000Z');
});

async function receive(typed: Partial<RequestTyped> = {}) {
  const asked = { memberId: ANA, ...typedRequest({ receivedOn: '2026-09-25', ...typed }) };
  return (await fresh.alcove.done('receiveRequest', asked)).requestId;
}

async function establish(
  requestId: RecordRequestId,
  authority: Input<'establishAuthority'>['authority'],
) {
  const identity = { how: 'known-to-clinician', note: '', on: '2026-09-26' } as const;
  await fresh.alcove.done('establishIdentity', { requestId, identity });
  return fresh.alcove.ask('establishAuthority', { requestId, authority });
}

const release = (requestId: RecordRequestId | null, alcove = fresh.alcove) =>
  alcove.ask('releaseRecord', { choice: { scope, requestId }, recipient: sentBy });

const aLetter = <Kind extends LetterKind>(kind: Kind, body = 'Dear Anabel,') => ({
  ...{ kind, recipient: 'Anabel Fictional', address: '', subject: 'Your request', body },
});

const logged = (id = ANA) => fresh.stores.records.disclosures.ofMember(id);

test('M96 M104 nothing is released for a request before who asks and their right are known', async () => {
  const { alcove } = fresh;
  const requestId = await receive({ asker: lawyer });
  const choice = { scope, requestId };
  expect(await release(requestId)).toEqual(err({ code: 'identity-missing' }));
  expect(await alcove.ask('previewRelease', { choice })).toEqual(err({ code: 'identity-missing' }));
  const identity = { how: 'known-to-clinician', note: '', on: '2026-09-26' } as const;
  await alcove.done('establishIdentity', { requestId, identity });
  expect(await release(requestId)).toEqual(err({ code: 'authority-missing' }));
  expect([alcove.saved, await alcove.done('listReleases', { memberId: null })]).toEqual([[], []]);
});

test('M104 what answers a request goes to whoever asked on the right they have, whatever was sent', async () => {
  const order = await receive({ asker: lawyer });
  await establish(order, { kind: 'legal-authority', document: 'Order of a fictional court' });
  expect(await release(order)).toMatchObject({
    value: {
      release: {
        recipient: {
          ...{ name: 'Sharp Lawyer', authority: 'legal-authority', consentId: null },
          stated: 'Order of a fictional court',
        },
      },
    },
  });
  const { alcove } = fresh;
  const own = await receive();
  await establish(own, { kind: 'own-record' });
  expect(await release(own)).toMatchObject({
    value: { release: { recipient: { name: 'Anabel Fictional', authority: 'member-request' } } },
  });
  const filter = { memberId: ANA, from: null, to: null, kinds: [], withOwnUse: true };
  const rows = await alcove.done('getAccounting', { filter });
  const kinds = new Map(rows.map(({ recipient, recipientKind }) => [recipient, recipientKind]));
  expect(Object.fromEntries(kinds)).toEqual({
    'Anabel Fictional': 'member',
    'Sharp Lawyer': 'lawyer',
  });
});

test('M12 M96 a consent to one provider is no right of another who asks', async () => {
  const consent = aSignedRelease();
  await fresh.stores.records.consents.add(consent);
  const authority = { kind: 'written-consent', consentId: consent.id } as const;
  const provider = 'Dr. Invented Referrer';
  const other = await receive({ asker: lawyer });
  expect(await establish(other, authority)).toEqual(
    err({ code: 'consent-names-another', provider }),
  );
  const requestId = await receive({ asker: { kind: 'provider', name: 'DR. INVENTED REFERRER' } });
  expect(await establish(requestId, authority)).toEqual(ok({}));
  expect(await release(requestId)).toMatchObject({
    value: { release: { recipient: { name: provider, consentId: consent.id } } },
  });
  const letter = { ...aLetter('cover'), recipient: 'Sharp Lawyer' };
  await fresh.alcove.done('saveRequestLetter', { requestId, letter });
  expect(await logged()).toMatchObject([{ recipient: provider, consentId: consent.id }]);
  expect(fresh.alcove.saved.at(-1)?.text).not.toContain('Sharp');
});

test('M96 a right that ends while the save dialog stands open lets nothing leave', async () => {
  const requestId = await receive();
  await establish(requestId, { kind: 'own-record' });
  const meanwhile = testAlcove(() => fresh.stores, {
    choosePath: async () => {
      const typed = typedRequest({ receivedOn: '2026-09-25', asker: lawyer });
      await meanwhile.done('changeRequest', { requestId, typed });
      return '/exports/x.pdf';
    },
  });
  meanwhile.world.setNow('2026-10-01T15:00:00.000Z');
  expect(await release(requestId, meanwhile)).toEqual(err({ code: 'identity-missing' }));
  expect(meanwhile.saved).toEqual([]);
});

test('M96 a letter does not leave when someone else asks by the time its dialog is closed', async () => {
  const requestId = await receive();
  await establish(requestId, { kind: 'own-record' });
  const meanwhile = testAlcove(() => fresh.stores, {
    choosePath: async () => {
      const typed = typedRequest({ receivedOn: '2026-09-25', asker: lawyer });
      await meanwhile.done('changeRequest', { requestId, typed });
      return '/exports/x.pdf';
    },
  });
  meanwhile.world.setNow('2026-10-01T15:00:00.000Z');
  const letter = aLetter('cover');
  expect(await meanwhile.ask('saveRequestLetter', { requestId, letter })).toEqual(
    err({ code: 'record-changed' }),
  );
  expect([meanwhile.saved, await logged()]).toEqual([[], []]);
});

test('M12 a consent that ends while the dialog stands open carries no letter and no name', async () => {
  const consent = aSignedRelease();
  const { consents } = fresh.stores.records;
  await consents.add(consent);
  const requestId = await receive({ asker: { kind: 'provider', name: 'Dr. Invented Referrer' } });
  await establish(requestId, { kind: 'written-consent', consentId: consent.id });
  const withdrawn = {
    withdrawnOn: '2026-10-01',
    how: 'in-writing',
    note: '',
    recorded: { at: '2026-10-01T15:00:00.000Z', timeZone: 'America/Toronto' },
  } as const;
  const meanwhile = testAlcove(() => fresh.stores, {
    choosePath: async () => {
      await consents.change(consent.id, (one) => ok({ ...one, withdrawn }));
      return '/exports/x.pdf';
    },
  });
  meanwhile.world.setNow('2026-10-01T15:00:00.000Z');
  const cover = { requestId, letter: aLetter('cover') };
  expect(await meanwhile.ask('saveRequestLetter', cover)).toMatchObject({
    error: { code: 'consent-withdrawn' },
  });
  expect([meanwhile.saved, await logged()]).toEqual([[], []]);
});

test('M104 a letter to someone whose right is not established names the member with a reason alone', async () => {
  const { alcove } = fresh;
  const requestId = await receive({ asker: lawyer });
  const letter = {
    ...aLetter('fee-estimate', 'Dear Sharp Lawyer,\n\nThe record of Anabel Fictional is long.'),
    recipient: 'Sharp Lawyer',
  };
  const asked = { requestId, letter };
  expect(await alcove.ask('saveRequestLetter', asked)).toEqual(
    err({ code: 'names-in-letter', shown: ['Anabel Fictional'] }),
  );
  expect([alcove.saved, await logged()]).toEqual([[], []]);
  const document = 'Order of a fictional court';
  await establish(requestId, { kind: 'legal-authority', document });
  expect(await alcove.ask('saveRequestLetter', asked)).toMatchObject({ ok: true });
});

test('M96 a release for an earlier asker is none for the next, and is told as it was', async () => {
  const { alcove } = fresh;
  const requestId = await receive({ asker: lawyer });
  const order = { kind: 'legal-authority', document: 'Order of a fictional court' } as const;
  await establish(requestId, order);
  await release(requestId);
  const typed = typedRequest({ receivedOn: '2026-09-25' });
  await alcove.done('changeRequest', { requestId, typed });
  const view = await alcove.done('getRecordRequest', { requestId });
  expect([view.releases, view.request.releaseIds]).toEqual([[], []]);
  await establish(requestId, { kind: 'own-record' });
  await release(requestId);
  const filter = { memberId: ANA, from: null, to: null, kinds: [], withOwnUse: true };
  const rows = await alcove.done('getAccounting', { filter });
  const kinds = rows.map(({ recipient, recipientKind }) => [recipient, recipientKind]);
  expect(Object.fromEntries(kinds)).toEqual({
    'Anabel Fictional': 'member',
    'Sharp Lawyer': 'lawyer',
  });
});

test('M10 what was changed while the save dialog stood open has to be looked at again', async () => {
  const meanwhile = testAlcove(() => fresh.stores, {
    choosePath: async () => {
      await fresh.stores.records.members.change(ANA, (member) =>
        ok({ ...member, profile: { ...member.profile, legalName: 'Anabel Newname' } }),
      );
      return '/exports/x.pdf';
    },
  });
  expect(await release(null, meanwhile)).toEqual(err({ code: 'record-changed' }));
  expect(meanwhile.saved).toEqual([]);
  expect(await meanwhile.done('listReleases', { memberId: null })).toEqual([]);
  const unchanged = testAlcove(() => fresh.stores);
  expect(await release(null, unchanged)).toMatchObject({ ok: true });
});

test('M10 a record that is destroyed while the save dialog stands open does not leave', async () => {
  const meanwhile = testAlcove(() => fresh.stores, {
    choosePath: async () => {
      await fresh.stores.records.members.remove(ANA);
      return '/exports/x.pdf';
    },
  });
  expect(await release(null, meanwhile)).toMatchObject({ error: { code: 'not-found' } });
  expect(meanwhile.saved).toEqual([]);
  expect(await meanwhile.done('listReleases', { memberId: null })).toEqual([]);
});

test('M109 M96 another’s name stands in a letter with a reason alone, and has its own entry', async () => {
  const { alcove, stores } = fresh;
  const requestId = await receive();
  await establish(requestId, { kind: 'own-record' });
  const letter = aLetter('fee-estimate', 'Dear Anabel,\n\nBeatrix Imaginary asked as well.');
  const asked = { requestId, letter };
  const refused = err({ code: 'names-in-letter', shown: ['Beatrix Imaginary'] } as const);
  expect(await alcove.ask('saveRequestLetter', asked)).toEqual(refused);
  expect(await alcove.ask('saveRequestLetter', { ...asked, reasonToKeepNames: ' ' })).toEqual(
    refused,
  );
  expect([alcove.saved, await logged(BEA)]).toEqual([[], []]);
  await alcove.done('saveRequestLetter', { ...asked, reasonToKeepNames: 'They are married.' });
  expect(await logged()).toMatchObject([{ what: 'Estimate of the fee for a copy' }]);
  expect(await logged(BEA)).toMatchObject([
    {
      ...{ what: 'Their name, in a letter about someone else', recipientKind: 'other' },
      ...{ ground: { kind: 'legal-authority', authority: 'PHIPA' }, consentId: null },
    },
  ]);
  const request = await stores.records.recordRequests.find(requestId);
  expect(request?.letters).toMatchObject([
    { keptNames: { reason: 'They are married.', count: 1 } },
  ]);
  expect(eventsIn(stores).filter(({ name }) => name === 'names-kept')).toMatchObject([
    { subject: ANA, detail: { names: 1 } },
  ]);
});

test('whoever is written to is greeted by their name, which a member may share', async () => {
  const { alcove } = fresh;
  const requestId = await receive({ asker: { kind: 'lawyer', name: 'Beatrix Imaginary' } });
  const letter = {
    ...aLetter('fee-estimate', 'Dear Beatrix Imaginary,\n\nI estimate.'),
    recipient: 'Beatrix Imaginary',
  };
  expect(await alcove.ask('saveRequestLetter', { requestId, letter })).toMatchObject({ ok: true });
  expect(await logged(BEA)).toEqual([]);
});

test('M10 a letter that says what is decided is written with the decision alone', async () => {
  const { alcove } = fresh;
  const requestId = await receive();
  const kinds = ['extension', 'refusal', 'refusal-in-part', 'record-destroyed'] as const;
  for (const kind of kinds) {
    const letter = aLetter(kind) as never;
    expect(await alcove.ask('saveRequestLetter', { requestId, letter })).toMatchObject({
      error: { code: 'input-invalid' },
    });
  }
  const cover = { requestId, reason: 'Ten years', letter: aLetter('cover') as never };
  expect(await alcove.ask('extendRequest', cover)).toMatchObject({
    error: { code: 'input-invalid' },
  });
  expect(alcove.saved).toEqual([]);
});

test('M10 what is granted was handed over on its release’s day or later', async () => {
  const { alcove } = fresh;
  const requestId = await receive();
  await establish(requestId, { kind: 'own-record' });
  await release(requestId);
  const answer = (sent: { on: string; how: 'post' } | null) =>
    alcove.ask('answerRequest', {
      ...{ requestId, letter: null },
      outcome: { kind: 'granted', on: '2026-10-01', refusals: [], sent },
    });
  expect(await answer(null)).toEqual(err({ code: 'handing-over-missing' }));
  expect(await answer({ on: '2026-09-30', how: 'post' })).toEqual(
    err({ code: 'day-not-possible', from: '2026-10-01', to: '2026-10-01' }),
  );
  expect(await answer({ on: '2026-10-01', how: 'post' })).toMatchObject({ ok: true });
});

test('M102 whoever opens a request opens a record, and the trail says so once', async () => {
  const { alcove, stores } = fresh;
  const requestId = await receive();
  const views = () => eventsIn(stores).filter(({ name }) => name === 'record-viewed');
  expect(views()).toEqual([]);
  await alcove.done('getRecordRequest', { requestId });
  await alcove.done('getRecordRequest', { requestId });
  expect(views()).toMatchObject([{ subject: ANA }]);
  const nothing = recordRequestIdSchema.parse(`req_${'9'.padStart(20, '0')}`);
  expect((await alcove.ask('getRecordRequest', { requestId: nothing })).ok).toBe(false);
  expect(views()).toHaveLength(1);
});
