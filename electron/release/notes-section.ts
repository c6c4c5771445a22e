import type { ReleaseContent } from '../../shared/domain/release-content';
import type {
  ReleasedAddendum,
  ReleasedNote,
  ReleasedSection,
} from '../../shared/domain/released-note';
import { partsOf, type Strike } from '../../shared/domain/struck-text';
import { html, name, proseOf, type Markup } from './markup';
import { nothing, partOf } from './part';
import {
  correctionHeading,
  lateWords,
  momentWords,
  reasonWords,
  sectionWords,
  struckWords,
  templateWords,
  weekdayWords,
} from './words';

/** Signed notes in the order of their sessions, each followed by its addenda in theirs (M9, M10). */
export function notesSection({ notes }: ReleaseContent): Markup {
  return partOf('notes', notes, (signed) =>
    signed.length === 0
      ? nothing('No note of this period is signed.')
      : signed.map((note, index) => article(note, index + 1, signed.length)),
  );
}

function article(note: ReleasedNote, ordinal: number, count: number): Markup {
  return html`<article>
    <h3>${weekdayWords(note.sessionDate)}</h3>
    <p class="form">${templateWords(note.template)} · note ${ordinal} of ${count}</p>
    ${note.lateFor ? late(note.lateFor, note) : []} ${note.sections.map(section)}
    <p class="signed">Signed by ${name(note.author)}, ${momentWords(note.signed)}</p>
    ${note.addenda.map((addendum, index) => addition(addendum, index + 1, note.addenda.length))}
  </article>`;
}

function late(
  { startedAt, timeZone }: NonNullable<ReleasedNote['lateFor']>,
  { signed }: ReleasedNote,
): Markup {
  return html`<p class="late">${lateWords({ at: startedAt, timeZone }, signed)}</p>`;
}

function section({ text, strikes, ...named }: ReleasedSection): Markup {
  const isBlank = text.trim() === '';
  return html`<div class="part">
    <h4>${sectionWords(named)}</h4>
    <div>${isBlank ? html`<p class="nothing">Left empty.</p>` : struckProse(text, strikes)}</div>
  </div>`;
}

/** What was struck is printed in full, struck through, with the number of its correction. */
function struckProse(text: string, strikes: readonly Strike[]): readonly Markup[] {
  const runs = partsOf(text, strikes).map((part) => ({
    text: part.text,
    isStruck: part.struckBy.length > 0,
    after: part.ends.length > 0 ? struckNote(part.ends) : null,
  }));
  return proseOf(runs);
}

function struckNote(corrections: readonly number[]): Markup {
  return html` <span class="struck-by">${struckWords(corrections)}</span>`;
}

function addition(addendum: ReleasedAddendum, ordinal: number, count: number): Markup {
  const { text, strikes, author, written, correction } = addendum;
  return html`<div class="part addendum">
    <h4>${correction ? correctionHeading(correction.number) : addendumHeading(ordinal, count)}</h4>
    <div>
      ${struckProse(text, strikes)}
      ${correction ? html`<p class="reason">${reasonWords(correction.reason)}</p>` : []}
      <p class="signed">Added by ${name(author)}, ${momentWords(written)}</p>
    </div>
  </div>`;
}

function addendumHeading(ordinal: number, count: number): string {
  return `Addendum${count > 1 ? ` ${ordinal} of ${count}` : ''}`;
}
