import type { z } from 'zod';
import { refusalOfContent } from '../../shared/domain/sealed-checks';
import { countsOf, sealedSchemas, type SealedContent } from '../../shared/domain/sealed-content';
import {
  SEALED_FORMAT,
  SEALED_VERSION,
  sealedManifestSchema,
  type SealedExportRefusal,
  type SealedManifest,
} from '../../shared/domain/sealed-export';
import { joinedRooms, joinedSessions } from '../../shared/domain/sealed-joining';
import { parsedJson, readExactly } from '../../shared/domain/sealed-json';
import { isRecordName, recordFolder } from '../../shared/domain/sealed-names';
import type { SealedRecord } from '../../shared/domain/sealed-record';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { err, ok, type Result } from '../../shared/lib/result';
import type { SealedArchive } from './ports/sealed-archive';
import type { World } from './ports/world';

export interface ReadArchive {
  readonly manifest: SealedManifest;
  readonly content: SealedContent;
  /** The bytes of a signed paper, by its name in the archive. */
  readonly copies: ReadonlyMap<string, Uint8Array>;
}

export interface ReadingTools {
  readonly sealedArchive: SealedArchive;
  readonly world: Pick<World, 'sha256' | 'sha256OfBytes'>;
}

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Opens an archive and checks all of it: every file is authenticated before a word of it is read,
 * then held against its digest, its schema and its own signatures. Nothing else is let through.
 */
export async function readSealed(
  tools: ReadingTools,
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<ReadArchive, SealedExportRefusal>> {
  const opened = await tools.sealedArchive.open(bytes, passphrase);
  if (!opened.ok) return opened;
  const files: Files = new Map(opened.value.map(({ name, bytes }) => [name, bytes]));
  const manifest = manifestIn(tools, files);
  if (!manifest.ok) return manifest;
  if (!areAsListed(tools, files, manifest.value)) return err({ code: 'sealed-damaged' });
  const content = contentIn(tools, files, manifest.value);
  if (!content || !fits(content, manifest.value)) return err({ code: 'sealed-damaged' });
  const refusal = refusalOfContent(content, tools.world.sha256);
  if (refusal) return err(refusal);
  const copies = copiesIn(tools, files, content);
  return copies
    ? ok({ manifest: manifest.value, content, copies })
    : err({ code: 'sealed-damaged' });
}

/** What is newer is told apart before anything else of it is understood. */
function manifestIn(
  { sealedArchive }: ReadingTools,
  files: Files,
): Result<SealedManifest, SealedExportRefusal> {
  const value = jsonOf(sealedArchive, files.get('manifest.json'));
  if (!isObject(value) || value['format'] !== SEALED_FORMAT)
    return err({ code: 'sealed-not-ours' });
  const found = value['version'];
  if (typeof found === 'number' && found > SEALED_VERSION) {
    return err({ code: 'sealed-newer', found, supported: SEALED_VERSION });
  }
  const manifest = readExactly(sealedManifestSchema, value);
  return manifest ? ok(manifest) : err({ code: 'sealed-damaged' });
}

function areAsListed(
  { world }: ReadingTools,
  files: Files,
  { files: listed }: SealedManifest,
): boolean {
  const isWhole = listed.every(({ name, bytes, sha256 }) => {
    const found = files.get(name);
    return found?.byteLength === bytes && world.sha256OfBytes(found) === sha256;
  });
  const names = new Set(listed.map(({ name }) => name));
  return isWhole && names.size === listed.length && files.size === names.size + 1;
}

function contentIn(
  { sealedArchive }: ReadingTools,
  files: Files,
  { covers, counts }: SealedManifest,
): SealedContent | null {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readExactly(schema, jsonOf(sealedArchive, files.get(name)));
  const schemas = sealedSchemas;
  if (recordsIn(files) !== counts.members) return null;
  const records = Array.from({ length: counts.members }, (_none, index) =>
    read(`${recordFolder(index)}/record.json`, schemas['members/0001/record.json']),
  ).filter((record) => record !== null);
  const groups = read('groups.json', schemas['groups.json']);
  const agreed = read('agreements.json', schemas['agreements.json']);
  if (!groups || !agreed || records.length !== counts.members) return null;
  const shared = { ...groups, ...agreed, records };
  if (covers === 'members') {
    const joined = { sessions: joinedSessions(records), rooms: joinedRooms(records) };
    return { ...shared, ...joined, whole: null };
  }
  const sessions = read('sessions.json', schemas['sessions.json']);
  const practice = read('practice.json', schemas['practice.json']);
  const register = read('register.json', schemas['register.json']);
  const groupProcess = read('group-process.json', schemas['group-process.json']);
  if (!sessions || !practice || !register || !groupProcess) return null;
  return { ...shared, ...sessions, whole: { practice, register, groupProcess } };
}

/** As many as are there are read, and not as many as a manifest claims. */
function recordsIn(files: Files): number {
  return [...files.keys()].filter(isRecordName).length;
}

/** What the manifest promised, to the last document. */
function fits(content: SealedContent, { counts }: SealedManifest): boolean {
  return canonicalJson(countsOf(content)) === canonicalJson(counts);
}

/** Each signed paper is the one that its consent names. */
function copiesIn(
  { world }: ReadingTools,
  files: Files,
  { records }: SealedContent,
): ReadonlyMap<string, Uint8Array> | null {
  const copies = new Map<string, Uint8Array>();
  for (const [index, record] of records.entries()) {
    for (const { consentId, file } of record.copies) {
      const bytes = files.get(file);
      const isHere = file.startsWith(`${recordFolder(index)}/signed-copy-`);
      const hash = copyHashOf(record, consentId);
      if (!bytes || !isHere || copies.has(consentId)) return null;
      if (hash !== world.sha256OfBytes(bytes)) return null;
      copies.set(consentId, bytes);
    }
  }
  return copies;
}

function copyHashOf({ consents }: SealedRecord, consentId: string): string | null {
  const signature = consents.find(({ id }) => id === consentId)?.signature;
  return signature?.method === 'paper' ? signature.copy.sha256 : null;
}

function jsonOf(archive: SealedArchive, bytes: Uint8Array | undefined): unknown {
  const text = bytes ? archive.textOf(bytes) : null;
  return text === null ? null : parsedJson(text);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
