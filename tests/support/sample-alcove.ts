import type { HeldText } from '../../electron/application/ports/vault';
import type {
  AgreementPress,
  BillingPress,
  RecordPress,
} from '../../electron/application/ports/release';
import type {
  ChosenFile,
  ChosenFiles,
  ExportFolder,
  ExportFolders,
  FileReading,
  World,
} from '../../electron/application/ports/world';
import { admissionUseCases } from '../../electron/application/admission';
import { agreementUseCases } from '../../electron/application/agreements';
import { attendanceLedgerUseCases } from '../../electron/application/attendance-ledger';
import { billingUseCases } from '../../electron/application/billing';
import { calendarUseCases } from '../../electron/application/calendar';
import { consentUseCases } from '../../electron/application/consents';
import { decisionUseCases } from '../../electron/application/decisions';
import { destructionUseCases } from '../../electron/application/destruction';
import { disclosureUseCases } from '../../electron/application/disclosures';
import { draftHistoryUseCases } from '../../electron/application/draft-histories';
import { dropInUseCases } from '../../electron/application/drop-in';
import { emergencyRecordUseCases } from '../../electron/application/emergency-records';
import { groupNoteUseCases } from '../../electron/application/group-notes';
import { groupUseCases } from '../../electron/application/groups';
import { consultationLogUseCases } from '../../electron/application/consultation-log';
import { incidentUseCases } from '../../electron/application/incidents';
import { policyUseCases } from '../../electron/application/policies';
import { intakeUseCases } from '../../electron/application/intake';
import { libraryUseCases } from '../../electron/application/library';
import { meetingUseCases } from '../../electron/application/meetings';
import { memberUseCases } from '../../electron/application/members';
import { noteUseCases } from '../../electron/application/notes';
import { noticeUseCases } from '../../electron/application/notices';
import { outsideContactUseCases } from '../../electron/application/outside-contacts';
import { overviewUseCases } from '../../electron/application/overview';
import { participantReportUseCases } from '../../electron/application/participant-report';
import { practiceUseCases } from '../../electron/application/practice';
import { reminderUseCases } from '../../electron/application/reminders';
import { recordRequestUseCases } from '../../electron/application/record-requests';
import { releaseUseCases } from '../../electron/application/releases';
import { retentionUseCases } from '../../electron/application/retention';
import { roomTime } from '../../electron/application/room-time';
import { roomUseCases } from '../../electron/application/rooms';
import { rosterImportUseCases } from '../../electron/application/roster-import';
import { safetyPlanUseCases } from '../../electron/application/safety-plans';
import { sealedExportUseCases } from '../../electron/application/sealed-export';
import { searchUseCases } from '../../electron/application/search';
import { sessionChangeUseCases } from '../../electron/application/session-changes';
import { sessionUseCases } from '../../electron/application/sessions';
import { supervisionNoteUseCases } from '../../electron/application/supervision-notes';
import { takingInUseCases } from '../../electron/application/taking-in';
import { techCheckUseCases } from '../../electron/application/tech-check';
import { timelineUseCases } from '../../electron/application/timeline';
import { todayUseCases } from '../../electron/application/today';
import { unfinishedUseCases } from '../../electron/application/unfinished';
import { writingUseCases } from '../../electron/application/writing';
import { readParticipantReportFile } from '../../electron/platform/participant-report-file';
import { readRosterFile } from '../../electron/platform/roster-file';
import { assembleRecord } from '../../electron/release/assemble-record';
import { manifestOf } from '../../electron/release/manifest';
import { readSignedCopy } from '../../electron/release/read-copy';
import {
  contract,
  type Input,
  type OperationName,
  type Output,
} from '../../shared/contract/contract';
import type { Operation } from '../../shared/contract/operation';
import type { Refusal } from '../../shared/contract/refusal';
import type { SystemFacts } from '../../shared/contract/system';
import { err, ok } from '../../shared/lib/result';
import { contractDouble, type Answers, type BridgeDouble } from './contract-double';
import { doorAnswers } from './door-answers';
import { memoryVault } from './memory-vault';
import { roomSurroundings } from './room-surroundings';
import { sampleAuditUseCases } from './sample-audit';
import { sampleDoor, type SampleDoor } from './sample-door';
import { sealedDouble } from './sealed-double';

/**
 * The real use cases over stores in memory, behind a bridge: every screen can be shown with it. What
 * stands around the records (keys, backups, settings) is told by a door that a test can set.
 */

export { OTHER_CODE, SAMPLE_CODE, SAMPLE_PASSPHRASE } from './sample-door';

export interface SampleAlcove {
  readonly bridge: BridgeDouble;
  readonly door: SampleDoor;
  /** Asks as the window does, and throws on a refusal. */
  ask<Name extends OperationName>(operation: Name, input: Input<Name>): Promise<Output<Name>>;
  setNow(instant: string | null): void;
  /** From now on the operation is refused so; `null` answers again. */
  refuse(operation: OperationName, refusal: Refusal | null): void;
  /** What the next dialog that asks for a file answers; `null` when it is cancelled. */
  choose(file: ChosenFile | null): void;
  /** The operation does not answer before the returned function is called. */
  hold(operation: OperationName): () => void;
}

export function sampleAlcove(begins: SampleDoor['state'] = 'unlocked'): SampleAlcove {
  let fixed: Date | null = null;
  const now = () => fixed ?? new Date();
  const door = sampleDoor(begins);
  const opened = memoryVault();
  let chosen: ChosenFile | null = null;
  const chosenFiles: ChosenFiles = { choose: async () => ok(chosen) };
  const isReadOnly = () => door.isReadOnly;
  const handlers = { ...recordUseCases(now, chosenFiles, isReadOnly), ...doorAnswers(door, now) };
  const refusals = new Map<OperationName, Refusal>();
  const holds = new Map<OperationName, Promise<void>>();

  const answer = async (name: OperationName, input: never) => {
    await holds.get(name);
    const refusal = refusals.get(name);
    if (refusal) return err(refusal);
    if (contract[name].access === 'unlocked' && door.state !== 'unlocked') {
      return err({ code: 'vault-locked' });
    }
    if (writes(name) && door.isReadOnly) {
      return err({ code: 'vault-read-only' });
    }
    const handler = handlers[name] as (read: never, vault: typeof opened) => unknown;
    return handler(input, opened);
  };
  const names = Object.keys(contract) as OperationName[];
  const answers = Object.fromEntries(
    names.map((name) => [name, (input: never) => answer(name, input)]),
  ) as Answers;
  // Filling the sample goes by a bridge of its own: `calls` holds what the window asked for.
  const filling = contractDouble(answers);
  return {
    bridge: contractDouble(answers),
    door,
    ask: async (operation, input) => {
      const reply = await filling.invoke(operation, input);
      if (!reply.ok) throw new Error(`${operation} was refused: ${reply.error.code}`);
      return reply.value;
    },
    setNow: (instant) => {
      fixed = instant === null ? null : new Date(instant);
    },
    refuse: (operation, refusal) => {
      if (refusal) refusals.set(operation, refusal);
      else refusals.delete(operation);
    },
    choose: (file) => {
      chosen = file;
    },
    hold: (operation) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      holds.set(operation, promise);
      return () => {
        holds.delete(operation);
        resolve();
      };
    },
  };
}

/** As the IPC server does over a vault that is open for looking only. */
function writes(name: OperationName): boolean {
  const operation: Operation = contract[name];
  if (operation.kind === 'query' || operation.worksReadOnly) return false;
  return operation.access === 'unlocked' && name !== 'verifyVault';
}

const printed = async () => ({ bytes: new Uint8Array(48_213), pages: 3 });
const press: RecordPress = {
  assemble: (reader, choice) => assembleRecord(reader, choice, paleHash),
  print: printed,
  preview: async () => ({ pdf: '', pages: 3 }),
  manifest: manifestOf,
};
const agreementPress: AgreementPress = { form: printed, copy: printed };
const fileReading: FileReading = {
  roster: readRosterFile,
  participantReport: readParticipantReportFile,
  signedCopy: readSignedCopy,
};
const billingPress: BillingPress = {
  async *print(statements) {
    for (const of of statements) yield { of, ...(await printed()) };
  },
  table: () => new Uint8Array(),
};
const exportFolders: ExportFolders = {
  choose: async () => '/home/clinician/Documents',
  pathIn: (folder, fileName) => `${folder}/${fileName}`,
};
const system: SystemFacts = { platform: 'linux', hidesFromSharing: 'never', version: '0.0.0-test' };

function recordUseCases(now: () => Date, chosenFiles: ChosenFiles, isReadOnly: () => boolean) {
  let count = 0;
  const world: World = {
    clock: { now, timeZone: () => 'America/Toronto' },
    randomIdText: () => String((count += 1)).padStart(20, '0'),
    sha256: paleHash,
    sha256OfBytes: (bytes) => paleHash(String(bytes.length)),
  };
  const exportFolder: ExportFolder = {
    choosePath: async ({ suggestedName }) => `/home/clinician/Documents/${suggestedName}`,
    write: async () => ok(),
  };
  const time = roomTime(world.clock, () => performance.now());
  const room = { world, ...roomSurroundings, time, isReadOnly, refusalOfThrown: () => null };
  return {
    ...practiceUseCases(),
    ...groupUseCases(world),
    ...memberUseCases(world),
    ...intakeUseCases(world),
    ...admissionUseCases(world),
    ...outsideContactUseCases(world),
    ...rosterImportUseCases({ world, chosenFiles, fileReading }),
    ...agreementUseCases({ world, exportFolder, agreementPress }),
    ...consentUseCases({
      ...{ world, exportFolder, agreementPress, chosenFiles, fileReading },
      system,
    }),
    ...disclosureUseCases({
      ...{ world, exportFolder },
      accountingPress: { print: printed, table: () => new Uint8Array() },
    }),
    ...safetyPlanUseCases({ world, exportFolder, safetySheetPress: { print: printed } }),
    ...sessionUseCases(world),
    ...noteUseCases(world),
    ...groupNoteUseCases(world),
    ...supervisionNoteUseCases(world),
    ...consultationLogUseCases({
      ...{ world, exportFolder },
      consultationLogPress: { print: printed },
    }),
    ...incidentUseCases({ world, exportFolder, letterPress: { print: printed } }),
    ...policyUseCases(world),
    ...billingUseCases({
      ...{ world, exportFolder, exportFolders, billingPress },
      reportIncident: (thrown) => {
        throw thrown;
      },
    }),
    ...attendanceLedgerUseCases(world),
    ...draftHistoryUseCases(),
    ...writingUseCases(world),
    ...searchUseCases(),
    ...timelineUseCases({ world, exportFolder, timelinePress: { print: printed } }),
    ...releaseUseCases({ world, press, exportFolder }),
    ...sealedExportUseCases({ world, press, exportFolder, sealedArchive: sealedDouble, system }),
    ...takingInUseCases({ world, chosenFiles, sealedArchive: sealedDouble }),
    ...recordRequestUseCases({ world, exportFolder, letterPress: { print: printed } }),
    ...attendanceLedgerUseCases(world),
    ...overviewUseCases({ world, exportFolder, overviewPress: { print: printed } }),
    ...retentionUseCases(world),
    ...destructionUseCases({
      ...{ world, exportFolder, backups: { places: async () => [] } },
      certificatePress: { print: printed },
    }),
    ...sampleAuditUseCases(world, exportFolder),
    ...sessionChangeUseCases(room),
    ...noticeUseCases(world),
    ...calendarUseCases({ world, exportFolder, icalendar: { print: () => new Uint8Array() } }),
    ...roomUseCases(room),
    ...meetingUseCases(room),
    ...techCheckUseCases(roomSurroundings),
    ...libraryUseCases({ world, ...roomSurroundings }),
    ...emergencyRecordUseCases(world),
    ...participantReportUseCases({ chosenFiles, fileReading }),
    ...dropInUseCases(roomSurroundings),
    ...decisionUseCases(world),
    ...todayUseCases(world),
    ...reminderUseCases(world),
    ...unfinishedUseCases(world, heldInMemory()),
  };
}

function heldInMemory(): HeldText {
  let held: readonly string[] = [];
  return {
    keep: (text) => {
      held = [text];
      return true;
    },
    read: () => held,
    drop: () => {
      held = [];
    },
  };
}

/** Looks like a SHA-256 and is none: nothing in a sample depends on it. */
function paleHash(text: string): string {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619) >>> 0;
  }
  return hash.toString(16).padStart(8, '0').repeat(8);
}
