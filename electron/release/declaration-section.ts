import type { ReleaseContent } from '../../shared/domain/release-content';
import type { ReleaseStamp } from '../application/ports/release';
import { chainHeads } from './chain-heads';
import { html, name, type Markup } from './markup';
import { PART_WORDS } from './part-words';
import { dateWords, momentWords } from './words';

/** By whoever keeps the record: what was copied, and that it is a true copy (facts.md). */
export function declarationSection(content: ReleaseContent, stamp: ReleaseStamp): Markup {
  const { practice, scope } = content;
  const keeper = [practice.clinicianName, practice.credentials].filter(Boolean).join(', ');
  const parts = scope.sections.map((section) => PART_WORDS[section]).join(', ');
  const made = momentWords({ at: stamp.madeAt.toISOString(), timeZone: stamp.timeZone });
  const release = stamp.number === null ? 'this preview' : `release ${stamp.number}`;
  return html`<section class="declaration" id="declaration">
    <h2>Declaration</h2>
    <p>
      I, ${name(keeper)}, keep the record from which this copy was made. On ${made}, for ${release},
      I copied from it, for the days from ${dateWords(scope.from)} to ${dateWords(scope.to)}:
      ${parts}. But for what is named under “What is not in it”, this is a true and complete copy of
      those parts.
    </p>
    <p class="line">Signature</p>
    <p class="line">Date</p>
    ${chainHeads(stamp.heads)}
  </section>`;
}
