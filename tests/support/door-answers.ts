import { ok } from '../../shared/lib/result';
import type { Answers } from './contract-double';
import { backupAnswers, restoreAnswers } from './sample-backups';
import type { SampleDoor } from './sample-door';
import { keyAnswers, openingAnswers } from './sample-keys';

/** Everything the sample answers that is not about members, sessions and notes. */
export function doorAnswers(door: SampleDoor, now: () => Date) {
  return {
    ...openingAnswers(door),
    ...keyAnswers(door),
    ...backupAnswers(door, now),
    ...restoreAnswers(door, now),
    getSystem: () => ok(door.system),
    getSettings: () => ok(door.settings),
    saveSettings: ({ settings }) => {
      door.settings = settings;
      return ok({});
    },
    verifyVault: () => ok(door.report),
    acceptFinding: ({ kind }) => {
      door.findings = door.findings.filter((finding) => finding.kind !== kind);
      return ok({});
    },
  } satisfies Answers;
}
