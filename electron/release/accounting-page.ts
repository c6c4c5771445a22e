import type { AccountingRow } from '../../shared/domain/accounting';
import type { AccountingStamp, PrintPage } from '../application/ports/release';
import { accountingStyles } from './accounting-styles';
import {
  ACCOUNTING_WORDS as WORDS,
  groundWords,
  HOW_WORDS,
  RECIPIENT_WORDS,
  recipientKindWords,
  STATE_WORDS,
  statedWords,
} from './accounting-words';
import { letterhead } from './letterhead';
import { html, name, type Markup } from './markup';
import { particularsOf } from './particulars';
import { recordStyles } from './record-styles';
import { counted, dateWords, LANGUAGE, momentWords, periodWords } from './words';

/**
 * An accounting of disclosures on paper (M96; facts.md: date, recipient and address, description,
 * purpose). Title and footer carry no name: they show in recent-files lists.
 */
export function accountingPage(rows: readonly AccountingRow[], stamp: AccountingStamp): PrintPage {
  const explained = [WORDS.explanation, ...(stamp.filter.withOwnUse ? [] : [WORDS.withoutOwnUse])];
  const body = html`<main>
    <header class="front">
      ${letterhead(stamp.practice)}
      <h1>${WORDS.title}</h1>
      ${particulars(rows, stamp)}
    </header>
    ${explained.map((sentence) => html`<p class="small">${sentence}</p>`)}
    ${rows.length === 0 ? html`<p class="nothing">${WORDS.nothing}</p>` : years(rows, stamp)}
  </main>`;
  return {
    language: LANGUAGE,
    title: WORDS.title,
    body: body.markup,
    styles: recordStyles + accountingStyles,
    footer: `${WORDS.title} · Confidential`,
  };
}

function particulars(rows: readonly AccountingRow[], stamp: AccountingStamp): Markup {
  const { filter, memberName, handedTo, madeAt, timeZone } = stamp;
  const kinds = filter.kinds.map((kind) => RECIPIENT_WORDS[kind]).join(', ');
  return particularsOf([
    [WORDS.member, memberName === null ? html`${WORDS.everyone}` : name(memberName)],
    ['For', handedTo === null ? html`${WORDS.ownUse}` : name(handedTo)],
    ['Period', html`${periodWords(filter)}`],
    ...(kinds === '' ? [] : [[WORDS.only, html`${kinds}`] as const]),
    ['Holds', html`${counted(rows.length, 'line')}`],
    ['Made', html`${momentWords({ at: madeAt.toISOString(), timeZone })}`],
  ]);
}

function years(rows: readonly AccountingRow[], { memberName }: AccountingStamp): readonly Markup[] {
  const isOfEveryone = memberName === null;
  const byYear = Map.groupBy(rows, ({ disclosedOn }) => disclosedOn.slice(0, 4));
  return [...byYear].map(
    ([year, inYear]) =>
      html`<section class="year">
        <h2>${year}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">${WORDS.date}</th>
              ${isOfEveryone ? html`<th scope="col">${WORDS.member}</th>` : []}
              <th scope="col">${WORDS.to}</th>
              <th scope="col">${WORDS.whatAndPurpose}</th>
              <th scope="col">${WORDS.ground}</th>
            </tr>
          </thead>
          <tbody>
            ${inYear.map((one) => row(one, isOfEveryone))}
          </tbody>
        </table>
      </section>`,
  );
}

function row(one: AccountingRow, isOfEveryone: boolean): Markup {
  const { disclosedOn, memberName, recipient, recipientContact, how, what, purpose, state } = one;
  const isLeft = state === 'left';
  return html`<tr>
    <th scope="row" class="date">${dateWords(disclosedOn)}</th>
    ${isOfEveryone ? html`<td class="about">${name(memberName ?? WORDS.formerMember)}</td>` : []}
    <td class="to">${name(recipient)}${more([recipientKindWords(one), recipientContact])}</td>
    <td>
      ${name(what)}${more([purpose, HOW_WORDS[how]])}${isLeft ? [] : notLeft(STATE_WORDS[state])}
    </td>
    <td class="ground">${groundWords(one)}${more([statedWords(one)])}</td>
  </tr>`;
}

/** What is said besides, each on a line of its own. */
function more(lines: readonly string[]): readonly Markup[] {
  return lines.filter((line) => line !== '').map((line) => html`<p class="more">${name(line)}</p>`);
}

function notLeft(words: string): Markup {
  return html`<p class="not-left">${words}</p>`;
}
