import { centsText, sumOf } from '../../shared/domain/money';
import type { ReleaseContent } from '../../shared/domain/release-content';
import type { ReleasedCharge, ReleasedDisclosure } from '../../shared/domain/released-parts';
import { groundWords, HOW_WORDS, RECIPIENT_WORDS, statedWords } from './accounting-words';
import { html, name, type Markup } from './markup';
import { nothing, partOf } from './part';
import { CHARGE_WORDS } from './part-words';
import { clockWords, counted, dateWords } from './words';

/** To whom what was told and handed over, and on what ground (facts.md: accounting). */
export function disclosuresSection({ disclosures }: ReleaseContent): Markup {
  return partOf('disclosures', disclosures, (rows) =>
    rows.length === 0
      ? nothing('Nothing was disclosed in this period.')
      : table(['Date', 'To', 'What, and what for', 'Ground'], rows.map(disclosureRow)),
  );
}

function disclosureRow(row: ReleasedDisclosure): Markup {
  const kind = row.recipientKind === null ? '' : RECIPIENT_WORDS[row.recipientKind];
  const stated = statedWords(row);
  return html`<tr>
    <th scope="row">${dateWords(row.disclosedOn)}</th>
    <td>${name(row.recipient)}${below(kind)}${below(row.recipientContact)}</td>
    <td>${name(row.what)}${below(row.purpose)}${below(HOW_WORDS[row.how])}</td>
    <td>${groundWords(row)}${below(stated)}</td>
  </tr>`;
}

/** What was billed and paid; why something was waived is no part of it (M36). */
export function chargesSection({ charges }: ReleaseContent): Markup {
  return partOf('charges', charges, ({ entries, currency }) =>
    entries.length === 0
      ? nothing('Nothing was charged or paid in this period.')
      : [
          html`<p>
            Amounts are in ${currency}. What the insurer is billed is not owed by the member.
          </p>`,
          table(
            ['Date', 'What', 'Amount', 'On the member’s account'],
            [...entries.map(chargeRow), total(entries)],
          ),
        ],
  );
}

function chargeRow(charge: ReleasedCharge): Markup {
  return html`<tr>
    <th scope="row">${dateWords(charge.date)}</th>
    <td>${CHARGE_WORDS[charge.kind]}${below(charge.what)}${below(billedWords(charge.billed))}</td>
    <td class="amount">${centsText(charge.amountCents)}</td>
    <td class="amount">${centsText(charge.effectCents)}</td>
  </tr>`;
}

function total(entries: readonly ReleasedCharge[]): Markup {
  const sum = sumOf(entries.map(({ effectCents }) => effectCents));
  return html`<tr>
    <th scope="row">Sum of this period</th>
    <td></td>
    <td></td>
    <td class="amount">${centsText(sum)}</td>
  </tr>`;
}

/** `19:00 EDT to 20:30 EDT, 8 present, code K012, 3 units`: what insurers ask (M79). */
function billedWords(billed: ReleasedCharge['billed']): string {
  if (!billed) return '';
  const { startedAt, endedAt, timeZone, numberPresent, code, units } = billed;
  const [start, stop] = [startedAt, endedAt].map((at) => clockWords(new Date(at), timeZone));
  return `${start} to ${stop}, ${numberPresent} present, code ${code}, ${counted(units, 'unit')}`;
}

function below(text: string): Markup {
  return text.trim() === '' ? html`` : html`<br /><span class="small">${name(text)}</span>`;
}

function table(columns: readonly string[], rows: readonly Markup[]): Markup {
  return html`<table>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
