import type { ReleaseContent } from '../../shared/domain/release-content';
import { releaseSections, type ReleaseSection } from '../../shared/domain/release-sections';
import type { ReleaseStamp } from '../application/ports/release';
import { letterhead } from './letterhead';
import { html, name, type Markup } from './markup';
import { anchorOf } from './part';
import { PART_WORDS } from './part-words';
import { particularsOf, type Particular } from './particulars';
import { AUTHORITY_WORDS, counted, dateWords, momentWords } from './words';

/** Whose record this is, which part of it, from whom, for whom, on what ground (M96, M104). */
export function frontPage(content: ReleaseContent, stamp: ReleaseStamp): Markup {
  const { member, practice, scope } = content;
  return html`<header class="front">
      ${letterhead(practice)}
      <p class="kind">
        ${stamp.number === null ? 'Preview of a personal record' : 'Personal record'}
      </p>
      <h1>${name(member.legalName)}</h1>
      <p class="period">${dateWords(scope.from)} to ${dateWords(scope.to)}</p>
      ${particularsOf(particulars(stamp))}
    </header>
    <section class="explanation">
      <h2>What this is</h2>
      <p>
        A copy of what is kept about one member of a therapy group, in the parts named below.
        Nothing signed is ever rewritten. What was added later stands after its note, marked as an
        addendum, with its own date.
      </p>
    </section>
    ${contents(content)}`;
}

function particulars(stamp: ReleaseStamp): readonly Particular[] {
  const { timeZone, number, recipient } = stamp;
  const made = momentWords({ at: stamp.madeAt.toISOString(), timeZone });
  const ground = AUTHORITY_WORDS[recipient.authority];
  const stated = recipient.stated.trim() === '' ? html`` : html`: ${name(recipient.stated)}`;
  return [
    ['Release', html`${number ?? 'None: nothing is handed over with a preview'}`],
    ['Made', html`${made}`],
    ['Given to', name(recipient.name)],
    ['Ground', html`${ground}${stated}`],
  ];
}

/** Chromium cannot print the page a part begins on; the links and the outline lead there. */
function contents(content: ReleaseContent): Markup {
  const { sections } = content.scope;
  const chosen = releaseSections.filter((section) => sections.includes(section));
  return html`<section class="contents">
    <h2>Contents</h2>
    <ul>
      <li><a href="#severed">What is not in it</a></li>
      <li><a href="#declaration">Declaration</a></li>
      ${chosen.map(
        (section) =>
          html`<li>
            <a href="#${anchorOf(section)}">${PART_WORDS[section]}</a
            >${holdsWords(section, content)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function holdsWords(section: ReleaseSection, content: ReleaseContent): string {
  if (section === 'attendance') return `, ${counted(content.attendance?.length ?? 0, 'session')}`;
  if (section !== 'notes') return '';
  return `, ${counted(content.notes?.length ?? 0, 'signed note')}`;
}
