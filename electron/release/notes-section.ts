import type { ReleaseContent, ReleasedNote } from '../../shared/domain/release';
import { html, name, prose, type Markup } from './markup';
import { momentWords, SECTION_WORDS, TEMPLATE_WORDS, weekdayWords } from './words';

type Addendum = ReleasedNote['addenda'][number];

/** Signed notes in the order of their sessions, each followed by its addenda in theirs (M9, M10). */
export function notesSection({ notes }: ReleaseContent): Markup {
  return html`<section class="notes">
    <h2>Progress notes</h2>
    ${
      notes.length === 0
        ? html`<p class="nothing">No note of this period is signed.</p>`
        : notes.map((note, index) => article(note, index + 1, notes.length))
    }
  </section>`;
}

function article(note: ReleasedNote, ordinal: number, count: number): Markup {
  return html`<article>
    <h3>${weekdayWords(note.sessionDate)}</h3>
    <p class="form">${TEMPLATE_WORDS[note.template]} · note ${ordinal} of ${count}</p>
    ${note.sections.map(section)}
    <p class="signed">Signed by ${name(note.author)}, ${momentWords(note.signed)}</p>
    ${note.addenda.map((addendum, index) => addition(addendum, index + 1, note.addenda.length))}
  </article>`;
}

function section({ name: sectionName, text }: ReleasedNote['sections'][number]): Markup {
  const isBlank = text.trim() === '';
  return html`<div class="part">
    <h4>${SECTION_WORDS[sectionName]}</h4>
    <div>${isBlank ? html`<p class="nothing">Left empty.</p>` : prose(text)}</div>
  </div>`;
}

function addition({ text, author, written }: Addendum, ordinal: number, count: number): Markup {
  return html`<div class="part addendum">
    <h4>Addendum${count > 1 ? ` ${ordinal} of ${count}` : ''}</h4>
    <div>
      ${prose(text)}
      <p class="signed">Added by ${name(author)}, ${momentWords(written)}</p>
    </div>
  </div>`;
}
