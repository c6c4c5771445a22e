import type { ModuleOverview, OverviewSession } from '../../shared/domain/module-overview';
import type { OverviewStamp, PrintPage } from '../application/ports/release';
import { letterhead } from './letterhead';
import { html, name, type Markup } from './markup';
import { bodyCells, headCells, type Cell } from './overview-cells';
import { memberSections, numberSections } from './overview-members';
import { overviewStyles } from './overview-styles';
import { FORM_WORDS, OVERVIEW_WORDS as WORDS, SESSION_STATE_WORDS } from './overview-words';
import { particularsOf } from './particulars';
import { recordStyles } from './record-styles';
import { dateWords, LANGUAGE, momentWords, periodWords } from './words';

/**
 * The overview of a module on paper. In numbers it holds no member's name and no line about one
 * member; with names it is a disclosure about each. Title and footer carry no name in either form.
 */
export function overviewPage(overview: ModuleOverview, stamp: OverviewStamp): PrintPage {
  const body = html`<main>
    <header class="front">
      ${letterhead(stamp.practice)}
      <h1>${WORDS.title}</h1>
      ${particulars(overview, stamp)}
    </header>
    ${sessionsSection(overview)}
    ${stamp.form === 'names' ? memberSections(overview) : numberSections(overview)}
  </main>`;
  return {
    language: LANGUAGE,
    title: WORDS.title,
    body: body.markup,
    styles: recordStyles + overviewStyles,
    footer: `${WORDS.title} · Confidential`,
  };
}

function particulars(overview: ModuleOverview, stamp: OverviewStamp): Markup {
  const { groupName, moduleName, from, to, present } = overview;
  const { handedTo, form, madeAt, timeZone } = stamp;
  return particularsOf([
    [WORDS.group, name(groupName)],
    [WORDS.module, name(moduleName)],
    [WORDS.period, html`${periodWords({ from, to })}`],
    [WORDS.present, html`${present}`],
    [WORDS.for, handedTo === null ? html`${WORDS.ownUse}` : name(handedTo)],
    [WORDS.form, html`${FORM_WORDS[form]}`],
    [WORDS.made, html`${momentWords({ at: madeAt.toISOString(), timeZone })}`],
  ]);
}

function sessionsSection({ sessions }: ModuleOverview): Markup {
  return html`<section>
    <h2>${WORDS.attendance}</h2>
    ${sessions.length === 0 ? nothing : sessionsTable(sessions)}
  </section>`;
}

const nothing = html`<p class="nothing">${WORDS.noSession}</p>`;

const sessionHeads: readonly Cell[] = [
  WORDS.date,
  WORDS.state,
  { figure: WORDS.came },
  { figure: WORDS.late },
  { figure: WORDS.withNotice },
  { figure: WORDS.withoutNotice },
  { figure: WORDS.unmarked },
  { figure: WORDS.notes },
  WORDS.groupNote,
];

function sessionsTable(sessions: readonly OverviewSession[]): Markup {
  return html`<table>
    <thead>
      <tr>
        ${headCells(sessionHeads)}
      </tr>
    </thead>
    <tbody>
      ${sessions.map(sessionRow)}
    </tbody>
  </table>`;
}

/** Where nothing was held yet, a nought would say that nobody came. */
function sessionRow(session: OverviewSession): Markup {
  const { present, late, absentWithNotice, absentWithoutNotice, unmarked } = session;
  const isHeld = session.state === 'held';
  const of = (count: number): Cell => ({ figure: isHeld ? String(count) : '' });
  return html`<tr>
    <th scope="row" class="day">${dateWords(session.date)}</th>
    ${bodyCells([
      SESSION_STATE_WORDS[session.state],
      ...[present, late, absentWithNotice, absentWithoutNotice].map(of),
      ...[unmarked, session.unsignedNotes].map(of),
      session.lacksGroupNote ? WORDS.lacking : '',
    ])}
  </tr>`;
}
