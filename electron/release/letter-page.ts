import type { LetterText } from '../../shared/domain/letter';
import { sayTermsDate } from '../../shared/domain/terms-words';
import { localDateOf } from '../../shared/lib/dates';
import type { PaperStamp, PrintPage } from '../application/ports/release';
import { letterStyles } from './letter-styles';
import { letterhead } from './letterhead';
import { html, name, prose, type Markup } from './markup';
import { recordStyles } from './record-styles';
import { LANGUAGE } from './words';

const LETTER_WORDS = { title: 'Letter', close: 'Yours sincerely,' } as const;

/** A letter on the practice's letterhead. Title and footer carry no name: files are listed by them. */
export function letterPage(letter: LetterText, { practice, madeAt }: PaperStamp): PrintPage {
  const date = sayTermsDate(localDateOf(madeAt, practice.timeZone));
  const body = html`<main class="letter">
    ${letterhead(practice)}
    <p class="date">${date}</p>
    ${envelope(letter)}
    <h1>${letter.subject}</h1>
    ${prose(letter.body)}
    <div class="close">
      <p>${LETTER_WORDS.close}</p>
      <p class="signature">${name(practice.clinicianName)}</p>
      ${practice.credentials ? html`<p>${name(practice.credentials)}</p>` : []}
      ${practice.practiceName ? html`<p>${name(practice.practiceName)}</p>` : []}
    </div>
  </main>`;
  return {
    language: LANGUAGE,
    title: LETTER_WORDS.title,
    body: body.markup,
    styles: recordStyles + letterStyles,
    footer: LETTER_WORDS.title,
  };
}

/** The name and address as they stand on the envelope. */
function envelope({ recipient, address }: LetterText): Markup {
  const lines = [recipient, ...address.split('\n')].map((line) => line.trim()).filter(Boolean);
  return html`<div class="envelope">${lines.map((line) => html`<p>${name(line)}</p>`)}</div>`;
}
