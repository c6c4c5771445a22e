import { MASK } from '../../shared/domain/name-mask';
import type { ReleaseContent } from '../../shared/domain/release';
import type { ReleaseStamp } from '../application/ports/release';
import { chainHeads } from './chain-heads';
import { letterhead } from './letterhead';
import { html, name, type Markup } from './markup';
import { particularsOf } from './particulars';
import { AUTHORITY_WORDS, counted, dateWords, momentWords } from './words';

/** Whose record this is, which part of it, from whom, for whom, on what ground (M96, M104). */
export function frontPage(content: ReleaseContent, stamp: ReleaseStamp): Markup {
  const { member, practice, scope } = content;
  return html`<header class="front">
      ${letterhead(practice)}
      <p class="kind">Personal record</p>
      <h1>${name(member.legalName)}</h1>
      <p class="period">${dateWords(scope.from)} to ${dateWords(scope.to)}</p>
      ${particulars(content, stamp)}
    </header>
    ${explanation(content)} ${chainHeads(stamp.heads)}`;
}

function particulars(content: ReleaseContent, stamp: ReleaseStamp): Markup {
  const { timeZone, number, recipient } = stamp;
  const made = momentWords({ at: stamp.madeAt.toISOString(), timeZone });
  const sessions = counted(content.attendance.length, 'session');
  const notes = counted(content.notes.length, 'signed note');
  return particularsOf([
    ['Release', html`${number}`],
    ['Made', html`${made}`],
    ['Given to', name(recipient.name)],
    ['Ground', html`${AUTHORITY_WORDS[recipient.authority]}`],
    ['Holds', html`Goals, attendance for ${sessions}, ${notes}`],
  ]);
}

function explanation(content: ReleaseContent): Markup {
  const { maskedNames, unsignedNotes } = content;
  return html`<section class="explanation">
    <h2>What this is</h2>
    <p>
      A copy of what is kept about one member of a therapy group: what they wanted to work on, which
      sessions they came to, and the notes written about them after each one. Nothing signed is ever
      rewritten. What was added later stands after its note, marked as an addendum, with its own
      date.
    </p>
    <h2>What is not in it</h2>
    <ul>
      <li>
        Notes about the group as a whole. They concern everyone in it, are kept apart, and are not
        part of any one member’s record.
      </li>
      <li>
        The names of other members.
        ${
          maskedNames === 0
            ? 'Alcove recognised none in this text.'
            : html`The words <span class="mask">${MASK}</span> stand where Alcove recognised one:
                ${times(maskedNames)}.`
        }
      </li>
      <li>${draftWords(unsignedNotes)}</li>
    </ul>
  </section>`;
}

function times(count: number): string {
  return count === 1 ? 'once' : counted(count, 'time');
}

function draftWords(count: number): string {
  if (count === 0) return 'Drafts. In this period every note that was begun has been signed.';
  const verb = count === 1 ? 'is' : 'are';
  return `Drafts. ${counted(count, 'note')} of this period ${verb} not signed yet.`;
}
