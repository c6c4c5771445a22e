import { groundOf } from '../../shared/domain/access-law';
import { MASK } from '../../shared/domain/name-mask';
import type { ReleaseContent } from '../../shared/domain/release-content';
import { html, name, type Markup } from './markup';
import { PART_WORDS } from './part-words';
import { counted, dateWords, weekdayWords } from './words';

/** What was severed: a release that leaves something out says so (facts.md). */
export function severedSection(content: ReleaseContent): Markup {
  const { scope, severed } = content;
  return html`<section class="severed" id="severed">
    <h2>What is not in it</h2>
    <ul>
      <li>
        Notes about the group as a whole. They concern everyone in it, are kept apart, and are not
        part of any one member’s record. Where the law entitles the member to a part of them that
        concerns the member alone, it is written into the member’s own notes as an addendum.
      </li>
      <li>${namesWords(severed.maskedNames)}</li>
      <li>
        Days before ${dateWords(scope.from)} and after ${dateWords(scope.to)}. What came before the
        first session, agreements and the safety plan are given as they stand, whatever the day.
      </li>
      ${parts(severed.sections)} ${withheld(content)} ${drafts(content)}
    </ul>
  </section>`;
}

/** True as well where the clinician left some readable. */
function namesWords(count: number): Markup {
  if (count === 0) return html`No name of another member had to be taken out of this text.`;
  const times = count === 1 ? 'once' : counted(count, 'time');
  return html`Names of other members. The words <span class="mask">${MASK}</span> stand where one
    was taken out: ${times}.`;
}

function parts(sections: ReleaseContent['severed']['sections']): Markup {
  if (sections.length === 0) return html``;
  const names = sections.map((section) => PART_WORDS[section]).join(', ');
  return html`<li>Parts of the record that were not asked for or not given: ${names}.</li>`;
}

function withheld({ severed, practice }: ReleaseContent): readonly Markup[] {
  return severed.withheld.map(({ sessionDate, ground, note }) => {
    const words = groundOf(ground, practice.jurisdiction)?.words ?? '';
    const said = note.trim() === '' ? html`` : html` ${name(note)}`;
    return html`<li>The note of ${weekdayWords(sessionDate)}. ${words}${said}</li>`;
  });
}

function drafts({ notes, severed: { unsignedNotes: count } }: ReleaseContent): Markup {
  if (notes === null) return html``;
  const none = 'In this period every note that was begun has been signed.';
  const verb = count === 1 ? 'is' : 'are';
  const some = `${counted(count, 'note')} of this period ${verb} not signed yet.`;
  return html`<li>Drafts, which are not part of the record. ${count === 0 ? none : some}</li>`;
}
