import type { Refusal } from '../../shared/contract/refusal';
import {
  nextReleaseNumber,
  releaseFileName,
  type Release,
  type ReleaseContent,
  type ReleaseRecipient,
} from '../../shared/domain/release';
import type { ChainHeads } from '../../shared/domain/vault-check';
import { localDateOf } from '../../shared/lib/dates';
import { err, ok, type Result } from '../../shared/lib/result';
import { newIds, type NewIds } from './identify';
import { permittedRecipient } from './released-by-consent';
import type { Handlers } from './ports/handlers';
import type { PrintedRecord, RecordPress } from './ports/release';
import type { OpenVault, RecordsStore } from './ports/stores';
import type { ExportFolder, World } from './ports/world';
import { takingTurns } from '../../shared/lib/turns';

type ReleaseHandlers = Handlers<'previewRelease' | 'releaseRecord' | 'listReleases'>;

export interface ReleaseTools {
  readonly world: World;
  readonly press: RecordPress;
  readonly exportFolder: ExportFolder;
}

/** Only the records are taken from the vault: no release can reach a group note (M11). */
export function releaseUseCases(tools: ReleaseTools): ReleaseHandlers {
  const ids = newIds(tools.world.randomIdText);
  const inTurn = takingTurns();
  return {
    previewRelease: ({ scope }, { records }) => tools.press.assemble(records.reader, scope),

    releaseRecord: ({ scope, recipient }, { records, heads }) =>
      inTurn('release', async () => {
        const askAgain = () =>
          permittedRecipient(recipient, scope.memberId, records, tools.world.clock);
        const permitted = await askAgain();
        if (!permitted.ok) return permitted;
        const content = await tools.press.assemble(records.reader, scope);
        if (!content.ok) return content;
        const job = { content: content.value, recipient: permitted.value, records, heads, ids };
        return handOver({ ...job, askAgain, ...tools });
      }),

    listReleases: async ({ memberId }, { records }) => {
      const members = await records.members.all();
      const names = new Map(members.map(({ id, profile }) => [id, profile.legalName]));
      const all = await records.releases.all();
      const wanted = all.filter(({ scope }) => memberId === null || scope.memberId === memberId);
      return ok(
        wanted.map((release) => ({ release, memberName: names.get(release.scope.memberId) ?? '' })),
      );
    },
  };
}

interface HandOver extends ReleaseTools {
  readonly content: ReleaseContent;
  readonly recipient: ReleaseRecipient;
  /** Whether it may still go there: a dialog can stand open for days. */
  readonly askAgain: () => Promise<Result<ReleaseRecipient, Refusal>>;
  readonly records: RecordsStore;
  readonly heads: OpenVault['heads'];
  readonly ids: NewIds;
}

/** Prints, asks where to, logs the disclosure, then writes: no file leaves without its entry. */
async function handOver(
  job: HandOver,
): Promise<Result<{ readonly release: Release; readonly path: string }, Refusal>> {
  const { timeZone } = job.content.practice;
  const year = localDateOf(job.world.clock.now(), timeZone).slice(0, 4);
  const number = await numberFor(year, job.records);
  const path = await job.exportFolder.choosePath({
    suggestedName: releaseFileName(number),
    kind: 'pdf',
  });
  if (path === null) return err({ code: 'release-cancelled' });
  const permitted = await job.askAgain();
  if (!permitted.ok) return permitted;
  const madeAt = job.world.clock.now();
  const heads = job.heads();
  const stamp = { number, madeAt, timeZone, recipient: job.recipient, heads };
  const printed = await job.press.print(job.content, stamp);
  const prepared = preparedRelease(job, { number, madeAt, heads, name: nameIn(path) }, printed);
  await job.records.releases.add(prepared);
  const written = await job.exportFolder.write(path, printed.bytes);
  if (!written.ok) {
    await settle(job, prepared, 'not-written');
    return written;
  }
  // The file has left: that its entry could not be completed must not be told as "not saved".
  const release = await settle(job, prepared, 'handed-over').catch(() => prepared);
  return ok({ release, path });
}

async function numberFor(year: string, records: RecordsStore): Promise<string> {
  const taken = (await records.releases.all()).map(({ number }) => number);
  return nextReleaseNumber(Number(year), taken);
}

/** The file as it was named in the dialog: what the register must lead back to. */
function nameIn(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

interface Naming {
  readonly number: string;
  readonly madeAt: Date;
  /** As printed on the release. */
  readonly heads: ChainHeads;
  readonly name: string;
}

function preparedRelease(
  job: HandOver,
  { number, madeAt, heads, name }: Naming,
  { bytes, pages }: PrintedRecord,
): Release {
  const { scope, notes, maskedNames } = job.content;
  const sha256 = job.world.sha256OfBytes(bytes);
  return {
    id: job.ids.release(),
    number,
    scope,
    recipient: job.recipient,
    madeAt: madeAt.toISOString(),
    state: 'prepared',
    file: { name, sha256, bytes: bytes.byteLength, pages },
    notes: notes.length,
    maskedNames,
    heads,
  };
}

async function settle(
  job: HandOver,
  prepared: Release,
  state: 'handed-over' | 'not-written',
): Promise<Release> {
  await job.records.releases.change(prepared.id, (release) => ok({ ...release, state }));
  const name = state === 'handed-over' ? 'record-released' : 'release-not-written';
  const subject = prepared.scope.memberId;
  await job.records.recordEvent({
    kind: 'event',
    name,
    subject,
    detail: { number: prepared.number },
  });
  return { ...prepared, state };
}
