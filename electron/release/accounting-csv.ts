import type { AccountingRow } from '../../shared/domain/accounting';
import {
  ACCOUNTING_WORDS as WORDS,
  groundWords,
  HOW_WORDS,
  recipientKindWords,
  STATE_WORDS,
  statedWords,
} from './accounting-words';
import { csvOf } from './csv';

type Column = readonly [heading: string, cell: (row: AccountingRow) => string];

const columns: readonly Column[] = [
  [WORDS.date, ({ disclosedOn }) => disclosedOn],
  [WORDS.member, ({ memberName }) => memberName ?? WORDS.formerMember],
  [WORDS.to, ({ recipient }) => recipient],
  [WORDS.kind, recipientKindWords],
  [WORDS.contact, ({ recipientContact }) => recipientContact],
  [WORDS.how, ({ how }) => HOW_WORDS[how]],
  [WORDS.what, ({ what }) => what],
  [WORDS.purpose, ({ purpose }) => purpose],
  [WORDS.ground, groundWords],
  [WORDS.stated, statedWords],
  [WORDS.state, ({ state }) => STATE_WORDS[state]],
  [WORDS.written, ({ madeAt }) => madeAt],
];

/** An accounting as a table for a spreadsheet, without any of its cells being a formula. */
export function accountingCsv(rows: readonly AccountingRow[]): Uint8Array {
  return csvOf(
    columns.map(([heading]) => heading),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  );
}
