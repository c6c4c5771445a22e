import type { StatementToPrint } from '../../electron/application/ports/release';
import { statementUseCases } from '../../electron/application/statements';
import { ok } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { aMissedSession } from '../support/money';
import { aGroup, aMember, aPractice, memberId } from '../support/people';

/** A run of statements in which printing fails (M37). */

const fresh = alcoveForEachTest();
const ANA = memberId(1);
const BORIS = memberId(2);
const bug = new Error('printing took too long');

let reported: unknown[];
beforeEach(async () => {
  reported = [];
  const { records } = fresh.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  const boris = aMember(2, { legalName: 'Boris Invented', preferredFirstName: 'Boris' });
  await records.members.addAll([aMember(1), boris]);
  await records.ledger.addAll([aMissedSession(1), aMissedSession(2, { memberId: BORIS })]);
  fresh.alcove.world.setNow('2026-10-01T15:00:00.000Z');
});

/** @param fail what becomes of the statement with this number, counted from 0 */
function saveWith(failing: number, fail: () => unknown) {
  async function* print<Of extends StatementToPrint>(statements: readonly Of[]) {
    for (const [index, of] of statements.entries()) {
      if (index === failing) throw await fail();
      yield { of, bytes: new Uint8Array([index]), pages: 1 };
    }
  }
  const { saveStatements } = statementUseCases(
    {
      world: fresh.alcove.world,
      billingPress: { print, table: () => new Uint8Array() },
      exportFolder: { choosePath: async () => null, write: async () => ok() },
      exportFolders: { choose: async () => '/exports', pathIn: (of, name) => `${of}/${name}` },
      reportIncident: (thrown) => void reported.push(thrown),
    },
    takingTurns(),
  );
  return saveStatements({ month: '2026-09', memberIds: [ANA, BORIS] }, fresh.stores);
}

test('printing that fails half way says which were written, and is reported as a bug', async () => {
  const saved = await saveWith(1, () => bug);
  expect(saved).toMatchObject({
    value: { written: [{ memberId: ANA }], notWritten: [BORIS], stoppedBy: 'not-printed' },
  });
  expect(reported).toEqual([bug]);
  const made = eventsIn(fresh.stores).filter(({ name }) => name === 'statements-made');
  expect(made.map(({ detail }) => detail)).toEqual([{ statements: 1 }]);
  expect(await fresh.stores.records.statements.ofMember(BORIS)).toEqual([]);
  expect(await fresh.stores.records.disclosures.ofMember(BORIS)).toEqual([]);
});

test('printing that fails before anything is written is thrown on, and reported once', async () => {
  await expect(saveWith(0, () => bug)).rejects.toBe(bug);
  expect(reported).toEqual([]);
});

test('a vault that is locked meanwhile is thrown on', async () => {
  const lockAndFail = async () => {
    await fresh.stores.close();
    return bug;
  };
  await expect(saveWith(1, lockAndFail)).rejects.toThrow('not open');
});
