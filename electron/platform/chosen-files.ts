import type { OpenDialogOptions } from 'electron';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { ChosenFileRefusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ChosenFile, ChosenFiles } from '../application/ports/world';
import { chosenOf, openDialogOn, type AskWhichToOpen, type OwnerWindow } from './owned-dialogs';

/** Files chosen in the system's open dialog. */
export function electronChosenFiles(owner: OwnerWindow): ChosenFiles {
  return chosenFiles(openDialogOn(owner));
}

/** @param ask the open dialog */
export function chosenFiles(ask: AskWhichToOpen): ChosenFiles {
  return {
    choose: async ({ kind, maxBytes }) => {
      const chosen = chosenOf(await ask(optionsFor(kind)));
      return chosen === null ? ok(null) : readFile(chosen, maxBytes);
    },
  };
}

type Kind = Parameters<ChosenFiles['choose']>[0]['kind'];

/** Other names are let through: what a file is, is seen by what is in it. */
const FILTERS = {
  roster: { name: 'CSV table', extensions: ['csv', 'tsv', 'txt'] },
  'participant-report': { name: 'CSV table', extensions: ['csv', 'txt'] },
  'sealed-export': { name: 'Sealed export (ZIP)', extensions: ['zip'] },
  'signed-copy': { name: 'PDF or picture', extensions: ['pdf', 'png', 'jpg', 'jpeg'] },
} as const satisfies Readonly<Record<Kind, unknown>>;

function optionsFor(kind: Kind): OpenDialogOptions {
  const { name, extensions } = FILTERS[kind];
  const filters = [
    { name, extensions: [...extensions] },
    { name: 'All files', extensions: ['*'] },
  ];
  return { filters, properties: ['openFile', 'dontAddToRecent'] };
}

/** Opening a pipe would wait for whoever writes to it, unless it is told not to (not on Windows). */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Only an ordinary file is read: a device or a pipe may never end. */
async function readFile(
  file: string,
  maxBytes: number,
): Promise<Result<ChosenFile, ChosenFileRefusal>> {
  try {
    const handle = await open(file, WITHOUT_WAITING);
    try {
      const found = await handle.stat();
      if (!found.isFile()) return err({ code: 'file-not-read' });
      const { size } = found;
      if (size > maxBytes) return err({ code: 'file-too-large', bytes: size, maxBytes });
      return ok({ name: path.basename(file), bytes: await readUpTo(handle, size) });
    } finally {
      await handle.close();
    }
  } catch {
    return err({ code: 'file-not-read' });
  }
}

/** A file that grows meanwhile is read as far as it was looked at. */
async function readUpTo(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
