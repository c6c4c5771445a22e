import type { ReadInput } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { liftedIn, type AssembledRelease } from '../../shared/domain/assemble-release';
import {
  nextReleaseNumber,
  releaseFileName,
  type Release,
  type ReleaseRecipient,
} from '../../shared/domain/release';
import { canonicalChoice } from '../../shared/domain/release-choice';
import { canonicalContent } from '../../shared/domain/release-content';
import { releasePasswordFrom } from '../../shared/domain/release-password';
import type { ChainHeads } from '../../shared/domain/vault-check';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { localDateOf } from '../../shared/lib/dates';
import { err, ok, type Result } from '../../shared/lib/result';
import { newIds } from './identify';
import type { PrintedRecord, RecordPress } from './ports/release';
import type { OpenVault, RecordsStore } from './ports/stores';
import type { ExportFolder, World } from './ports/world';
import { attachRelease } from './record-requests';
import { recipientFor } from './request-recipient';
import { asPrinted } from './without-others';

export interface ReleaseTools {
  readonly world: World;
  readonly press: RecordPress;
  readonly exportFolder: ExportFolder;
}

/** What is asked for, and how its content is put together. */
type Order = ReadInput<'releaseRecord'> & {
  readonly assemble: () => Promise<Result<AssembledRelease, Refusal>>;
};

interface HandedOver {
  readonly release: Release;
  readonly path: string;
  readonly manifestPath: string | null;
  readonly password: string | null;
}

interface Job extends ReleaseTools {
  readonly order: Order;
  readonly assembled: AssembledRelease;
  readonly recipient: ReleaseRecipient;
  readonly records: RecordsStore;
  readonly heads: OpenVault['heads'];
}

/** Refuses before anything is printed: without a ground, or without a record to copy. */
export async function handOver(
  tools: ReleaseTools,
  { records, heads }: Pick<OpenVault, 'records' | 'heads'>,
  order: Order,
): Promise<Result<HandedOver, Refusal>> {
  const leaving = await leavingBy(tools, records, order);
  if (!leaving.ok) return leaving;
  return save({ ...tools, order, records, heads, ...leaving.value });
}

type Leaving = Pick<Job, 'assembled' | 'recipient'>;

/** What would leave now, and to whom it may. */
async function leavingBy(
  { world }: Pick<ReleaseTools, 'world'>,
  records: RecordsStore,
  order: Order,
): Promise<Result<Leaving, Refusal>> {
  const assembled = await order.assemble();
  if (!assembled.ok) return assembled;
  const permitted = await recipientFor(order, records, world.clock);
  if (!permitted.ok) return permitted;
  const { authority, stated } = permitted.value;
  const isUnstated = authority === 'legal-authority' && stated.trim() === '';
  if (isUnstated) return err({ code: 'authority-not-stated' });
  return ok({ assembled: assembled.value, recipient: permitted.value });
}

/** A dialog can stand open for days: what was not looked at does not leave, and to no one else. */
async function stillLeaving(job: Job): Promise<Result<Leaving, Refusal>> {
  const now = await leavingBy(job, job.records, job.order);
  if (!now.ok) return now;
  const told = ({ assembled, recipient }: Leaving) =>
    job.world.sha256(canonicalJson([canonicalContent(assembled.content), recipient]));
  return told(now.value) === told(job) ? now : err({ code: 'record-changed' });
}

/** Asks where to, logs the disclosure, then writes: no file leaves without its entry. */
async function save(job: Job): Promise<Result<HandedOver, Refusal>> {
  const { world, records, exportFolder, order } = job;
  const number = await nextNumber(job);
  const suggestedName = releaseFileName(number);
  const path = await exportFolder.choosePath({ suggestedName, kind: 'pdf' });
  if (path === null) return err({ code: 'release-cancelled' });
  const still = await stillLeaving(job);
  if (!still.ok) return still;
  const password = order.isProtected ? newPassword(world) : null;
  const made = await printed(job, number, password);
  const prepared = preparedRelease(job, made, path);
  await records.releases.add(prepared);
  const written = await exportFolder.write(path, made.file.bytes);
  if (!written.ok) {
    await settle(job, prepared, 'not-written');
    return written;
  }
  const manifestPath = await writeManifest(job, prepared, path);
  // The file has left: that its entry could not be completed must not be told as "not saved".
  const release = await settle(job, prepared, 'handed-over').catch(() => prepared);
  return ok({ release, path, manifestPath, password });
}

async function nextNumber({ assembled, records, world }: Job): Promise<string> {
  const { timeZone } = assembled.content.practice;
  const year = localDateOf(world.clock.now(), timeZone).slice(0, 4);
  const taken = (await records.releases.all()).map(({ number }) => number);
  return nextReleaseNumber(Number(year), taken);
}

function newPassword({ randomIdText }: World): string {
  return releasePasswordFrom(randomIdText() + randomIdText());
}

interface Made {
  readonly number: string;
  readonly madeAt: Date;
  /** As printed on the release. */
  readonly heads: ChainHeads;
  readonly isProtected: boolean;
  readonly file: PrintedRecord;
}

async function printed(job: Job, number: string, password: string | null): Promise<Made> {
  const { content } = job.assembled;
  const { timeZone } = content.practice;
  const recipient = await asPrinted(job.recipient, content.scope.memberId, job.records);
  const [madeAt, heads] = [job.world.clock.now(), job.heads()];
  const stamp = { number, madeAt, timeZone, recipient, heads };
  const file = await job.press.print(content, stamp, password);
  return { number, madeAt, heads, isProtected: password !== null, file };
}

/** The file as it was named in the dialog: what the register must lead back to. */
function nameIn(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

function preparedRelease(job: Job, made: Made, path: string): Release {
  const { world, order, assembled, recipient } = job;
  const { content, masks } = assembled;
  const { bytes, pages } = made.file;
  const { choice, recipientContact } = order;
  return {
    id: newIds(world.randomIdText).release(),
    ...{ number: made.number, heads: made.heads, isProtected: made.isProtected },
    ...{ scope: content.scope, recipient, recipientContact, requestId: choice.requestId },
    madeAt: made.madeAt.toISOString(),
    state: 'prepared',
    file: {
      ...{ name: nameIn(path), pages, bytes: bytes.byteLength },
      sha256: world.sha256OfBytes(bytes),
    },
    notes: content.notes?.length ?? 0,
    maskedNames: content.severed.maskedNames,
    lifted: liftedIn(masks),
    withheld: content.notes === null ? [] : choice.withheld,
    choiceSha256: world.sha256(canonicalChoice(choice)),
    contentSha256: world.sha256(canonicalContent(content)),
  };
}

/** Beside the file, under its name; without it the file is as good, and `null` says so. */
async function writeManifest(
  { press, exportFolder }: Job,
  { file }: Release,
  path: string,
): Promise<string | null> {
  const manifestPath = `${path}.sha256`;
  const written = await exportFolder.write(manifestPath, press.manifest(file.name, file.sha256));
  return written.ok ? manifestPath : null;
}

async function settle(
  { records, order }: Job,
  prepared: Release,
  state: 'handed-over' | 'not-written',
): Promise<Release> {
  const { id, number } = prepared;
  await records.releases.change(id, (release) => ok({ ...release, state }));
  const name = state === 'handed-over' ? 'record-released' : 'release-not-written';
  const subject = prepared.scope.memberId;
  await records.recordEvent({ kind: 'event', name, subject, detail: { number } });
  const { requestId } = order.choice;
  // A request that was answered while the dialog stood open keeps what it was answered with.
  if (requestId !== null && state === 'handed-over') await attachRelease(records, requestId, id);
  return { ...prepared, state };
}
