import type { StatementRow } from '../../shared/contract/ledger';
import type { Output } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { nextNumberOf } from '../../shared/domain/given-out';
import { auditEvent } from '../../shared/domain/audit-event';
import type { MemberId } from '../../shared/domain/ids';
import type { PracticeProfile } from '../../shared/domain/practice';
import {
  monthOfMember,
  statementFileName,
  type MonthOfMember,
} from '../../shared/domain/statement-rules';
import { err, ok, type Result } from '../../shared/lib/result';
import type { InTurn } from '../../shared/lib/turns';
import {
  ledgerOfMember,
  membersWithLedgers,
  practiceBilling,
  type MemberWithLedger,
} from './ledger-reading';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { BillingPress, PrintedOf, StatementToPrint } from './ports/release';
import type { RecordsStore } from './ports/stores';
import type { ExportFolder, ExportFolders } from './ports/world';
import { saveStatement, statementStamp, type StatementTools } from './save-statement';

export interface StatementsTools extends StatementTools {
  readonly billingPress: BillingPress;
  readonly exportFolder: ExportFolder;
  readonly exportFolders: ExportFolders;
  /** Logs a bug by number, without any text of the record. */
  readonly reportIncident: (thrown: unknown) => void;
}

type StatementHandlers = Handlers<'listStatements' | 'saveStatements'>;

/** A statement for each member at the month's end, each a file of its own (M37). */
export function statementUseCases(tools: StatementsTools, inTurn: InTurn): StatementHandlers {
  const { clock } = tools.world;
  const hasBegun = (month: string) => month <= todayBy(clock).slice(0, 7);
  return {
    listStatements: async ({ month }, { records }) => {
      if (!hasBegun(month)) return err({ code: 'month-not-begun' });
      const { currency } = (await practiceBilling(records)).billing;
      const rows = (await membersWithLedgers(records)).map((one) => rowOf(one, month));
      return ok({ currency, rows });
    },

    saveStatements: async ({ month, memberIds }, { records }) => {
      if (!hasBegun(month)) return err({ code: 'month-not-begun' });
      const practice = (await records.practice.find('practice'))?.profile;
      if (!practice) return err({ code: 'practice-missing' });
      return saveAll(tools, records, { month, wanted: new Set(memberIds), practice, inTurn });
    },
  };
}

function rowOf({ member, entries, statements }: MemberWithLedger, month: string): StatementRow {
  const { statement, notNow, ...stated } = monthOfMember(month, entries, statements);
  return {
    ...{ memberId: member.id, name: member.profile.legalName, notNow },
    statement: statement?.state === 'not-written' ? null : statement,
    ...{ openingCents: stated.openingCents, closingCents: stated.closingCents },
    entries: stated.lines.length,
  };
}

interface Job {
  readonly month: string;
  readonly wanted: ReadonlySet<MemberId>;
  readonly practice: PracticeProfile;
  readonly inTurn: InTurn;
}

/** What is asked for, with the number each is to have. */
interface Numbered extends MemberWithLedger, MonthOfMember {
  readonly number: string;
}

type Saved = Output<'saveStatements'>;

async function saveAll(
  tools: StatementsTools,
  records: RecordsStore,
  job: Job,
): Promise<Result<Saved, Refusal>> {
  const [first, ...others] = (await toSave(records, job)).toSave;
  if (!first) return err({ code: 'nothing-to-state' });
  const isOne = others.length === 0;
  const suggestedName = statementFileName(first.number);
  const path = isOne
    ? await tools.exportFolder.choosePath({ suggestedName, kind: 'pdf' })
    : await tools.exportFolders.choose();
  if (path === null) return err({ code: 'save-cancelled' });
  const pathOf = ({ number }: Numbered) =>
    isOne ? path : tools.exportFolders.pathIn(path, statementFileName(number));
  // The dialog can stand open for days: what is stated is read after it, with nothing in between.
  return job.inTurn('ledger', async () => {
    const { toSave: toWrite, withoutOne } = await toSave(records, {
      ...job,
      // A file is one member's: who has got something to be told by now is not written into it.
      wanted: isOne ? new Set([first.member.id]) : job.wanted,
    });
    const saved = await writeEach(tools, records, { toWrite, pathOf, job });
    const statements = saved.written.length;
    if (statements > 0) {
      await records.recordEvent(auditEvent('statements-made', { detail: { statements } }));
    }
    return ok({ path, ...saved, withoutOne });
  });
}

interface Wanted {
  readonly toSave: readonly Numbered[];
  readonly withoutOne: readonly MemberId[];
}

async function toSave(records: RecordsStore, { month, wanted }: Job): Promise<Wanted> {
  const all = await membersWithLedgers(records);
  const taken = [...numbersIn(all), ...(await numbersOfDestroyed(records))];
  const chosen = all
    .filter(({ member }) => wanted.has(member.id))
    .map((one) => ({ ...one, ...monthOfMember(month, one.entries, one.statements) }));
  const stated: Numbered[] = [];
  for (const one of chosen.filter(({ notNow }) => notNow === null)) {
    const number = one.statement?.number ?? nextNumberOf(month, taken);
    taken.push(number);
    stated.push({ ...one, number });
  }
  const stating = new Set(stated.map(({ member }) => member.id));
  return { toSave: stated, withoutOne: [...wanted].filter((id) => !stating.has(id)) };
}

function numbersIn(ledgers: readonly Pick<MemberWithLedger, 'statements'>[]): readonly string[] {
  return ledgers.flatMap(({ statements }) => statements.map(({ number }) => number));
}

/** A number that was on a paper is given to no other, even when its statement is destroyed. */
async function numbersOfDestroyed(records: RecordsStore): Promise<readonly string[]> {
  const destructions = await records.destructions.all();
  const left = await Promise.all(
    destructions.map(({ memberId }) => ledgerOfMember(records, memberId)),
  );
  return [...destructions.flatMap(({ statementNumbers }) => statementNumbers), ...numbersIn(left)];
}

interface Writing {
  readonly toWrite: readonly Numbered[];
  readonly pathOf: (one: Numbered) => string;
  readonly job: Job;
}

/**
 * After the first one that could not be printed or written the others are not tried: their log stays
 * true. A bug in printing is thrown on when there is nothing to tell beside it.
 */
async function writeEach(
  tools: StatementsTools,
  records: RecordsStore,
  { toWrite, pathOf, job: { month, practice } }: Writing,
): Promise<Pick<Saved, 'written' | 'notWritten' | 'stoppedBy'>> {
  const { currency } = (await practiceBilling(records)).billing;
  const toPrint = toWrite.map((numbered) => {
    const { member, statement, number, openingCents, lines, closingCents } = numbered;
    const stated = { openingCents, lines, closingCents };
    const path = pathOf(numbered);
    const one = { month, number, path, practice, currency, member, statement, stated };
    return { one, stated: one.stated, stamp: statementStamp(tools.world, one) };
  });
  const written: Saved['written'][number][] = [];
  const stopped = (stoppedBy: Saved['stoppedBy']) => {
    const notWritten = toWrite.slice(written.length).map((left) => left.member.id);
    return { written, notWritten, stoppedBy };
  };
  for await (const printed of printedOrThrown(tools.billingPress, toPrint)) {
    if (!printed.ok) {
      if (written.length === 0) throw printed.error;
      tools.reportIncident(printed.error);
      return stopped('not-printed');
    }
    const { of, bytes } = printed.value;
    const saved = await saveStatement(tools, records, { ...of, bytes });
    if (!saved.ok) return stopped(saved.error);
    const { member, number } = of.one;
    written.push({ memberId: member.id, number, file: saved.value });
  }
  return stopped(null);
}

/** Only what the press throws: what the stores throw, as they do once locked, is thrown on. */
async function* printedOrThrown<Of extends StatementToPrint>(
  press: BillingPress,
  statements: readonly Of[],
): AsyncGenerator<Result<PrintedOf<Of>, unknown>> {
  try {
    for await (const printed of press.print(statements)) yield ok(printed);
  } catch (thrown) {
    yield err(thrown);
  }
}
