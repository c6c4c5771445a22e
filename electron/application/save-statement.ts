import type { Currency } from '../../shared/domain/currency';
import type { Statement } from '../../shared/domain/ledger-entry';
import type { Member } from '../../shared/domain/member';
import type { PracticeProfile } from '../../shared/domain/practice';
import type { Stated } from '../../shared/domain/statement-rules';
import { err, ok, type Result } from '../../shared/lib/result';
import type { RecordRefusal } from '../../shared/contract/refusal';
import { newIds } from './identify';
import { writeLogged, type ToLog } from './log-disclosure';
import type { StatementStamp } from './ports/release';
import type { RecordsStore } from './ports/stores';
import type { ExportFolder, World } from './ports/world';

export interface StatementTools {
  readonly world: World;
  readonly exportFolder: ExportFolder;
}

export interface OneStatement {
  readonly month: string;
  readonly number: string;
  readonly path: string;
  readonly practice: PracticeProfile;
  readonly currency: Currency;
  readonly member: Member;
  readonly stated: Stated;
  /** As it was made before; `null` for the first time. */
  readonly statement: Statement | null;
}

type Said = NonNullable<Statement['said']>;

type Reason = Extract<RecordRefusal, { readonly code: 'file-not-written' }>['reason'];

/** What is to stand on it. What was given out is said again with its own day. */
export function statementStamp({ clock }: Pick<World, 'clock'>, one: OneStatement): StatementStamp {
  const { number, month, statement } = one;
  const said = saidOn(one);
  const madeAt = statement && wasWritten(statement) ? new Date(statement.madeAt) : clock.now();
  return { ...said, number, month, madeAt, timeZone: said.practice.timeZone };
}

/** A statement beside what was printed of it. */
export interface PrintedStatement {
  readonly one: OneStatement;
  readonly stamp: StatementStamp;
  readonly bytes: Uint8Array;
}

/**
 * Keeps what one member's statement says, logs the disclosure and then writes the file.
 * @returns the file's own name, or why it could not be written
 */
export async function saveStatement(
  tools: StatementTools,
  records: RecordsStore,
  { one, stamp, bytes }: PrintedStatement,
): Promise<Result<string, Reason>> {
  const { clock, randomIdText, sha256OfBytes } = tools.world;
  const { path } = one;
  const file = { name: nameIn(path), sha256: sha256OfBytes(bytes) };
  const made = { file, madeAt: stamp.madeAt.toISOString(), said: saidOn(one) };
  const kept = await keep(tools, records, one, made);
  const to = { clock, randomIdText, exportFolder: tools.exportFolder };
  const written = await writeLogged(to, records, { path, bytes, disclosures: [entryOf(one)] });
  // What was given out once stays given out, whatever becomes of a further copy.
  const state = written.ok || wasWritten(one.statement) ? 'written' : 'not-written';
  await records.statements.change(kept.id, (statement) => ok({ ...statement, state }));
  if (written.ok) return ok(file.name);
  return err(written.error.code === 'file-not-written' ? written.error.reason : 'other');
}

function wasWritten(statement: Statement | null): boolean {
  return statement?.state === 'written';
}

/** What stands on it beside the entries: said again, the same paper (M37). */
function saidOn({ statement, practice, currency, member }: OneStatement): Said {
  const asGivenOut = statement && wasWritten(statement) ? statement.said : null;
  return asGivenOut ?? { practice, currency, memberName: member.profile.legalName };
}

function nameIn(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

/** What was given out keeps its words; one that never left says what is so now. */
async function keep(
  { world }: StatementTools,
  records: RecordsStore,
  { member, number, month, statement, stated }: OneStatement,
  made: Pick<Statement, 'file' | 'madeAt' | 'said'>,
): Promise<Statement> {
  if (statement && wasWritten(statement)) return statement;
  const { openingCents, closingCents, lines } = stated;
  const prepared: Statement = {
    id: statement?.id ?? newIds(world.randomIdText).statement(),
    ...{ number, memberId: member.id, month, ...made, openingCents, closingCents },
    entryIds: lines.map(({ entry }) => entry.id),
    state: 'prepared',
  };
  if (statement) await records.statements.change(statement.id, () => ok(prepared));
  else await records.statements.add(prepared);
  return prepared;
}

function entryOf({ member, number }: OneStatement): ToLog {
  const { legalName, contact } = member.profile;
  return {
    ...{ memberId: member.id, ground: { kind: 'member-request' }, consentId: null },
    ...{ recipient: legalName, recipientKind: 'member', recipientContact: contact.email },
    ...{
      how: 'file',
      what: `Statement ${number}: sessions, charges, payments and balance`,
      purpose: 'Payment',
    },
    source: { kind: 'statement', number },
  };
}
