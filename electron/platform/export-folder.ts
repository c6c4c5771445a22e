import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { RecordRefusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ExportFolder, SaveRequest } from '../application/ports/world';
import { saveDialogOn, type AskWhereToSave, type OwnerWindow } from './owned-dialogs';

/** The file calls that writing makes; tests let each of them fail in turn. */
export interface FileCalls {
  readonly open: typeof open;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
}

/** The export folder over the system's save dialog. */
export function electronExportFolder(owner: OwnerWindow): ExportFolder {
  return exportFolder(saveDialogOn(owner));
}

/** @param ask the save dialog */
export function exportFolder(
  ask: AskWhereToSave,
  files: FileCalls = { open, rename, rm },
): ExportFolder {
  return {
    choosePath: (request) => choosePath(ask, request),
    write: (target, bytes) => write(files, target, bytes),
  };
}

const FILTERS = {
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  png: [{ name: 'Picture (PNG)', extensions: ['png'] }],
  jpg: [{ name: 'Picture (JPEG)', extensions: ['jpg', 'jpeg'] }],
  ics: [{ name: 'Calendar (iCalendar)', extensions: ['ics'] }],
  csv: [{ name: 'Table (CSV)', extensions: ['csv'] }],
  zip: [{ name: 'Encrypted archive (ZIP)', extensions: ['zip'] }],
} as const;

async function choosePath(ask: AskWhereToSave, request: SaveRequest): Promise<string | null> {
  const { canceled, filePath } = await ask({
    defaultPath: request.suggestedName,
    filters: FILTERS[request.kind].map(({ name, extensions }) => ({
      name,
      extensions: [...extensions],
    })),
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** The file is whole under its name or not there at all; an older file stays until the rename. */
async function write(
  files: FileCalls,
  target: string,
  bytes: Uint8Array,
): Promise<Result<void, RecordRefusal>> {
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.alcove-${randomBytes(8).toString('hex')}.part`);
  try {
    await writeSynced(files, temporary, bytes);
    await files.rename(temporary, target);
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined);
    return err({ code: 'file-not-written', reason: reasonOf(error) });
  }
  await syncFolder(files, folder);
  return ok();
}

/** Readable by this user alone. */
async function writeSynced(files: FileCalls, file: string, bytes: Uint8Array): Promise<void> {
  const handle = await files.open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Past the rename the file has left, whatever happens here: calling it "not written" would take a
 * disclosure out of the log. Windows cannot sync a folder and does not need it.
 */
async function syncFolder(files: FileCalls, folder: string): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}

type Reason = Extract<RecordRefusal, { code: 'file-not-written' }>['reason'];

const REASONS: Readonly<Record<string, Reason>> = {
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ENOENT: 'vanished',
  ENOTDIR: 'vanished',
  ENODEV: 'vanished',
  ENXIO: 'vanished',
  ESTALE: 'vanished',
};

function reasonOf(error: unknown): Reason {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return (hasCode && REASONS[String(error.code)]) || 'other';
}
