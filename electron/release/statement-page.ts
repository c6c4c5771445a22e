import { effectOf } from '../../shared/domain/ledger-rules';
import { centsText } from '../../shared/domain/money';
import type { Stated, StatedLine } from '../../shared/domain/statement-rules';
import { localTimeOf } from '../../shared/lib/dates';
import type { PrintPage, StatementStamp } from '../application/ports/release';
import { letterhead } from './letterhead';
import { html, name, type Markup } from './markup';
import { particularsOf } from './particulars';
import { recordStyles } from './record-styles';
import { statementStyles } from './statement-styles';
import { insurerCents, lineWords, STATEMENT_WORDS } from './statement-words';
import { dateWords, LANGUAGE, momentWords, monthWords } from './words';

/**
 * One member's statement of a month, for that member alone (M37). Title and footer carry its number
 * and no name: they show in recent-files lists.
 */
export function statementPage(stated: Stated, stamp: StatementStamp): PrintPage {
  const title = `${STATEMENT_WORDS.title} ${stamp.number}`;
  const { lines } = stated;
  const isLate = lines.some(({ entry }) => entry.date.slice(0, 7) < stamp.month);
  const body = html`<main>
    <header class="front">
      ${letterhead(stamp.practice)}
      <h1>${STATEMENT_WORDS.title}</h1>
      <p class="period">${monthWords(`${stamp.month}-01`)}</p>
      ${particulars(stated, stamp)}
    </header>
    ${lines.length === 0 ? html`<p class="nothing">${STATEMENT_WORDS.none}</p>` : []}
    ${entriesTable(stated, stamp)}
    ${isLate ? html`<p class="small after">${STATEMENT_WORDS.earlier}</p>` : []}
    <p class="small after">${STATEMENT_WORDS.explanation}</p>
  </main>`;
  return {
    language: LANGUAGE,
    title,
    body: body.markup,
    styles: recordStyles + statementStyles,
    footer: title,
  };
}

function particulars(
  { closingCents }: Stated,
  { memberName, number, madeAt, timeZone, currency }: StatementStamp,
): Markup {
  const due = closingCents < 0 ? STATEMENT_WORDS.credit : STATEMENT_WORDS.closing;
  return particularsOf([
    ['For', html`${name(memberName)}`],
    ['Number', html`${number}`],
    ['Made', html`${momentWords({ at: madeAt.toISOString(), timeZone })}`],
    [due, html`<strong>${currency} ${centsText(Math.abs(closingCents))}</strong>`],
  ]);
}

function entriesTable(
  { openingCents, lines, closingCents }: Stated,
  stamp: StatementStamp,
): Markup {
  const words = STATEMENT_WORDS;
  const { currency } = stamp;
  return html`<table class="lines">
    <thead>
      <tr>
        <th scope="col">${words.date}</th>
        <th scope="col">${words.what}</th>
        <th scope="col">${words.time}</th>
        <th scope="col" class="figure">${words.present}</th>
        <th scope="col">${words.code}</th>
        <th scope="col" class="figure">${words.insurer} (${currency})</th>
        <th scope="col" class="figure">${words.member} (${currency})</th>
      </tr>
    </thead>
    <tbody>
      ${sumRow(words.opening, openingCents)} ${lines.map(row)}
      ${sumRow(words.closing, closingCents)}
    </tbody>
  </table>`;
}

function sumRow(label: string, cents: number): Markup {
  return html`<tr class="sum">
    <th scope="row" colspan="6">${label}</th>
    <td class="figure">${centsText(cents)}</td>
  </tr>`;
}

function row(line: StatedLine): Markup {
  const { entry } = line;
  const billed = entry.kind === 'insured-session' ? entry.billed : null;
  const cents = insurerCents(entry);
  const time = billed && `${timeIn(billed.startedAt, billed)}–${timeIn(billed.endedAt, billed)}`;
  return html`<tr>
    <td class="date">${dateWords(entry.date)}</td>
    <td>${name(lineWords(line))}</td>
    <td class="date">${time ?? ''}</td>
    <td class="figure">${billed ? billed.numberPresent : ''}</td>
    <td>${billed ? name(billed.code) : ''}</td>
    <td class="figure">${cents === null ? '' : centsText(cents)}</td>
    <td class="figure">${centsText(effectOf(entry))}</td>
  </tr>`;
}

function timeIn(instant: string, { timeZone }: { readonly timeZone: string }): string {
  return localTimeOf(new Date(instant), timeZone);
}
