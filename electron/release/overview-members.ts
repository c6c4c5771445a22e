import { attendanceStates } from '../../shared/domain/attendance-ledger';
import type {
  ModuleOverview,
  OverviewMember,
  OverviewMoney,
} from '../../shared/domain/module-overview';
import { centsText } from '../../shared/domain/money';
import { html, name, type Markup } from './markup';
import { bodyCells, headCells, type Cell } from './overview-cells';
import {
  answersWords,
  attendedWords,
  OVERVIEW_WORDS as WORDS,
  shareWords,
  STANDING_WORDS,
} from './overview-words';

/** What the overview says without telling one member from another. */
export function numberSections(overview: ModuleOverview): readonly Markup[] {
  return [standingsSection(overview), agreementsSection(overview), ledgerSection(overview, [])];
}

/** The same with a line for each member. */
export function memberSections(overview: ModuleOverview): readonly Markup[] {
  const { members } = overview;
  return [
    membersSection(overview),
    agreementsSection(overview),
    ledgerSection(overview, members.map(moneyRow)),
  ];
}

/** Nobody's own line: how many stand so, and only where the rule of 75 % holds (mission). */
function standingsSection({ members, hasFees }: ModuleOverview): Markup {
  if (!hasFees) return html``;
  const rows = attendanceStates.map((state) => {
    const many = members.filter(({ standing }) => standing.state === state).length;
    return row(STANDING_WORDS[state], [{ figure: String(many) }]);
  });
  return html`<section>
    <h2>${WORDS.standings}</h2>
    ${table([WORDS.standing, { figure: WORDS.howMany }], rows)}
    <p class="small">${WORDS.rule}</p>
  </section>`;
}

function membersSection({ members, hasFees }: ModuleOverview): Markup {
  const heads: readonly Cell[] = [
    WORDS.member,
    WORDS.attended,
    { figure: WORDS.share },
    ...(hasFees ? [WORDS.standing] : []),
    { figure: WORDS.notes },
    WORDS.consents,
  ];
  return html`<section>
    <h2>${WORDS.members}</h2>
    ${
      members.length === 0
        ? html`<p class="nothing">${WORDS.noMember}</p>`
        : table(
            heads,
            members.map((member) => memberRow(member, hasFees)),
          )
    }
    <p class="small">${WORDS.rule}</p>
  </section>`;
}

function memberRow(member: OverviewMember, hasFees: boolean): Markup {
  const { legalName, standing, unsignedNotes, answers } = member;
  const { attended, counted, percent, state } = standing;
  return row(name(legalName), [
    attendedWords(attended, counted),
    { figure: shareWords(percent) },
    ...(hasFees ? [STANDING_WORDS[state]] : []),
    { figure: String(unsignedNotes) },
    answers ? answersWords(answers) : WORDS.leftThere,
  ]);
}

function agreementsSection({ agreements }: ModuleOverview): Markup {
  const heads: readonly Cell[] = [
    WORDS.agreement,
    ...[WORDS.given, WORDS.expiring, WORDS.outdated, WORDS.missing].map((figure) => ({ figure })),
  ];
  const rows = agreements.map(({ title, answers }) => {
    const { given, expiring, outdated, missing } = answers;
    const figures = [given, expiring, outdated, missing].map((many) => ({ figure: String(many) }));
    return row(name(title), figures);
  });
  return html`<section>
    <h2>${WORDS.consents}</h2>
    ${rows.length === 0 ? html`<p class="nothing">${WORDS.noAgreement}</p>` : table(heads, rows)}
  </section>`;
}

/** A group without fees has no ledger. */
function ledgerSection(overview: ModuleOverview, rows: readonly Markup[]): Markup {
  const { hasFees, money, currency } = overview;
  if (!hasFees) return html``;
  const amounts = [WORDS.insured, WORDS.missed, WORDS.waived, WORDS.paid, WORDS.open];
  const heads = [WORDS.member, ...amounts.map((words) => ({ figure: `${words} (${currency})` }))];
  const total = html`<tr class="sum">
    <th scope="row">${WORDS.total}</th>
    ${bodyCells(moneyCells(money))}
  </tr>`;
  return html`<section>
    <h2>${WORDS.ledger}</h2>
    ${table(heads, [...rows, total])}
    <p class="small">${WORDS.money}</p>
  </section>`;
}

function moneyRow({ legalName, money }: OverviewMember): Markup {
  return row(name(legalName), moneyCells(money));
}

function moneyCells(money: OverviewMoney): readonly Cell[] {
  const { insuredCents, missedCents, waivedCents, paidCents, openCents } = money;
  const amounts = [insuredCents, missedCents, waivedCents, paidCents, openCents];
  return amounts.map((cents) => ({ figure: centsText(cents) }));
}

function table(heads: readonly Cell[], rows: readonly Markup[]): Markup {
  return html`<table>
    <thead>
      <tr>
        ${headCells(heads)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function row(head: string | Markup, cells: readonly Cell[]): Markup {
  return html`<tr>
    <th scope="row">${head}</th>
    ${bodyCells(cells)}
  </tr>`;
}
