import { auditSentence, type AuditWord, type SayWhen } from '../../shared/domain/audit-words';
import type { AuditLine, AuditTopic } from '../../shared/domain/audit-trail';
import { localDateOf, localTimeOf } from '../../shared/lib/dates';
import type { AuditStamp, PrintPage } from '../application/ports/release';
import { auditStyles } from './audit-styles';
import { chainHeads } from './chain-heads';
import { letterhead } from './letterhead';
import { html, name, type Markup } from './markup';
import { particularsOf } from './particulars';
import { recordStyles } from './record-styles';
import {
  clockWords,
  counted,
  dateWords,
  LANGUAGE,
  momentWords,
  periodWords,
  weekdayWords,
} from './words';

/**
 * The audit trail as pages to print (M102). It names members, so that title and footer, which show
 * in recent-files lists and on sheets left in a printer, do not.
 */
export function auditPage(lines: readonly AuditLine[], stamp: AuditStamp): PrintPage {
  const body = html`<main>
    <header class="front">
      ${letterhead(stamp.practice)}
      <h1>Audit trail</h1>
      ${particulars(lines, stamp)}
    </header>
    <section class="explanation">
      <h2>What this is</h2>
      <p>
        What was written, opened, released and changed in Alcove, newest first. Each entry is sealed
        together with the one before it: one that is altered or taken out is found. The order is
        proven; dates and times are those of the laptop’s clock.
      </p>
    </section>
    ${chainHeads(stamp.heads)} ${days(lines, stamp.timeZone)}
  </main>`;
  return {
    language: LANGUAGE,
    title: AUDIT_TITLE,
    body: body.markup,
    styles: recordStyles + auditStyles,
    footer: `${AUDIT_TITLE} · Confidential`,
  };
}

export const AUDIT_TITLE = 'Audit trail';

const TOPIC_WORDS: Readonly<Record<AuditTopic, string>> = {
  writing: 'What was written',
  viewing: 'Records that were opened',
  releases: 'Releases and disclosures',
  members: 'Admission and consents',
  keys: 'Unlocking and keys',
  backups: 'Backups and verification',
  settings: 'Settings',
};

function particulars(lines: readonly AuditLine[], stamp: AuditStamp): Markup {
  const { filter, memberName, madeAt, timeZone, isCut } = stamp;
  const made = momentWords({ at: madeAt.toISOString(), timeZone });
  const held = counted(lines.length, 'line');
  return particularsOf([
    ['Made', html`${made}`],
    ['Period', html`${periodWords(filter)}`],
    ['About', filter.memberId === null ? html`Everyone` : name(memberName ?? 'A former member')],
    ['Topic', html`${filter.topic === null ? 'Everything' : TOPIC_WORDS[filter.topic]}`],
    ['Holds', html`${isCut ? `The newest ${held}; older ones are left out` : held}`],
  ]);
}

function days(lines: readonly AuditLine[], timeZone: string): readonly Markup[] {
  const say = wordsFor(timeZone);
  const byDay = groupedRuns(lines, ({ at }) => localDateOf(new Date(at), timeZone));
  return byDay.map(
    ([day, ofDay]) =>
      html`<section class="day">
        <h2>${weekdayWords(day)}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">What</th>
              <th scope="col">Entry</th>
            </tr>
          </thead>
          <tbody>
            ${ofDay.map((line) => row(line, say, timeZone))}
          </tbody>
        </table>
      </section>`,
  );
}

/** Neighbours only: where the clock went back, a day stands twice and the order stays. */
function groupedRuns<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): readonly [string, T[]][] {
  const groups: [string, T[]][] = [];
  for (const value of values) {
    const key = keyOf(value);
    const last = groups.at(-1);
    if (last?.[0] === key) last[1].push(value);
    else groups.push([key, [value]]);
  }
  return groups;
}

function wordsFor(timeZone: string): SayWhen {
  const time = (at: number) => localTimeOf(new Date(at), timeZone);
  const day = (at: number) => dateWords(localDateOf(new Date(at), timeZone));
  return { date: weekdayWords, time, day };
}

function row(line: AuditLine, say: SayWhen, timeZone: string): Markup {
  const { store, sequence, lastSequence, at, mac } = line;
  const entries = sequence === lastSequence ? `${sequence}` : `${sequence}–${lastSequence}`;
  return html`<tr>
    <td class="clock">${clockWords(new Date(at), timeZone)}</td>
    <td>${auditSentence(line, say).map(word)}</td>
    <td class="entry">${store} ${entries} · ${mac.slice(0, 8)}</td>
  </tr>`;
}

function word(part: AuditWord): Markup {
  return typeof part === 'string' ? html`${part}` : name(part.name);
}
