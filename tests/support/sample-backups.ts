import type { BackupPlace } from '../../shared/contract/backups';
import { isBackupOverdue, type BackupFile } from '../../shared/domain/backup';
import { err, ok } from '../../shared/lib/result';
import type { Answers } from './contract-double';
import { HEAD, prove, sampleBackup, type SampleDoor } from './sample-door';

/** What the sample answers about backups and restores: names and dates, no files. */

const newestOf = (places: readonly BackupPlace[], kind?: BackupPlace['kind']) =>
  places
    .filter((place) => kind === undefined || place.kind === kind)
    .flatMap((place) => place.backups.map(({ madeAt }) => ({ madeAt, place: place.kind })))
    .sort((one, other) => other.madeAt.localeCompare(one.madeAt))[0] ?? null;

export function backupAnswers(door: SampleDoor, now: () => Date) {
  return {
    getBackups: () => {
      const { places, isRunning, failures, settings } = door;
      const hasChosen = places.some(({ kind }) => kind === 'chosen');
      const lastElsewhere = newestOf(places, 'chosen');
      const last = newestOf(places);
      const counted = (hasChosen ? lastElsewhere : last)?.madeAt ?? null;
      const isOverdue = isBackupOverdue(counted, settings.backupReminderDays, now());
      return ok({
        ...{ places, last, lastElsewhere, isOverdue, isRunning, failures, isBehind: false },
      });
    },
    chooseBackupFolder: () => {
      const folder = '/media/clinician/Stick';
      const others = door.places.filter(({ kind }) => kind !== 'chosen');
      door.places = [...others, { kind: 'chosen', folder, isReachable: true, backups: [] }];
      return ok({ folder });
    },
    forgetBackupFolder: () => {
      door.places = door.places.filter(({ kind }) => kind !== 'chosen');
      return ok({});
    },
    backUpNow: () => {
      const file = sampleBackup(
        now()
          .toISOString()
          .replace(/\.\d+Z/u, '.000Z'),
      );
      door.places = door.places.map((place) =>
        place.isReachable ? { ...place, backups: [file, ...place.backups] } : place,
      );
      door.failures = [];
      return ok({ file, places: door.places.filter(({ isReachable }) => isReachable).length });
    },
    listKeptAside: () => ok(door.keptAside),
    removeKeptAside: ({ id }) => {
      const kept = door.keptAside.filter((aside) => aside.id !== id);
      if (kept.length === door.keptAside.length) return err({ code: 'kept-aside-missing' });
      door.keptAside = kept;
      return ok({});
    },
    putBackKeptAside: ({ id }) => {
      if (!door.keptAside.some((aside) => aside.id === id)) {
        return err({ code: 'kept-aside-missing' });
      }
      door.state = 'locked';
      return ok({});
    },
  } satisfies Answers;
}

const TOKEN = '0123456789abcdef'.repeat(2);

export function restoreAnswers(door: SampleDoor, now: () => Date) {
  let chosen: BackupFile | null = null;
  return {
    listRestorable: () => ok(door.places),
    chooseBackup: ({ file }) => {
      const listed = door.places
        .find(({ kind }) => kind === file?.kind)
        ?.backups.find(({ fileName }) => fileName === file?.fileName);
      chosen = listed ?? sampleBackup('2026-06-02T08:15:30.000Z');
      return ok({ token: TOKEN, fileName: chosen.fileName, bytes: chosen.bytes });
    },
    openBackup: ({ proof }) => {
      if (!chosen) return err({ code: 'backup-token-unknown' });
      const proved = prove(door, proof);
      if (!proved.ok) return proved;
      const heads = { records: HEAD, groupProcess: HEAD };
      const facts = { madeAt: chosen.madeAt, madeBy: '0.2.0', heads, documents: 4_908 };
      return ok({ facts, relation: door.relation });
    },
    restoreBackup: () => {
      if (!chosen) return err({ code: 'backup-token-unknown' });
      const setAsideAt = now().toISOString();
      door.keptAside = [{ id: 'flat', setAsideAt, bytes: 12_600_000 }, ...door.keptAside];
      door.state = 'locked';
      return ok({});
    },
    discardBackup: () => {
      chosen = null;
      return ok({});
    },
  } satisfies Answers;
}
