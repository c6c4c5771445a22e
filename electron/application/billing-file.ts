import type { Output, ReadInput } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import {
  billingFileName,
  isListedIn,
  loggedAs,
  sentIn,
  type BillingFile,
} from '../../shared/domain/billing-file';
import { nextNumberOf, wasGivenOut } from '../../shared/domain/given-out';
import { err, ok, type Result } from '../../shared/lib/result';
import type { InTurn } from '../../shared/lib/turns';
import { markNeverLeft } from './billing-file-never-left';
import {
  linesAgain,
  linesToSend,
  rowOrders,
  rowsOf,
  type MemberLines,
  type RowOrder,
} from './billing-lines';
import { newIds } from './identify';
import { practiceBilling } from './ledger-reading';
import { writeLogged, type ToLog } from './log-disclosure';
import { notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { BillingPress } from './ports/release';
import type { RecordsStore } from './ports/stores';
import type { ExportFolder, World } from './ports/world';

export interface BillingFileTools {
  readonly world: Pick<World, 'clock' | 'randomIdText' | 'sha256OfBytes'>;
  readonly billingPress: BillingPress;
  readonly exportFolder: ExportFolder;
}

type BillingFileHandlers = Handlers<
  'listBillingFiles' | 'saveBillingFile' | 'saveBillingFileAgain' | 'markBillingFileNeverLeft'
>;

/** What a billing agent is given: the minimum for a payer, on a stated authority (M96, M104). */
export function billingFileUseCases(tools: BillingFileTools, inTurn: InTurn): BillingFileHandlers {
  return {
    listBillingFiles: async ({ month }, { records }) => {
      const files = await records.billingFiles.all();
      const lines = (await linesToSend(records, month, sentIn(files))).flatMap((one) => one.lines);
      const sessions = lines.filter(({ kind }) => kind === 'session');
      const late = sessions.filter(({ session }) => session.date < month).length;
      const reversals = lines.length - sessions.length;
      return ok({
        files: files.filter((file) => isListedIn(month, file)).map(listed),
        next: { sessions: sessions.length, late, reversals },
      });
    },

    saveBillingFile: (wanted, { records }) => save(tools, records, wanted, inTurn),

    saveBillingFileAgain: async ({ fileId }, { records }) => {
      const file = await records.billingFiles.find(fileId);
      if (!file || !wasGivenOut(file)) return notFound('billing-file');
      return saveAgain(tools, records, file, inTurn);
    },

    markBillingFileNeverLeft: ({ fileId }, { records }) =>
      inTurn('ledger', () => markNeverLeft(records, fileId)),
  };
}

function listed({ id, number, madeAt, recipient, state, entryIds }: BillingFile) {
  return { id, number, madeAt, recipient, state, rows: entryIds.length };
}

type Wanted = ReadInput<'saveBillingFile'>;

async function save(
  tools: BillingFileTools,
  records: RecordsStore,
  wanted: Wanted,
  inTurn: InTurn,
): Promise<Result<Output<'saveBillingFile'>, Refusal>> {
  const { month } = wanted;
  const before = await records.billingFiles.all();
  const early = await linesToSend(records, month, sentIn(before));
  if (early.length === 0) return err({ code: 'nothing-to-bill' });
  const suggestedName = billingFileName(nextNumberOf(month, numbersOf(before)));
  const path = await tools.exportFolder.choosePath({ suggestedName, kind: 'csv' });
  if (path === null) return err({ code: 'save-cancelled' });
  // The dialog can stand open for days: what is sent is read after it, with nothing in between.
  return inTurn('ledger', async () => {
    const files = await records.billingFiles.all();
    const members = await linesToSend(records, month, sentIn(files));
    if (members.length === 0) return err({ code: 'nothing-to-bill' });
    const number = nextNumberOf(month, numbersOf(files));
    const bytes = await bytesOf(tools, records, members);
    const file = await kept(tools, records, { wanted, number, path, bytes, members });
    const sending = { file, path, bytes, members, unwritten: 'not-written' } as const;
    const written = await send(tools, records, sending);
    return written.ok ? ok({ path, number, ...countsOf(members) }) : written;
  });
}

function numbersOf(files: readonly BillingFile[]): readonly string[] {
  return files.map(({ number }) => number);
}

function countsOf(members: readonly MemberLines[]) {
  const lines = members.flatMap((one) => one.lines);
  const sessions = lines.filter(({ kind }) => kind === 'session').length;
  const withoutHealthNumber = members.filter(({ member }) => member.healthNumber === null).length;
  const reversals = lines.length - sessions;
  return { sessions, reversals, members: members.length, withoutHealthNumber };
}

async function bytesOf(
  { billingPress }: BillingFileTools,
  records: RecordsStore,
  members: readonly MemberLines[],
  order: RowOrder = 'reversals-first',
): Promise<Uint8Array> {
  const { currency } = (await practiceBilling(records)).billing;
  return billingPress.table(rowsOf(members, order), currency);
}

interface Made {
  readonly wanted: Wanted;
  readonly number: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly members: readonly MemberLines[];
}

async function kept(
  { world }: BillingFileTools,
  records: RecordsStore,
  { wanted, number, path, bytes, members }: Made,
): Promise<BillingFile> {
  const file: BillingFile = {
    ...{ id: newIds(world.randomIdText).billingFile(), number, ...wanted },
    madeAt: world.clock.now().toISOString(),
    entryIds: members.flatMap(({ lines }) => lines.map(({ entryId }) => entryId)),
    file: { name: nameIn(path), sha256: world.sha256OfBytes(bytes) },
    state: 'prepared',
  };
  await records.billingFiles.add(file);
  return file;
}

function nameIn(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

interface Sending {
  readonly file: BillingFile;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly members: readonly MemberLines[];
  /** What becomes of it when this file cannot be written. */
  readonly unwritten: BillingFile['state'];
}

/** Logs who is in it, writes it, and keeps whether it left. */
async function send(
  { world, exportFolder }: BillingFileTools,
  records: RecordsStore,
  { file, path, bytes, members, unwritten }: Sending,
): Promise<Result<void, Refusal>> {
  const detail = { rows: file.entryIds.length };
  await records.recordEvent(auditEvent('billing-file-saved', { detail }));
  const disclosures = members.map((one) => entryOf(one, file));
  const to = { ...world, exportFolder };
  const written = await writeLogged(to, records, { path, bytes, disclosures });
  const state = written.ok ? 'written' : unwritten;
  await records.billingFiles.change(file.id, (found) => ok({ ...found, state }));
  return written;
}

async function saveAgain(
  tools: BillingFileTools,
  records: RecordsStore,
  file: BillingFile,
  inTurn: InTurn,
): Promise<Result<Output<'saveBillingFileAgain'>, Refusal>> {
  const early = await sameAgain(tools, records, file);
  if (!early.ok) return early;
  const suggestedName = billingFileName(file.number);
  const path = await tools.exportFolder.choosePath({ suggestedName, kind: 'csv' });
  if (path === null) return err({ code: 'save-cancelled' });
  return inTurn('ledger', async () => {
    const again = await sameAgain(tools, records, file);
    if (!again.ok) return again;
    // What was sent stays sent, whatever becomes of a further copy.
    const sending = { ...again.value, file, path, unwritten: file.state };
    const written = await send(tools, records, sending);
    return written.ok ? ok({ path }) : written;
  });
}

/** The very bytes that were sent, or a refusal: nothing else goes out under the same number. */
async function sameAgain(
  tools: BillingFileTools,
  records: RecordsStore,
  { number, entryIds, file, state }: BillingFile,
): Promise<Result<Pick<Sending, 'bytes' | 'members'>, Refusal>> {
  const members = await linesAgain(records, entryIds);
  for (const order of rowOrders) {
    const bytes = await bytesOf(tools, records, members, order);
    if (tools.world.sha256OfBytes(bytes) === file.sha256) return ok({ bytes, members });
  }
  return err({ code: 'billing-file-differs', number, isWritten: state === 'written' });
}

function entryOf({ member, lines }: MemberLines, file: BillingFile): ToLog {
  const { number, recipient, recipientContact, authority } = file;
  const rows = lines.length === 1 ? 'row' : 'rows';
  return {
    ...{ memberId: member.id, ground: { kind: 'legal-authority', authority }, consentId: null },
    ...{ recipient, recipientKind: 'insurer', recipientContact, how: 'file' },
    what: `${loggedAs(number)} name, health number, and ${lines.length} ${rows} with day, start, stop, number present, code, amount`,
    purpose: 'Billing',
    source: { kind: 'paper', paper: 'billing-file' },
  };
}
