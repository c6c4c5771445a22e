import { byYear, hoursOf, type Conversation } from '../../shared/domain/consultation-log';
import { supervisionKindSchema, type SupervisionKind } from '../../shared/domain/supervision-note';
import type { ConsultationLogStamp, PrintPage } from '../application/ports/release';
import { consultationLogStyles } from './consultation-log-styles';
import { letterhead } from './letterhead';
import { html, name, type Markup } from './markup';
import { particularsOf } from './particulars';
import { recordStyles } from './record-styles';
import { counted, dateWords, LANGUAGE, momentWords } from './words';

const KIND_WORDS: Readonly<Record<SupervisionKind, string>> = {
  supervision: 'Supervision',
  consultation: 'Consultation',
  debrief: 'Debrief',
};

const WORDS = {
  title: 'Supervision and consultation log',
  explanation:
    'Conversations of the clinician about their work, as continuing education counts them. What was ' +
    'spoken of is not in this log, and nobody who is in a group can be known from it.',
  nothing: 'No conversation was written down for this year.',
  footer: 'Supervision and consultation log',
} as const;

/** The facts of a year's conversations, oldest first (M66, M99). */
export function consultationLogPage(
  conversations: readonly Conversation[],
  stamp: ConsultationLogStamp,
): PrintPage {
  const body = html`<main>
    <header class="front">
      ${letterhead(stamp.practice)}
      <h1>${WORDS.title}</h1>
      ${particulars(conversations, stamp)}
    </header>
    <p class="small">${WORDS.explanation}</p>
    ${conversations.length === 0 ? html`<p class="nothing">${WORDS.nothing}</p>` : table(conversations)}
  </main>`;
  return {
    language: LANGUAGE,
    title: WORDS.title,
    body: body.markup,
    styles: recordStyles + consultationLogStyles,
    footer: WORDS.footer,
  };
}

function particulars(
  conversations: readonly Conversation[],
  { year, madeAt, timeZone }: ConsultationLogStamp,
): Markup {
  const [whole] = byYear(conversations);
  const ofKind = supervisionKindSchema.options.map(
    (kind) => [KIND_WORDS[kind], html`${timeWords(whole?.minutesOfKind[kind] ?? 0)}`] as const,
  );
  return particularsOf([
    ['Year', html`${year}`],
    ['Conversations', html`${counted(conversations.length, 'conversation')}`],
    ...ofKind,
    ['Together', html`${timeWords(whole?.minutes ?? 0)}`],
    ['Made', html`${momentWords({ at: madeAt.toISOString(), timeZone })}`],
  ]);
}

/** `100 minutes (1.75 hours)`. */
function timeWords(minutes: number): string {
  const hours = hoursOf(minutes).toLocaleString(LANGUAGE);
  return `${counted(minutes, 'minute')} (${hours} ${hours === '1' ? 'hour' : 'hours'})`;
}

function table(conversations: readonly Conversation[]): Markup {
  return html`<section class="log">
    <h2>Conversations</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Kind</th>
          <th scope="col">With</th>
          <th scope="col" class="time">Minutes</th>
        </tr>
      </thead>
      <tbody>
        ${conversations.map(
          ({ date, kind, colleague, minutes }) =>
            html`<tr>
              <td class="date">${dateWords(date)}</td>
              <td>${KIND_WORDS[kind]}</td>
              <td>${name(colleague)}</td>
              <td class="time">${String(minutes)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
