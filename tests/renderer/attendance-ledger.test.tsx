import '../support/browser-gaps';
import { screen, within } from '@testing-library/react';
import { AttendancePage } from '../../renderer/attendance/attendance-page';
import { MemberAttendancePage } from '../../renderer/attendance/member-attendance-page';
import { officeTexts } from '../../renderer/today/office-texts';
import type { MemberStanding } from '../../shared/contract/attendance-ledger';
import type { AttendanceStanding } from '../../shared/domain/attendance-ledger';
import type { Group } from '../../shared/domain/group';
import { ok } from '../../shared/lib/result';
import type { Answers } from '../support/contract-double';
import { aGroup, aModule, groupId, memberId, moduleId, sessionId } from '../support/people';
import { showPlaces } from '../support/show-places';

const standing = (parts: Partial<AttendanceStanding> = {}): AttendanceStanding => ({
  ...{ memberId: memberId(1), moduleId: moduleId(1), counted: 3, attended: 2, percent: 66 },
  ...{ unmarked: 1, ahead: 5, announced: 1, mayMiss: 1, outOfReachOn: '2026-10-13' },
  forecast: {
    best: { attended: 6, percent: 75 },
    current: { attended: 4, percent: 50 },
    worst: { attended: 2, percent: 25 },
  },
  state: 'below',
  sessions: [
    { sessionId: sessionId(1), date: '2026-09-01', mark: { kind: 'present' } },
    { sessionId: sessionId(2), date: '2026-09-08', mark: { kind: 'late', minutes: 10 } },
    { sessionId: sessionId(3), date: '2026-09-15', mark: { kind: 'absent-without-notice' } },
    { sessionId: sessionId(4), date: '2026-09-22', mark: null },
  ],
  ...parts,
});

const ana: MemberStanding = {
  standing: standing(),
  ...{ preferredFirstName: 'Ana', legalName: 'Anabel Fictional' },
};

const later = aModule({ id: moduleId(2), name: '2027–28' });
const groups: readonly Group[] = [
  aGroup({
    modules: [
      aModule(),
      { ...later, schedule: { ...later.schedule, from: '2027-09-01', to: '2028-06-30' } },
    ],
  }),
  aGroup({
    ...{ id: groupId(9), name: 'Community', kind: 'therapeutic-community' },
    modules: [aModule({ id: moduleId(9) })],
  }),
];

function open(rows: readonly MemberStanding[], more: Answers = {}, at = '/ledger/attendance') {
  return showPlaces(
    {
      '/ledger/attendance': <AttendancePage />,
      '/ledger/attendance/:memberId': <MemberAttendancePage />,
    },
    {
      listGroups: () => ok(groups),
      getAttendanceLedger: () => ok({ groupName: 'Tuesdays', moduleName: '2026–27', rows }),
      getMemberAttendance: () =>
        ok({
          ...{ preferredFirstName: 'Ana', legalName: 'Anabel Fictional' },
          modules: [{ standing: ana.standing, groupName: 'Tuesdays', moduleName: '2026–27' }],
        }),
      ...more,
    },
    at,
  );
}

const rowOf = async (name: RegExp) => within(await screen.findByRole('row', { name }));

test('M42 a member’s marks, share, forecast and standing are said in words beside the signs', async () => {
  open([ana]);
  const row = await rowOf(/Ana/);
  expect(
    row.getByRole('img', { name: '1 present, 1 late, 1 absent without notice, 1 not marked' }),
  ).toBeInTheDocument();
  expect(row.getByText('66 %')).toBeVisible();
  expect(row.getByText('2 of 3')).toBeVisible();
  expect(
    row.getByRole('img', {
      name: 'Forecast to the end of the module: 25 % at worst, 50 % as so far, 75 % at best. The line stands at 75 %.',
    }),
  ).toBeInTheDocument();
  expect(row.getByText('Below 75 %, still within reach')).toBeVisible();
  expect(row.getByText('May miss 1 of the 5 sessions ahead.')).toBeVisible();
  expect(row.getByText('1 absence among them is announced.')).toBeVisible();
  expect(
    row.getByText('If they came to none from now on, it is out of reach on 13 October 2026.'),
  ).toBeVisible();
  expect(row.getByText('1 held session has no mark and counts neither way.')).toBeVisible();
});

test('M43 where the announced absences alone are too many, it is said where that ends', async () => {
  open([{ ...ana, standing: standing({ announced: 2, state: 'at-risk' }) }]);
  expect(
    await screen.findByText('With the 2 absences that are announced it ends at 75 % at best.'),
  ).toBeVisible();
});

test.each([
  [0, 1, '66 %: 1 more session may be missed'],
  [0, 2, '66 %: 2 more sessions may be missed'],
  [0, 0, '66 %: no further session may be missed'],
  [1, 1, '66 %: no further session may be missed'],
  [3, 1, '66 %: with the absences announced, it ends below 75 %'],
])(
  'M43 with %i absences announced of %i that may be, Today says “%s”',
  (announced, mayMiss, words) => {
    expect(officeTexts.warning['at-risk'](standing({ announced, mayMiss }))).toBe(words);
  },
);

test('M42 what is out of reach says how it ends at best, and a module that is over how it ended', async () => {
  open([
    { ...ana, standing: standing({ mayMiss: -1, outOfReachOn: null, state: 'out-of-reach' }) },
    {
      ...{ preferredFirstName: 'Ben', legalName: 'Ben Invented' },
      standing: standing({ memberId: memberId(2), ahead: 0, state: 'on-track', percent: 80 }),
    },
  ]);
  const out = await rowOf(/Ana/);
  expect(out.getByText('75 % is out of reach')).toBeVisible();
  expect(out.getByText('By coming to every session that is left it ends at 75 %.')).toBeVisible();
  expect((await rowOf(/Ben/)).getByText('No session is left: it ended at 80 %.')).toBeVisible();
});

test('M42 another module is chosen; a community, where the rule does not hold, is not offered', async () => {
  const { user, bridge } = open([ana]);
  await rowOf(/Ana/);
  await user.click(screen.getByRole('combobox', { name: 'Module' }));
  const options = screen.getAllByRole('option', { hidden: true });
  expect(options).toHaveLength(2);
  await user.click(screen.getByRole('option', { name: /2027–28/, hidden: true }));
  await rowOf(/Ana/);
  expect(bridge.callsOf('getAttendanceLedger').at(-1)?.input).toEqual({ moduleId: moduleId(2) });
});

test('M42 from the ledger to one member: every session that was held, and how it counts', async () => {
  const { user } = open([ana]);
  await user.click((await rowOf(/Ana/)).getByRole('link', { name: 'Ana' }));
  expect(
    await screen.findByRole('heading', { name: 'Anabel Fictional', level: 1 }),
  ).toBeInTheDocument();
  const table = within(screen.getByRole('table', { name: 'Tuesdays, 2026–27' }));
  const said = table.getAllByRole('row').map(({ textContent }) => textContent);
  expect(said.slice(1)).toEqual([
    '22 September 2026Not markedNeither way',
    '15 September 2026Absent without noticeMissed',
    '8 September 202610 minutes lateAttended',
    '1 September 2026PresentAttended',
  ]);
});

test('without a module, and without a member, the screen says what it is for and where to begin', async () => {
  open([], { listGroups: () => ok([]) });
  expect(await screen.findByText('No module keeps attendance yet')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Plan a module' })).toBeVisible();
});

test('a module that nobody is in offers the way to the members', async () => {
  const { user } = open([]);
  await user.click(await screen.findByRole('button', { name: 'Go to the members' }));
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/members');
});
