import type { Result } from '../../../shared/lib/result';
import type { Sha256 } from '../../../shared/domain/signed-text';
import type { ParticipantReportRefusal } from '../../../shared/domain/participant-report';
import type { ChosenFileRefusal, RecordRefusal } from '../../../shared/contract/refusal';
import type { RosterTable } from '../../../shared/contract/roster-import';
import type { SignedCopy } from '../../../shared/domain/consent';

/** What the use cases need from the world outside the app. Wired once, in main.ts. */

export interface Clock {
  now(): Date;
  /** The IANA zone this laptop is set to. */
  timeZone(): string;
}

/** Twenty random characters of base 32 (100 bits), without a prefix. */
export type RandomIdText = () => string;

export interface World {
  readonly clock: Clock;
  readonly randomIdText: RandomIdText;
  readonly sha256: Sha256;
  /** SHA-256 of bytes, 64 hex digits. */
  readonly sha256OfBytes: (bytes: Uint8Array) => string;
}

export interface SaveRequest {
  /** A file name from an allow-list of characters, never a raw name (docs/security). */
  readonly suggestedName: string;
  readonly kind: 'pdf' | 'png' | 'jpg' | 'ics' | 'csv' | 'zip';
}

/** Where the clinician wants a file, and writing it there. */
export interface ExportFolder {
  /** Opens the system's save dialog; `null` when it is cancelled. */
  choosePath(request: SaveRequest): Promise<string | null>;
  /** Writes beside the target, syncs, renames: the file is whole or not there at all. */
  write(path: string, bytes: Uint8Array): Promise<Result<void, RecordRefusal>>;
}

/** Where several files go at once. */
export interface ExportFolders {
  /** Opens the system's folder dialog; `null` when it is cancelled. */
  choose(): Promise<string | null>;
  /** The path of a file in a chosen folder; nothing in its name leads out of it. */
  pathIn(folder: string, fileName: string): string;
}

/** The system's clipboard, lent to a secret for a short while. */
export interface SecretClipboard {
  readonly forgottenAfterSeconds: number;
  /** Marked for the system as a secret; taken back after that time unless something else is there. */
  copy(text: string): Promise<void>;
}

/** The system's clipboard, for what is no secret: it stays until something else is copied. */
export interface TextClipboard {
  /** Rejects when the system does not let it be written. */
  copyText(text: string): Promise<void>;
}

/** Asks the clinician for a place; `null` when the dialog is cancelled. */
export interface BackupDialogs {
  /** A folder that receives backups: a stick, a share, a synced folder. */
  chooseFolder(): Promise<string | null>;
  /** A backup file to restore. */
  chooseFile(): Promise<string | null>;
}

export interface ChosenFile {
  /** The file's own name, without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that the clinician points to. */
export interface ChosenFiles {
  /**
   * Opens the system's dialog and reads the file; `null` when the dialog is cancelled. What is
   * larger than `maxBytes` is refused before it is read.
   */
  choose(request: {
    readonly kind: 'roster' | 'signed-copy' | 'participant-report' | 'sealed-export';
    readonly maxBytes: number;
  }): Promise<Result<ChosenFile | null, ChosenFileRefusal>>;
}

/** Reads what is in a file that came from outside. Whatever it holds, nothing of it is run. */
export interface FileReading {
  /** A CSV file in UTF-8, UTF-16 or Windows-1252, with commas, semicolons or tabs. */
  roster(file: ChosenFile): Result<RosterTable, ChosenFileRefusal>;
  /** The cells of a meeting's participant report, headings and what stands above them included. */
  participantReport(
    file: ChosenFile,
  ): Result<readonly (readonly string[])[], ParticipantReportRefusal>;
  /** The kind of a file by its content, not its name. */
  signedCopy(bytes: Uint8Array): Result<SignedCopy['mediaType'], ChosenFileRefusal>;
}
