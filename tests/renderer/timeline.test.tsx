import '../support/browser-gaps';
import { screen, waitFor, within } from '@testing-library/react';
import { Timeline } from '../../renderer/members/timeline/timeline';
import { emergencyRecordIdSchema } from '../../shared/domain/ids';
import type { TimelineEntry } from '../../shared/domain/timeline';
import { err, ok } from '../../shared/lib/result';
import { consentId } from '../support/consents';
import type { Answers } from '../support/contract-double';
import { entryId, memberId, moduleId, sessionId } from '../support/people';
import { showPlaces } from '../support/show-places';

const ANA = memberId(1);
const EMERGENCY = emergencyRecordIdSchema.parse(`emr_${'1'.padStart(20, '0')}`);

const aSession = (number: number, parts: object = {}): TimelineEntry => ({
  kind: 'session',
  date: '2026-09-08',
  sessionId: sessionId(number),
  moduleId: moduleId(1),
  groupName: 'Tuesday physicians',
  mark: { kind: 'present' },
  isCalledOff: false,
  ...parts,
});

const entries: readonly TimelineEntry[] = [
  { kind: 'disclosure', date: '2026-10-19', what: 'release', to: 'Dr. Invented' },
  { kind: 'emergency', date: '2026-10-07', recordId: EMERGENCY, what: 'mandatory-report' },
  aSession(4, { date: '2026-10-06', mark: null, isCalledOff: true }),
  aSession(3, { date: '2026-09-15', mark: null }),
  {
    kind: 'note',
    date: '2026-09-08',
    sessionId: sessionId(2),
    state: 'signed',
    isLate: true,
    addenda: 2,
  },
  aSession(2, { mark: { kind: 'late', minutes: 5 } }),
  { kind: 'contact', date: '2026-09-03', entryId: entryId(1), how: 'members-met', isWaiting: true },
  aSession(1, { date: '2026-09-01' }),
  { kind: 'safety-plan', date: '2025-08-21', version: 3 },
  {
    kind: 'consent',
    date: '2025-08-20',
    consentId: consentId(1),
    title: 'Confidentiality',
    what: 'withdrawn',
  },
];

function open(of = entries, more: Answers = {}) {
  return showPlaces(
    { '/timeline': <Timeline memberId={ANA} /> },
    {
      getTimeline: () => ok(of),
      saveTimeline: () => ok({ path: '/exports/Alcove-timeline.pdf' }),
      ...more,
    },
    '/timeline',
  );
}

const month = (name: string) => screen.findByRole('region', { name });
const linesIn = (region: HTMLElement) =>
  within(region)
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('groups what happened by month, newest first, a day said once', async () => {
  open();
  expect(linesIn(await month('October 2026'))).toEqual([
    '19Record releasedTo Dr. Invented',
    '7Mandatory report',
    '6SessionTuesday physiciansCalled off',
  ]);
  expect(linesIn(await month('September 2026'))).toEqual([
    '15SessionTuesday physiciansNot recorded',
    '8NoteSignedSigned late2 addenda',
    'SessionTuesday physicians5 minutes late',
    '3Met another member outside the groupNot brought up yet',
    '1SessionTuesday physiciansPresent',
  ]);
  expect(linesIn(await month('August 2025'))).toEqual([
    '21Safety planVersion 3',
    '20Consent withdrawnConfidentiality',
  ]);
});

test('each entry leads to where it is kept', async () => {
  open();
  const months = [
    await month('October 2026'),
    await month('September 2026'),
    await month('August 2025'),
  ];
  const links = months.flatMap((one) => within(one).getAllByRole('link'));
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/releases',
    `/emergency/${ANA}/${EMERGENCY}`,
    `/sessions/${sessionId(4)}`,
    `/sessions/${sessionId(3)}`,
    `/notes/${sessionId(2)}/${ANA}`,
    `/sessions/${sessionId(2)}`,
    `/members/${ANA}/between`,
    `/sessions/${sessionId(1)}`,
    `/members/${ANA}/safety`,
    `/members/${ANA}/agreements`,
  ]);
});

test('offers only kinds of which there is something, and filters by them with the keyboard', async () => {
  const { user, bridge } = open();
  await month('October 2026');
  const kinds = screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
  expect(kinds).not.toContain('Joining and leaving');
  expect(kinds).toHaveLength(7);
  screen.getByRole('checkbox', { name: 'Contacts' }).focus();
  await user.keyboard(' ');
  expect(screen.getByRole('status')).toHaveTextContent('1 entry');
  screen.getByRole('checkbox', { name: 'Notes' }).focus();
  await user.keyboard(' ');
  expect(screen.getByRole('status')).toHaveTextContent('2 entries');
  expect(bridge.callsOf('getTimeline')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(screen.getByRole('status')).toHaveTextContent('10 entries');
});

test('filters by days, and says so when nothing fits', async () => {
  const { user } = open();
  await month('October 2026');
  await user.type(screen.getByLabelText('First day'), '2026-09-08');
  await user.type(screen.getByLabelText('Last day'), '2026-09-15');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('3 entries'));
  await user.clear(screen.getByLabelText('First day'));
  await user.clear(screen.getByLabelText('Last day'));
  await user.type(screen.getByLabelText('Last day'), '2020-01-01');
  expect(await screen.findByText('Nothing fits')).toBeVisible();
});

test('a year takes the keyboard to its first month', async () => {
  const { user } = open();
  const years = await screen.findByRole('navigation', { name: 'Go to a year' });
  await user.click(within(years).getByRole('button', { name: '2025' }));
  expect(screen.getByRole('heading', { name: 'August 2025' })).toHaveFocus();
});

test('a long timeline shows its newest months, earlier ones on demand, and any year at once', async () => {
  const weeks = Array.from({ length: 400 }, (_, week) => {
    const date = new Date(Date.UTC(2026, 10, 17) - week * 7 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    return aSession(week + 1, { date });
  });
  const { user } = open(weeks);
  await month('November 2026');
  const shown = () => document.querySelectorAll('section li').length;
  expect(shown()).toBeLessThan(90);
  expect(screen.getByRole('status')).toHaveTextContent('400 entries');
  const first = shown();
  await user.click(screen.getByRole('button', { name: 'Show earlier months' }));
  expect(shown()).toBeGreaterThan(first + 70);
  await user.click(screen.getByRole('button', { name: '2020' }));
  expect(await screen.findByRole('heading', { name: 'December 2020' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Show earlier months' }));
  expect(shown()).toBe(400);
  expect(screen.queryByRole('button', { name: /earlier/u })).not.toBeInTheDocument();
});

test('M42 attendance of each module in one row: late counts, a called-off session does not', async () => {
  open();
  const strips = await screen.findByRole('region', { name: 'Attendance' });
  expect(strips).toHaveTextContent('Tuesday physicians 2026There at 2 of 3');
  const marks = [...strips.querySelectorAll('[data-kind], [title]')].map((mark) => [
    mark.getAttribute('data-kind'),
    mark.getAttribute('title'),
  ]);
  expect(marks).toEqual([
    ['present', 'Tuesday 1 September 2026: Present'],
    ['late', 'Tuesday 8 September 2026: 5 minutes late'],
    [null, 'Tuesday 15 September 2026: Not recorded'],
    ['called-off', 'Tuesday 6 October 2026: Called off'],
  ]);
});

test('saves exactly what is shown, and says that it is no release', async () => {
  const { user, bridge } = open();
  await month('October 2026');
  await user.click(screen.getByRole('checkbox', { name: 'Sessions' }));
  await user.type(screen.getByLabelText('First day'), '2026-09-01');
  await user.click(screen.getByRole('button', { name: 'Save as PDF…' }));
  expect(await screen.findByText(/Alcove-timeline\.pdf.*for your own use/u)).toBeVisible();
  expect(bridge.callsOf('saveTimeline').map(({ input }) => input)).toEqual([
    { memberId: ANA, filter: { kinds: ['session'], from: '2026-09-01', to: null } },
  ]);
});

test('says why it could not be saved, and nothing when the dialog was left', async () => {
  let code: 'save-cancelled' | 'practice-missing' = 'save-cancelled';
  const { user, bridge } = open(entries, { saveTimeline: () => err({ code }) });
  await month('October 2026');
  const save = screen.getByRole('button', { name: 'Save as PDF…' });
  await user.click(save);
  await waitFor(() => expect(bridge.callsOf('saveTimeline')).toHaveLength(1));
  await waitFor(() => expect(save).toBeEnabled());
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  code = 'practice-missing';
  await user.click(screen.getByRole('button', { name: 'Save as PDF…' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});

test('says what will stand here while nothing has happened', async () => {
  open([]);
  expect(await screen.findByText('Nothing yet')).toBeVisible();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
});
