import type { TimelineEntry } from '../../shared/domain/timeline';
import type { PrintPage, TimelineStamp } from '../application/ports/release';
import { letterhead } from './letterhead';
import { html, name, type Markup } from './markup';
import { particularsOf } from './particulars';
import { recordStyles } from './record-styles';
import { timelineStyles } from './timeline-styles';
import { entryWords, keptWords, TIMELINE_WORDS } from './timeline-words';
import { counted, dateWords, LANGUAGE, momentWords, monthWords, periodWords } from './words';

/**
 * A member's timeline on paper, for the clinician alone, and every page says so at its foot. Title
 * and footer carry no name: they show in recent-files lists.
 */
export function timelinePage(entries: readonly TimelineEntry[], stamp: TimelineStamp): PrintPage {
  const body = html`<main>
    <header class="front">
      ${letterhead(stamp.practice)}
      <h1>${TIMELINE_WORDS.title}</h1>
      <p class="own-use">${TIMELINE_WORDS.ownUse}</p>
      ${particulars(entries, stamp)}
    </header>
    <p class="small">${TIMELINE_WORDS.explanation}</p>
    ${entries.length === 0 ? nothing : months(entries)}
  </main>`;
  return {
    language: LANGUAGE,
    title: TIMELINE_WORDS.title,
    body: body.markup,
    styles: recordStyles + timelineStyles,
    footer: TIMELINE_WORDS.ownUse,
  };
}

const nothing = html`<p class="nothing">${TIMELINE_WORDS.nothing}</p>`;

function particulars(entries: readonly TimelineEntry[], stamp: TimelineStamp): Markup {
  const { member, filter, madeAt, timeZone } = stamp;
  const { legalName, preferredFirstName } = member;
  const isCalledOtherwise = !legalName.split(' ').includes(preferredFirstName);
  const called = isCalledOtherwise ? html` (${name(preferredFirstName)})` : html``;
  return particularsOf([
    ['About', html`${name(legalName)}${called}`],
    ['Period', html`${periodWords(filter)}`],
    ['Shows', html`${keptWords(filter)}`],
    ['Holds', html`${counted(entries.length, 'entry', 'entries')}`],
    ['Made', html`${momentWords({ at: madeAt.toISOString(), timeZone })}`],
  ]);
}

function months(entries: readonly TimelineEntry[]): readonly Markup[] {
  const byMonth = Map.groupBy(entries, ({ date }) => date.slice(0, 7));
  return [...byMonth].map(
    ([month, inMonth]) =>
      html`<section class="month">
        <h2>${monthWords(`${month}-01`)}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">${TIMELINE_WORDS.date}</th>
              <th scope="col">${TIMELINE_WORDS.what}</th>
              <th scope="col">${TIMELINE_WORDS.details}</th>
            </tr>
          </thead>
          <tbody>
            ${inMonth.map(row)}
          </tbody>
        </table>
      </section>`,
  );
}

function row(entry: TimelineEntry): Markup {
  const [what, details] = entryWords(entry);
  return html`<tr>
    <td class="date">${dateWords(entry.date)}</td>
    <td class="what">${what}</td>
    <td>${details ? name(details) : ''}</td>
  </tr>`;
}
