import { agesOutFrom, isTypedName, refusalOfClock } from '../../../shared/domain/destruction-rules';
import { backupsToPrune, type BackupFile } from '../../../shared/domain/backup';
import { addDays } from '../../../shared/lib/dates';

test('the name is told apart from another, and not from itself in other letters', () => {
  const legalName = 'Élodie Nowhere-Fictional';
  for (const typed of ['Élodie Nowhere-Fictional', ' elodie nowhere-fictional ']) {
    expect([typed, isTypedName(legalName, typed)]).toEqual([typed, true]);
  }
  for (const typed of ['Élodie', 'Elodie Nowhere', 'Ana Fictional', ' ']) {
    expect([typed, isTypedName(legalName, typed)]).toEqual([typed, false]);
  }
});

test('a year of silence in the trail is none too long; a day more makes the clock doubtful (M101)', () => {
  expect(refusalOfClock('2036-09-29', '2037-09-29')).toBeNull();
  expect(refusalOfClock('2036-09-29', '2037-09-30')).toEqual({
    ...{ code: 'clock-ahead', newestOn: '2036-09-29' },
  });
  expect(refusalOfClock(null, '2037-09-30')).toBeNull();
});

const fileOf = (day: string): BackupFile => ({
  ...{ fileName: `${day}.alcove`, madeAt: `${day}T12:00:00.000Z`, bytes: 1, isVerified: true },
});

/** Folders prune after each backup: what one made every so many days holds on a day. */
function heldOn(day: string, from: string, everyDays: number): readonly string[] {
  let held: readonly BackupFile[] = [];
  for (let made = from; made <= day; made = addDays(made, everyDays)) {
    held = [...held, fileOf(made)];
    const gone = new Set(backupsToPrune(held, `${made}.alcove`));
    held = held.filter((file) => !gone.has(file));
  }
  return held.map(({ fileName }) => fileName.slice(0, 10));
}

test.each(['2026-11-30', '2026-12-31', '2027-02-28'])(
  'a backup of %s, its month’s last, is gone by the day that is said and not much before',
  (day) => {
    const said = agesOutFrom(day);
    const from = addDays(day, -300);
    expect(heldOn(addDays(said, 1), from, 1).filter((made) => made <= day)).toEqual([]);
    const before = heldOn(addDays(said, -20), from, 1).filter((made) => made <= day);
    expect(before).not.toEqual([]);
  },
);
