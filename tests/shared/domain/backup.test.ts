import * as fc from 'fast-check';
import {
  type BackupFile,
  backupFileName,
  backupsToPrune,
  isBackupOverdue,
  isDateBelieved,
  isWayBack,
  lastVerified,
  newestFirst,
  readBackupFileName,
} from '../../../shared/domain/backup';

const VAULT = '3fa9c1d2000000000000000000000000';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const at = (time: number, isVerified = true): BackupFile => {
  const madeAt = new Date(Math.floor(time / 1000) * 1000).toISOString();
  return { fileName: backupFileName(madeAt, VAULT), madeAt, bytes: 1, isVerified };
};

/** No two within a second: names are of a second. */
const times = fc.uniqueArray(
  fc.integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2039, 0, 1) / 1000 }),
  { minLength: 1, maxLength: 120 },
);
const backupsOf = (seconds: readonly number[]) => seconds.map((second) => at(second * 1000));

test('a file name says when and of which vault, and nothing else', () => {
  const name = backupFileName('2026-11-21T14:30:05.123Z', VAULT);
  expect(name).toBe('Alcove-2026-11-21-143005-3fa9c1d2.alcove');
  expect(readBackupFileName(name)).toEqual({
    madeAt: '2026-11-21T14:30:05.000Z',
    vaultTag: '3fa9c1d2',
  });
});

test('other files are none of ours', () => {
  const others = [
    'Alcove-2026-11-21-143005.alcove',
    'Alcove-2026-02-30-143005-3fa9c1d2.alcove',
    'Alcove-2026-11-21-143005-3fa9c1d2 (1).alcove',
    '.Alcove-2026-11-21-143005-3fa9c1d2.alcove.part',
    'Alcove-2026-11-21-143005-3fa9c1d2.alcove\n',
    '../Alcove-2026-11-21-143005-3fa9c1d2.alcove',
  ];
  expect(others.map(readBackupFileName)).toEqual(others.map(() => null));
});

test('every name that is given is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }), (time) => {
      const { madeAt, fileName } = at(time);
      expect(readBackupFileName(fileName)?.madeAt).toBe(madeAt);
    }),
  );
});

test('keeps seven days, four weeks and twelve months of daily backups', () => {
  const daily = Array.from({ length: 400 }, (_, day) => at(Date.UTC(2026, 10, 21, 20) - day * DAY));
  const lost = new Set(backupsToPrune(daily, ''));
  const kept = daily.filter((backup) => !lost.has(backup)).map(({ madeAt }) => madeAt.slice(0, 10));
  expect(kept.slice(0, 7)).toEqual([
    '2026-11-21',
    '2026-11-20',
    '2026-11-19',
    '2026-11-18',
    '2026-11-17',
    '2026-11-16',
    '2026-11-15',
  ]);
  // The Sundays of the last four weeks, then the last day of each of the last twelve months.
  expect(kept).toEqual(expect.arrayContaining(['2026-11-15', '2026-11-08', '2026-11-01']));
  expect(kept).toEqual(expect.arrayContaining(['2026-10-31', '2026-01-31', '2025-12-31']));
  expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
});

test('whatever is there, the newest verified one and the one just made stay', () => {
  fc.assert(
    fc.property(times, fc.array(fc.boolean()), fc.nat(), (moments, verified, pick) => {
      const backups = moments.map((second, index) => at(second * 1000, verified[index] ?? true));
      const justMade = backups[pick % backups.length];
      const lost = backupsToPrune(backups, justMade?.fileName ?? '');
      const newest = backups.filter(({ isVerified }) => isVerified).sort(newestFirst)[0];
      expect(lost.map(({ fileName }) => fileName)).not.toContain(justMade?.fileName);
      expect(lost).not.toContain(newest);
      expect(lost.every(({ isVerified }) => isVerified)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('pruning again after pruning removes nothing, and never keeps more than it may', () => {
  fc.assert(
    fc.property(times, (moments) => {
      const backups = backupsOf(moments);
      const lost = new Set(backupsToPrune(backups, ''));
      const kept = backups.filter((backup) => !lost.has(backup));
      expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
      expect(backupsToPrune(kept, '')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('every day, week and month that may be kept is kept by its newest', () => {
  fc.assert(
    fc.property(times, (moments) => {
      const backups = backupsOf(moments);
      const lost = new Set(backupsToPrune(backups, '').map(({ fileName }) => fileName));
      const days = [...new Set(backups.map(({ madeAt }) => madeAt.slice(0, 10)))].sort().slice(-7);
      for (const day of days) {
        const newest = backups.filter(({ madeAt }) => madeAt.startsWith(day)).sort(newestFirst)[0];
        expect(lost.has(newest?.fileName ?? '')).toBe(false);
      }
    }),
  );
});

/** Makes a backup at each moment, in this order, and prunes as the app does. */
function lived(moments: readonly number[]): readonly BackupFile[] {
  return moments.reduce<readonly BackupFile[]>((held, time) => {
    const made = at(time);
    const all = [...held.filter(({ fileName }) => fileName !== made.fileName), made];
    const lost = new Set(backupsToPrune(all, made.fileName));
    return all.filter((backup) => !lost.has(backup));
  }, []);
}

test('a clock set back by a year never costs the backup just made', () => {
  const now = Date.UTC(2026, 10, 21, 20);
  const before = Array.from({ length: 60 }, (_, index) => now - (60 - index) * DAY);
  for (let hour = 0; hour < 50; hour += 1) {
    const held = lived([...before, now - 365 * DAY + hour * HOUR]);
    expect(held.map(({ fileName }) => fileName)).toContain(
      at(now - 365 * DAY + hour * HOUR).fileName,
    );
  }
});

test('the hours that a change of daylight saving time skips or repeats are like all others', () => {
  // Ontario 2026: forward on March 8 at 07:00 UTC, back on November 1 at 06:00 UTC.
  for (const change of [Date.UTC(2026, 2, 8, 7), Date.UTC(2026, 10, 1, 6)]) {
    const hours = Array.from({ length: 12 }, (_, index) => change + (index - 6) * HOUR);
    const held = lived(hours);
    expect(held.at(-1)).toEqual(at(hours.at(-1) ?? 0));
    expect(new Set(hours.map((hour) => at(hour).fileName)).size).toBe(12);
  }
});

test('a backup from a clock that ran ahead does not silence the reminder', () => {
  const now = new Date('2026-11-21T12:00:00.000Z');
  const ahead = at(Date.UTC(2030, 0, 1));
  expect(lastVerified([ahead], now)).toBeNull();
  const old = at(Date.UTC(2026, 10, 1));
  expect(lastVerified([ahead, old], now)).toEqual(old);
  expect(isBackupOverdue(lastVerified([ahead, old], now)?.madeAt ?? null, 3, now)).toBe(true);
});

test('a reminder comes after the days that were chosen, and at once without a backup', () => {
  const now = new Date('2026-11-21T12:00:00.000Z');
  expect(isBackupOverdue(null, 3, now)).toBe(true);
  expect(isBackupOverdue('2026-11-18T12:00:00.000Z', 3, now)).toBe(false);
  expect(isBackupOverdue('2026-11-18T11:59:59.999Z', 3, now)).toBe(true);
});

test('a backup made before a migration is the way back for thirty days, and so is one that does not say', () => {
  const madeAt = '2026-11-21T12:00:00.000Z';
  const soon = new Date('2026-12-21T11:59:59.999Z');
  const late = new Date('2026-12-21T12:00:00.000Z');
  const said = [true, undefined, false];
  expect(said.map((isBefore) => isWayBack(madeAt, isBefore, soon))).toEqual([true, true, false]);
  expect(said.map((isBefore) => isWayBack(madeAt, isBefore, late))).toEqual([false, false, false]);
});

test('a date is believed up to one day ahead, for the time zones of a wrong clock', () => {
  const now = new Date('2026-11-21T12:00:00.000Z');
  expect(isDateBelieved('2026-11-22T12:00:00.000Z', now)).toBe(true);
  expect(isDateBelieved('2026-11-22T12:00:00.001Z', now)).toBe(false);
});
