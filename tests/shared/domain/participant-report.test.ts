import { matchReport, arrivalOf } from '../../../shared/domain/participant-matching';
import { readStays } from '../../../shared/domain/participant-rows';
import type { ParticipantReport } from '../../../shared/domain/participant-report';
import type { Member } from '../../../shared/domain/member';
import { aMember, aSession, entryId, memberId } from '../../support/people';

const session = aSession();
const HEADINGS = ['Name (Original Name)', 'User Email', 'Join Time', 'Leave Time', 'Duration'];

/** 19:00 in Toronto on 1 September 2026 is 23:00 UTC. */
const stay = (name: string, join = '19:00:20', leave = '20:30:00') => [
  name,
  '',
  `09/01/2026 ${join}`,
  `09/01/2026 ${leave}`,
  '90',
];

function staysOf(rows: readonly (readonly string[])[]) {
  const read = readStays(rows, session);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const codeOf = (rows: readonly (readonly string[])[]) => {
  const read = readStays(rows, session);
  return read.ok ? 'ok' : read.error.code;
};

const member = (number: number, preferredFirstName: string, legalName: string): Member =>
  aMember(number, { preferredFirstName, legalName, otherNames: [] });

const roster = [
  member(1, 'Ana', 'Ana Fictional'),
  member(2, 'Élodie', 'Élodie Imaginary'),
  member(3, 'Sam', 'Samuel Invented'),
  member(4, 'Sam', 'Samantha Made-Up'),
];

function reportOf(...rows: readonly (readonly string[])[]): ParticipantReport {
  const stays = staysOf([HEADINGS, ...rows]);
  const clinicianName = 'Dr. Robin Example, MD';
  return matchReport({ fileName: 'report.csv', stays, session, roster, clinicianName });
}

test('reads join and leave as wall-clock times of the session’s zone', () => {
  expect(staysOf([HEADINGS, stay('Ana', '07:00:05 PM', '08:30:00 PM')])).toEqual([
    {
      name: 'Ana',
      joinedAt: new Date('2026-09-01T23:00:05.000Z'),
      leftAt: new Date('2026-09-02T00:30:00.000Z'),
    },
  ]);
});

test.each([
  ['month first', '09/01/2026 19:04:00'],
  ['day first', '01/09/2026 19:04:00'],
  ['year first', '2026-09-01 19:04:00'],
  ['as ISO without a zone', '2026-09-01T19:04'],
  ['with a short year and a half of the day', '9/1/26 7:04 p.m.'],
])('reads a date written %s', (_way, join) => {
  const [first] = staysOf([HEADINGS, ['Ana', '', join, '2026-09-01 20:30:00', '86']]);
  expect(first?.joinedAt.toISOString()).toBe('2026-09-01T23:04:00.000Z');
});

test('finds the table below what Zoom writes about the meeting, in French as well', () => {
  const above = [
    ['Meeting ID', 'Topic', 'Start Time'],
    ['812 0000 0000', 'Appointment', '09/01/2026'],
    [],
  ];
  const french = ['Nom (nom d’origine)', 'Heure d’arrivée', 'Heure de départ'];
  const rows = [...above, french, ['Ana', '2026-09-01 19:00:00', '2026-09-01 20:00:00']];
  expect(staysOf(rows)).toHaveLength(1);
});

test('what is no report is refused, and so is an empty one', () => {
  expect(
    codeOf([
      ['First name', 'Telephone'],
      ['Ana', '416-555-0100'],
    ]),
  ).toBe('report-not-recognised');
  expect(codeOf([HEADINGS, ['Ana', '', 'yesterday', 'later', '']])).toBe('report-not-recognised');
  expect(codeOf([HEADINGS])).toBe('report-empty');
  expect(codeOf([])).toBe('report-not-recognised');
});

test('who only sat in the waiting room was not there', () => {
  const headings = [...HEADINGS, 'In Waiting Room'];
  expect(codeOf([headings, [...stay('Ana'), 'Yes']])).toBe('report-empty');
  expect(staysOf([headings, [...stay('Ana'), 'Yes'], [...stay('Ana'), 'No']])).toHaveLength(1);
});

test('names are matched without case and accents, by first, legal and original name', () => {
  const { participants, absent } = reportOf(stay('ELODIE'), stay('Phone (Ana Fictional)'));
  expect(participants.map(({ memberId: id, doubt }) => [id, doubt])).toEqual([
    [memberId(2), null],
    [memberId(1), null],
  ]);
  expect(absent.map(({ memberId: id }) => id)).toEqual([memberId(3), memberId(4)]);
});

test('nobody is guessed: strangers, two of one first name and a second device are doubts', () => {
  const { participants } = reportOf(
    stay('Ana'),
    stay('iPhone of Ana'),
    stay('Sam'),
    stay('Ana Fictional'),
  );
  expect(participants.map(({ doubt, mark }) => [doubt, mark?.kind ?? null])).toEqual([
    [null, 'present'],
    ['unknown-name', null],
    ['several-members', null],
    ['taken', null],
  ]);
});

test('the clinician is left out, title or none', () => {
  const { participants } = reportOf(stay('Robin Example'), stay('Dr Robin Example (Host)'));
  expect(participants).toEqual([]);
});

test('several stays of one name are one person: first join, last leave, minutes together', () => {
  const { participants } = reportOf(
    stay('Ana', '19:30:00', '20:30:00'),
    stay('Ana', '19:00:00', '19:10:00'),
  );
  expect(participants).toEqual([
    expect.objectContaining({
      joinedAt: '2026-09-01T23:00:00.000Z',
      leftAt: '2026-09-02T00:30:00.000Z',
      minutes: 70,
      mark: { kind: 'present' },
    }),
  ]);
});

test('late begins after two minutes and is counted as in the room (M39)', () => {
  const at = (minutes: number, seconds = 0) =>
    arrivalOf(new Date(Date.parse(session.startsAt) + minutes * 60_000 + seconds * 1000), session);
  expect(at(-5)).toEqual({ kind: 'present' });
  expect(at(2)).toEqual({ kind: 'present' });
  expect(at(2, 1)).toEqual({ kind: 'late', minutes: 2 });
  expect(at(7, 59)).toEqual({ kind: 'late', minutes: 7 });
  expect(at(200)).toEqual({ kind: 'late', minutes: 90 });
});

test('an absence that was announced is one with notice (M40, M43)', () => {
  const announced = {
    id: entryId(1),
    kind: 'absent',
    from: '2026-08-30',
    to: '2026-09-03',
    minutes: null,
    reason: 'Conference',
    announcedAt: '2026-08-20T12:00:00.000Z',
  } as const;
  const away = { ...member(1, 'Ana', 'Ana Fictional'), notices: [announced] };
  const stays = staysOf([HEADINGS, stay('Nobody')]);
  const all = {
    fileName: 'r.csv',
    stays,
    session,
    roster: [away, member(2, 'Bo', 'Bo Imaginary')],
  };
  expect(matchReport({ ...all, clinicianName: '' }).absent.map(({ mark }) => mark.kind)).toEqual([
    'absent-with-notice',
    'absent-without-notice',
  ]);
});

test('a report of another evening says so', () => {
  expect(reportOf(stay('Ana')).isOfAnotherTime).toBe(false);
  const other = ['Ana', '', '2026-08-25 19:00:00', '2026-08-25 20:30:00', '90'];
  expect(reportOf(other).isOfAnotherTime).toBe(true);
});

test('two who stand there by one name at once are two people (M39)', () => {
  const { participants } = reportOf(
    stay('Sam', '19:00:00', '20:00:00'),
    stay('Sam', '19:01:00', '20:30:00'),
    stay('Sam', '20:00:00', '20:30:00'),
  );
  expect(participants.map(({ doubt, minutes }) => [doubt, minutes])).toEqual([
    ['several-members', 90],
    ['several-members', 89],
  ]);
});

test('two devices of one name are the member and a doubt', () => {
  const { participants } = reportOf(stay('Ana'), stay('Ana', '19:05:00'));
  expect(participants.map(({ memberId: id, doubt }) => [id, doubt])).toEqual([
    [memberId(1), null],
    [memberId(1), 'taken'],
  ]);
});

test('who telephones in is nobody by their number, even one that a member goes by', () => {
  const stays = staysOf([HEADINGS, stay('+1 (416) 555-0111'), stay('14165550111')]);
  const otherNames = ['14165550111', '+1 (416) 555-0111'];
  const ana = aMember(1, { preferredFirstName: 'Ana', otherNames });
  const all = { fileName: 'r.csv', stays, session, roster: [ana], clinicianName: '' };
  expect(matchReport(all).participants.map(({ doubt }) => doubt)).toEqual([
    'unknown-name',
    'unknown-name',
  ]);
});

test('only stays of the session give a presence, and the others are shown (M39)', () => {
  const { participants, absent } = reportOf(
    stay('Ana', '18:00:00', '18:29:00'),
    stay('Élodie', '20:30:00', '20:45:00'),
    stay('Samuel Invented', '18:31:00', '18:59:00'),
    stay('Samantha Made-Up', '18:40:00', '20:00:00'),
  );
  expect(participants.map(({ name, doubt, mark }) => [name, doubt, mark?.kind ?? null])).toEqual([
    ['Samuel Invented', 'left-before-start', null],
    ['Samantha Made-Up', null, 'present'],
    ['Ana', 'not-in-session', null],
    ['Élodie', 'not-in-session', null],
  ]);
  expect(absent.map(({ memberId: id }) => id)).toEqual([memberId(1), memberId(2), memberId(3)]);
});

test('who looked in early and came back late is late (M39)', () => {
  const { participants } = reportOf(
    stay('Ana', '18:35:00', '18:50:00'),
    stay('Ana', '19:20:00', '20:30:00'),
  );
  expect(participants).toEqual([
    expect.objectContaining({ minutes: 70, mark: { kind: 'late', minutes: 20 } }),
  ]);
});

test.each([
  ['18:00:00', '19:30:00', -60],
  ['18:30:00', '20:00:00', -30],
  ['18:31:00', '20:00:00', null],
  ['19:29:00', '20:30:00', null],
  ['20:00:00', '21:30:00', 60],
])(
  'when the middle one joined at %s the report is said to be off by minutes',
  (join, leave, off) => {
    const report = reportOf(
      stay('Ana', join, leave),
      stay('Élodie', join, leave),
      stay('Samuel Invented', '19:00:00', '20:30:00'),
    );
    expect(report.shiftMinutes).toBe(off);
  },
);
