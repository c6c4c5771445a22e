import { createHash } from 'node:crypto';
import type { Backups } from '../../electron/application/ports/backups';
import type { ChosenFiles, ExportFolder, World } from '../../electron/application/ports/world';
import type {
  PrintedRecord,
  RecordPress,
  StatementToPrint,
} from '../../electron/application/ports/release';
import type { OpenVault } from '../../electron/application/ports/stores';
import type { Vault } from '../../electron/application/ports/vault';
import { useCases } from '../../electron/application/use-cases';
import { ipcServer } from '../../electron/platform/ipc-server';
import { readParticipantReportFile } from '../../electron/platform/participant-report-file';
import { readRosterFile } from '../../electron/platform/roster-file';
import { accountingCsv } from '../../electron/release/accounting-csv';
import { assembleRecord } from '../../electron/release/assemble-record';
import { billingTable } from '../../electron/release/billing-table';
import { icalendarPress } from '../../electron/release/icalendar';
import { manifestOf } from '../../electron/release/manifest';
import { readSignedCopy } from '../../electron/release/read-copy';
import { sealedArchive } from '../../electron/release/sealed-archive';
import type { Input, OperationName, Output, Reply } from '../../shared/contract/contract';
import { err, ok } from '../../shared/lib/result';
import { roomSurroundings } from './room-surroundings';

/** The whole main process but for Electron: real use cases, real stores, a clock that is set. */

export interface TestWorld extends World {
  setNow(instant: string): void;
}

export function testWorld(start: string): TestWorld {
  let now = new Date(start);
  let count = 0;
  const sha256OfBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return {
    clock: { now: () => now, timeZone: () => 'America/Toronto' },
    randomIdText: () => String((count += 1)).padStart(20, '0'),
    sha256: (text) => sha256OfBytes(Buffer.from(text)),
    sha256OfBytes,
    setNow: (instant) => {
      now = new Date(instant);
    },
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function printedAsJson(content: unknown): Promise<PrintedRecord> {
  return { bytes: Buffer.from(JSON.stringify(content)), pages: 1 };
}

/** A press that prints the content as JSON, so that a test can read what would be on the pages. */
export const jsonPress: RecordPress = {
  assemble: (reader, choice) => assembleRecord(reader, choice, sha256),
  print: (content, { recipient }) => printedAsJson({ ...content, recipient }),
  preview: async (content, { recipient }) => ({
    pdf: btoa(encodeURI(JSON.stringify({ ...content, recipient }))),
    pages: 1,
  }),
  manifest: manifestOf,
};

/** What a test of the record does not reach: the system, the key ring, backups. */
const beyondTheRecord = {
  backups: { takeRestored: () => null, places: async () => [] } as unknown as Backups,
  exportFolders: {
    choose: async () => '/exports',
    pathIn: (folder: string, fileName: string) => `${folder}/${fileName}`,
  },
  dialogs: { chooseFolder: async () => null, chooseFile: async () => null },
  system: { platform: 'linux', hidesFromSharing: 'never', version: '0.0.0-test' },
  auditPress: { print: printedAsJson },
  agreementPress: { form: printedAsJson, copy: printedAsJson },
  safetySheetPress: { print: printedAsJson },
  timelinePress: { print: printedAsJson },
  billingPress: {
    async *print<Of extends StatementToPrint>(statements: readonly Of[]) {
      for (const of of statements) {
        yield { of, ...(await printedAsJson({ ...of.stated, stamp: of.stamp })) };
      }
    },
    table: billingTable,
  },
  consultationLogPress: { print: printedAsJson },
  accountingPress: { print: printedAsJson, table: accountingCsv },
  letterPress: { print: printedAsJson },
  certificatePress: { print: printedAsJson },
  overviewPress: { print: printedAsJson },
  fileReading: {
    roster: readRosterFile,
    participantReport: readParticipantReportFile,
    signedCopy: readSignedCopy,
  },
  emergencySheetPress: { print: printedAsJson },
  icalendar: icalendarPress(),
  sealedArchive: sealedArchive(),
  ...roomSurroundings,
  monotonicMs: () => 0,
  lockNow: async () => {},
  keepOpen: () => {},
  quitAnyway: () => {},
  applySettings: () => {},
  refusalOfThrown: () => null,
  reportIncident: (thrown: unknown) => {
    throw thrown;
  },
  later: () => {},
} as const;

export interface SavedFile {
  readonly path: string;
  readonly text: string;
}

export interface TestAlcove {
  readonly world: TestWorld;
  readonly saved: SavedFile[];
  ask<Name extends OperationName>(operation: Name, input: Input<Name>): Promise<Reply<Name>>;
  /** The answer's value; a refusal fails the test. */
  done<Name extends OperationName>(operation: Name, input: Input<Name>): Promise<Output<Name>>;
}

/**
 * @param opened the open stores, or `null` to stand for a locked vault
 * @param chosenFiles what the clinician points to; without it, every dialog is cancelled
 */
export function testAlcove(
  opened: () => OpenVault | null,
  exportFolder?: Partial<ExportFolder>,
  chosenFiles: ChosenFiles = { choose: async () => ok(null) },
): TestAlcove {
  const world = testWorld('2026-08-20T15:00:00.000Z');
  const saved: SavedFile[] = [];
  const folder: ExportFolder = {
    choosePath: async ({ suggestedName }) => `/exports/${suggestedName}`,
    write: async (path, bytes) => {
      saved.push({ path, text: Buffer.from(bytes).toString() });
      return ok();
    },
    ...exportFolder,
  };
  const vault = {
    opened,
    use: async <T>(work: (open: OpenVault) => Promise<T>) => {
      const open = opened();
      return open ? ok(await work(open)) : err({ code: 'vault-locked' } as const);
    },
    status: () => ({ isReadOnly: false }),
    takeFailedAttempts: () => [],
  } as unknown as Vault;
  const server = ipcServer({
    vault,
    handlers: useCases({
      ...{ vault, world, press: jsonPress, exportFolder: folder, chosenFiles, ...beyondTheRecord },
    }),
    refusalOfThrown: () => null,
    reportIncident: (thrown) => {
      throw thrown;
    },
  });
  const ask: TestAlcove['ask'] = async (operation, input) =>
    (await server(true, operation, input)) as Reply<typeof operation>;
  return {
    world,
    saved,
    ask,
    done: async (operation, input) => {
      const reply = await ask(operation, input);
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      return reply.value as Output<typeof operation>;
    },
  };
}
