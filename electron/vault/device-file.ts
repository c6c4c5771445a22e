import { dirname } from 'node:path';
import { z } from 'zod';
import type { VaultRefusal } from '../../shared/contract/refusal';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { err, ok, type Result } from '../../shared/lib/result';
import {
  type FileCalls,
  fileErrorCode,
  OWNER_ONLY_FOLDER,
  readAtMost,
  writeDurably,
} from './files';
import { unwritable } from './unwritable';

const FORMAT = 'alcove-device';
const VERSION = 1;
/** A few entries of some hundred bytes each; more than this is not read into memory. */
const MOST_BYTES = 256 * 1024;

const markSchema = z.looseObject({ format: z.literal(FORMAT), version: z.int().positive() });
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  entries: z.record(z.string(), z.unknown()),
});
const nameSchema = z.string().regex(/^(device|unlock|state)\/[0-9a-f]{32}$/);
const base64Schema = z.base64().max(16 * 1024);

/** By name, what the key ring protected, in base64. */
export type DeviceEntries = ReadonlyMap<string, string>;

type Found =
  | { readonly kind: 'entries'; readonly entries: DeviceEntries }
  /** No JSON of ours: kept aside before anything is written in its place. */
  | { readonly kind: 'unreadable' }
  /** Of a newer Alcove: never written over. */
  | { readonly kind: 'newer' }
  /** The disk did not give it: nobody knows what is in it, so it is not written over either. */
  | { readonly kind: 'failed'; readonly thrown: unknown };

/**
 * What this laptop's `device.json` holds; nothing, when it is not there or none of ours, and `null`
 * when the disk does not give it.
 */
export function deviceEntriesAt(files: FileCalls, path: string): DeviceEntries | null {
  const found = lookAt(files, path);
  if (found.kind === 'failed') return null;
  return found.kind === 'entries' ? found.entries : new Map();
}

/** Writes the changed entries durably. Refuses `vault-folder-unwritable`; then nothing was changed. */
export function changeDeviceEntries(
  files: FileCalls,
  path: string,
  change: (entries: Map<string, string>) => void,
): Result<void, VaultRefusal> {
  const found = lookAt(files, path);
  if (found.kind === 'failed') return err(unwritable(found.thrown));
  if (found.kind === 'newer') return err({ code: 'vault-folder-unwritable', reason: 'other' });
  const entries = new Map(found.kind === 'entries' ? found.entries : []);
  change(entries);
  try {
    files.mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
    if (found.kind === 'unreadable') files.renameSync(path, `${path}.unreadable`);
    writeDurably(files, path, bytesOf(entries));
    return ok();
  } catch (thrown) {
    return err(unwritable(thrown));
  }
}

function lookAt(files: FileCalls, path: string): Found {
  try {
    const bytes = readAtMost(files, path, MOST_BYTES);
    return bytes.length > MOST_BYTES ? { kind: 'unreadable' } : read(bytes);
  } catch (thrown) {
    const code = fileErrorCode(thrown);
    if (code === undefined) throw thrown;
    if (code === 'ENOENT') return { kind: 'entries', entries: new Map() };
    return { kind: 'failed', thrown };
  }
}

function read(bytes: Uint8Array): Found {
  const json = jsonOf(bytes);
  const mark = markSchema.safeParse(json);
  if (mark.success && mark.data.version > VERSION) return { kind: 'newer' };
  const file = fileSchema.safeParse(json);
  if (!file.success) return { kind: 'unreadable' };
  return {
    kind: 'entries',
    entries: new Map(Object.entries(file.data.entries).flatMap(readEntry)),
  };
}

/** Entries are read one by one, so that an altered one does not take the others with it. */
function readEntry([name, value]: [string, unknown]): [string, string][] {
  const base64 = base64Schema.safeParse(value);
  return nameSchema.safeParse(name).success && base64.success ? [[name, base64.data]] : [];
}

function bytesOf(entries: DeviceEntries): Uint8Array {
  const file = { format: FORMAT, version: VERSION, entries: Object.fromEntries(entries) };
  return Buffer.from(`${canonicalJson(file)}\n`, 'utf8');
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
