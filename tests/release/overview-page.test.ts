import { overviewPage } from '../../electron/release/overview-page';
import type { ModuleOverview, OverviewMember } from '../../shared/domain/module-overview';
import { memberId, moduleId, sessionId } from '../support/people';
import { agreementId } from '../support/consents';
import { aPractice } from './fixtures';
import { payloads } from './payloads';

const money = {
  insuredCents: 13_200,
  missedCents: 6260,
  waivedCents: 0,
  paidCents: 0,
  openCents: 6260,
};
const answers = { given: 1, expiring: 0, outdated: 0, missing: 1 };

const aLine = (legalName: string): OverviewMember => ({
  memberId: memberId(1),
  preferredFirstName: legalName.split(' ')[0] ?? '',
  legalName,
  standing: {
    ...{ memberId: memberId(1), moduleId: moduleId(1), counted: 11, attended: 8, percent: 72 },
    ...{ unmarked: 0, ahead: 20, announced: 0, mayMiss: 4, outOfReachOn: '2027-02-02' },
    forecast: {
      best: { attended: 28, percent: 90 },
      current: { attended: 22, percent: 70 },
      worst: { attended: 8, percent: 25 },
    },
    state: 'below',
  },
  unsignedNotes: 3,
  answers,
  money,
});

const anOverview = (parts: Partial<ModuleOverview> = {}): ModuleOverview => ({
  ...{ moduleId: moduleId(1), groupName: 'Tuesday physicians', moduleName: '2026–27' },
  ...{ from: '2026-09-01', to: '2027-06-30', hasFees: true, currency: 'CAD', present: 2, money },
  sessions: [
    {
      ...{ sessionId: sessionId(1), date: '2026-09-01', state: 'held', present: 7, late: 1 },
      ...{ absentWithNotice: 2, absentWithoutNotice: 0, unmarked: 0 },
      ...{ unsignedNotes: 4, lacksGroupNote: true },
    },
  ],
  members: [aLine('Anabel Fictional'), aLine('Benedict Invented')],
  agreements: [{ agreementId: agreementId(1), title: 'Group guidelines', answers }],
  ...parts,
});

const stamp = {
  practice: aPractice(),
  madeAt: new Date('2026-12-01T15:00:00.000Z'),
  timeZone: 'America/Toronto',
  form: 'numbers' as const,
  handedTo: null,
};
const named = { ...stamp, form: 'names' as const };
const textOf = (markup: string) => markup.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

test('M96 in numbers no member’s name stands anywhere, and no line is about one member', () => {
  const { body, title, footer } = overviewPage(anOverview(), stamp);
  expect(`${body}${title}${footer}`).not.toMatch(/Anabel|Fictional|Benedict|Invented/u);
  expect(body.match(/62\.60/gu)).toHaveLength(2);
  const text = textOf(body);
  expect(text).toContain('In a small group numbers can tell who is meant');
  expect(text).toContain('Below 75 %, can still be reached 2');
});

test('with names each member has a line, and the paper says that it is logged', () => {
  const text = textOf(overviewPage(anOverview(), named).body);
  expect(text).toContain(
    'Anabel Fictional 8 of 11 sessions 72 % Below 75 %, can still be reached 3',
  );
  expect(text).toContain('A disclosure about each of them is logged');
  const handedTo = textOf(
    overviewPage(anOverview(), { ...named, handedTo: 'Invented Court' }).body,
  );
  expect(handedTo).toContain('For Invented Court');
});

test('title and footer name nobody in either form', () => {
  const { title, footer } = overviewPage(anOverview(), named);
  expect(`${title}${footer}`).not.toMatch(/Anabel|Benedict|Tuesday/u);
});

test('every table has headings for its columns and its rows', () => {
  const { body } = overviewPage(anOverview(), named);
  expect(body.match(/<table>/gu)?.length).toBe(body.match(/<thead>/gu)?.length);
  const rows = body
    .split('<tbody>')
    .slice(1)
    .flatMap((part) => (part.split('</tbody>')[0] ?? '').split('<tr').slice(1));
  for (const row of rows) expect(row).toContain('<th scope="row"');
});

test('a group without fees has neither the rule of 75 % nor a ledger', () => {
  for (const form of [stamp, named]) {
    const text = textOf(overviewPage(anOverview({ hasFees: false }), form).body);
    expect(text).not.toMatch(/75 %|Ledger|insurers/u);
  }
});

test('hostile names stay text in every place of the page', () => {
  for (const payload of payloads) {
    const { body } = overviewPage(
      anOverview({
        ...{ groupName: payload, moduleName: payload, members: [aLine(payload)] },
        agreements: [{ agreementId: agreementId(1), title: payload, answers }],
      }),
      { ...named, handedTo: payload },
    );
    expect(body).not.toMatch(/<(?:script|img|iframe|style|link|meta|svg|object|form|base|b)\b/iu);
  }
});
