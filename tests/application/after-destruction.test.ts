import { finishDestructions } from '../../electron/application/destruction';
import { guardedNames } from '../../electron/application/guarding';
import { goneAt, isDone } from '../../shared/domain/destruction-rules';
import { err, ok } from '../../shared/lib/result';
import { testAlcove } from '../support/alcove';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { aGroup, aMember, aPractice, aSession, memberId, sessionId } from '../support/people';
import { typedRequest } from '../support/requests';
import { chainedAt } from '../support/temp-vault';

/** What there still is of someone whose record was destroyed, and what comes in about them. */

const fresh = alcoveForEachTest();
const ANA = memberId(1);
const BEA = memberId(2);
const WHEN_OVER = '2037-10-01T15:00:00.000Z';

const destroying = { memberId: BEA, typedName: 'Beatrix Makebelieve', reason: '' };
const free = (text: string) => ({ template: 'free', sections: { text } }) as const;

beforeEach(async () => {
  const { records } = fresh.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  const bea = aMember(2, { legalName: 'Beatrix Makebelieve', preferredFirstName: 'Trixie' });
  const memberships = bea.memberships.map((one) => ({ ...one, until: '2026-09-10' }));
  await records.members.addAll([
    aMember(1),
    { ...bea, memberships, formerNames: ['Beatrix Bygone'] },
  ]);
  const attendance = [{ memberId: ANA, mark: { kind: 'present' } as const }];
  await records.sessions.add(aSession({ attendance }));
});

async function destroyed(at = WHEN_OVER) {
  await chainedAt(fresh.stores, new Date(Date.parse(at) - 86_400_000).toISOString());
  fresh.alcove.world.setNow(at);
  return fresh.alcove.done('destroyRecord', destroying);
}

const signed = (text: string, reason?: string) =>
  fresh.alcove.ask('signNote', {
    ...{ sessionId: sessionId(1), memberId: ANA, body: free(text) },
    ...(reason !== undefined && { reasonToKeepNames: reason }),
  });

test('M109: names of a destroyed record are masked in the releases of others as before', async () => {
  const { alcove } = fresh;
  alcove.world.setNow('2026-09-02T01:00:00.000Z');
  const text = 'Beatrix Makebelieve was kind to her. Trixie, once Bygone, left. B.M. came.';
  expect(await signed(text, 'She asked for it.')).toMatchObject(ok({}));
  const scope = { memberId: ANA, from: '2026-01-01', to: '2026-12-31' };
  const shown = async () =>
    JSON.stringify((await alcove.done('previewRelease', { choice: { scope } })).content);
  const before = await shown();
  expect(before).not.toMatch(/beatrix|makebelieve|trixie|bygone|b\.m\./iu);
  await destroyed();
  expect(await shown()).toBe(before);
});

test('M109: the guard goes on finding them, and nobody else’s own name', async () => {
  await destroyed();
  expect(await signed('Trixie Makebelieve called.')).toMatchObject(
    err({ code: 'names-in-note', names: [{ shown: 'Trixie Makebelieve' }] }),
  );
  const { others } = await guardedNames(fresh.stores.records, ANA);
  expect(others).toEqual([
    {
      memberId: BEA,
      names: {
        ...{ legal: 'Beatrix Makebelieve', preferred: 'Trixie' },
        ...{ others: [], former: ['Beatrix Bygone'] },
      },
    },
  ]);
});

test('the names that are kept for masking are on no certificate and in no list', async () => {
  const { id: destructionId, ...certificate } = await destroyed();
  await fresh.alcove.done('saveCertificate', { destructionId });
  const list = await fresh.alcove.done('listDestructions', {});
  const shown = JSON.stringify([certificate, list, fresh.alcove.saved, eventsIn(fresh.stores)]);
  expect(shown).toContain('Beatrix Makebelieve');
  expect(shown).not.toMatch(/trixie|bygone/iu);
});

describe('a request that comes in afterwards', () => {
  const rowOf = async () =>
    (await fresh.alcove.done('listRetention', {})).find((row) => row.memberId === BEA);

  async function asked() {
    const typed = typedRequest({ receivedOn: '2037-10-01' });
    const received = await fresh.alcove.done('receiveRequest', { memberId: BEA, ...typed });
    return received.requestId;
  }

  test('M101 is kept ten years from its last entry, then goes under the same certificate', async () => {
    const { alcove, stores } = fresh;
    const certificate = await destroyed();
    expect(await rowOf()).toBeUndefined();
    const requestId = await asked();
    expect(await rowOf()).toMatchObject({
      ...{ name: 'Beatrix Makebelieve', destroyedUnder: certificate.number, isDue: false },
      ...{ keepUntil: '2047-10-01', heldBy: [{ kind: 'record-request' }] },
    });
    const outcome = { kind: 'withdrawn', on: '2037-10-01', refusals: [], sent: null } as const;
    await alcove.done('answerRequest', { requestId, outcome, letter: null });
    expect(await alcove.ask('destroyRecord', destroying)).toEqual(
      err({ code: 'record-still-kept', keepUntil: '2047-10-01' }),
    );
    alcove.world.setNow('2047-10-02T15:00:00.000Z');
    expect(await rowOf()).toMatchObject({ isDue: true, heldBy: [] });
    const { removed } = await alcove.done('previewDestruction', { memberId: BEA });
    expect(removed).toEqual({ 'record-requests': 1 });
    await chainedAt(stores, '2047-10-01T15:00:00.000Z');
    const wrong = { ...destroying, typedName: 'Anabel Fictional' };
    expect(await alcove.ask('destroyRecord', wrong)).toEqual(err({ code: 'typed-name-differs' }));
    const later = { begunAt: '2047-10-02T15:00:00.000Z', doneAt: '2047-10-02T15:00:00.000Z' };
    expect(await alcove.done('destroyRecord', destroying)).toEqual({ ...certificate, later });
    expect(await stores.records.recordRequests.all()).toEqual([]);
    expect(await rowOf()).toBeUndefined();
    expect(await alcove.ask('destroyRecord', destroying)).toEqual(
      err({ code: 'not-found', term: 'member' }),
    );
  });

  async function closedTenYearsAgo() {
    const certificate = await destroyed();
    const outcome = { kind: 'withdrawn', on: '2037-10-01', refusals: [], sent: null } as const;
    await fresh.alcove.done('answerRequest', { requestId: await asked(), outcome, letter: null });
    fresh.alcove.world.setNow('2047-10-02T15:00:00.000Z');
    await chainedAt(fresh.stores, '2047-10-01T15:00:00.000Z');
    return certificate;
  }

  test('cut off while it goes, the next unlock goes on with it', async () => {
    const { alcove, stores } = fresh;
    const { id, number } = await closedTenYearsAgo();
    const full = new Error('full');
    const cut = jest.spyOn(stores.records, 'destroy').mockRejectedValueOnce(full);
    await expect(alcove.ask('destroyRecord', destroying)).rejects.toThrow('full');
    cut.mockRestore();
    expect(await rowOf()).toMatchObject({ isBegun: true, destroyedUnder: number });
    expect(await alcove.ask('saveCertificate', { destructionId: id })).toEqual(
      err({ code: 'destruction-unfinished' }),
    );
    await finishDestructions(stores, alcove.world.clock);
    expect(await stores.records.recordRequests.all()).toEqual([]);
    expect(await rowOf()).toBeUndefined();
    const [kept] = await stores.records.destructions.all();
    expect(kept?.later?.doneAt).toBe('2047-10-02T15:00:00.000Z');
    expect(kept?.doneAt).toBe(WHEN_OVER);
  });

  test('backups that were made until the last of it went may hold it', async () => {
    const { alcove, stores } = fresh;
    const certificate = await closedTenYearsAgo();
    expect(goneAt(certificate)).toBe(WHEN_OVER);
    expect(goneAt(await alcove.done('destroyRecord', destroying))).toBe('2047-10-02T15:00:00.000Z');
    const [kept] = await stores.records.destructions.all();
    expect(kept && isDone(kept)).toBe(true);
  });

  test('M101 holds what came in for as long as it is open', async () => {
    await destroyed();
    await asked();
    fresh.alcove.world.setNow('2047-10-02T15:00:00.000Z');
    expect(await rowOf()).toMatchObject({ isDue: false, heldBy: [{ kind: 'record-request' }] });
    expect(await fresh.alcove.ask('destroyRecord', destroying)).toEqual(
      err({ code: 'record-held', by: ['record-request'] }),
    );
  });
});

test('M101 a clock that is years ahead makes no record due, whatever it is unlocked with', async () => {
  const { stores } = fresh;
  const alcove = testAlcove(() => stores);
  await chainedAt(stores, '2036-09-29T15:00:00.000Z');
  // The unlock is chained by the wrong clock.
  await chainedAt(stores, WHEN_OVER);
  alcove.world.setNow(WHEN_OVER);
  expect(await alcove.ask('destroyRecord', destroying)).toEqual(
    err({ code: 'clock-ahead', newestOn: '2036-09-29' }),
  );
  expect(await stores.records.members.find(BEA)).not.toBeNull();
  await chainedAt(stores, '2036-10-01T15:00:00.000Z');
  expect((await alcove.ask('destroyRecord', destroying)).ok).toBe(true);
});
