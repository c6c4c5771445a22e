import { centsText } from '../../shared/domain/money';
import { localTimeOf } from '../../shared/lib/dates';
import type { BilledRow, BillingPress } from '../application/ports/release';
import { csvOf } from './csv';

const HEADER = [
  'Kind',
  'Date',
  'Start',
  'Stop',
  'Minutes',
  'Units',
  'Number present',
  'Code',
  'Amount',
  'Currency',
  'Name',
  'Health number',
] as const;

/** A row for each insured session, and for each that is taken back: what a payer asks, and nothing else (M79, M104). */
export const billingTable: BillingPress['table'] = (rows, currency) =>
  csvOf(
    HEADER,
    rows.map((row) => cellsOf(row, currency)),
  );

function cellsOf(
  { kind, date, billed, amountCents, legalName, healthNumber }: BilledRow,
  currency: string,
): readonly string[] {
  const { startedAt, endedAt, timeZone, minutes, units, numberPresent, code } = billed;
  const time = (instant: string) => localTimeOf(new Date(instant), timeZone);
  return [
    ...[kind, date, time(startedAt), time(endedAt), String(minutes), String(units)],
    ...[String(numberPresent), code, centsText(amountCents), currency, legalName, healthNumber],
  ];
}
