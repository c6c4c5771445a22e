/** @jest-environment jsdom */
import { titleOf, recordPage } from '../../electron/release/record-page';
import {
  aMember,
  aNote,
  anAddendum,
  aPractice,
  aSession,
  contentOf,
  ELODIE,
  elodie,
  sarah,
  stamp,
} from './fixtures';
import { payloads } from './payloads';

type Sources = Parameters<typeof contentOf>[0];

function documentOf(sources: Sources = {}, stamped = stamp): Document {
  const { body } = recordPage(contentOf(sources), stamped);
  return new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(textOf);

test('says on its first page whose record it is, for whom, when and on what ground (M96, M104)', () => {
  const front = documentOf().querySelector('.front');
  expect(textOf(front?.querySelector('h1'))).toBe('Élodie Marchetti-Okafor');
  expect(textsOf(front ?? document, 'tr')).toEqual([
    'Release 2027-0001',
    'Made July 2, 2027, 10:20 EDT',
    'Given to Élodie Marchetti-Okafor',
    'Ground The member asked for it',
    'Holds Goals, attendance for 0 sessions, 0 signed notes',
  ]);
  expect(textOf(front)).toContain('September 1, 2026 to June 30, 2027');
  expect(textOf(front)).toContain('Larkspur Group Practice Dr. Ines Moreau, MD, FRCPC');
});

test('says in plain words what is not in it (M11)', () => {
  const notes = [aNote('Sarah spoke.'), aNote('a draft', { count: 2, isSigned: false })];
  const [groupNotes, names, drafts] = textsOf(documentOf({ notes }), '.explanation li');
  expect(groupNotes).toMatch(/^Notes about the group as a whole\./u);
  expect(names).toMatch(/The words \[another member\] stand where Alcove recognised one: once\.$/u);
  expect(drafts).toBe('Drafts. 1 note of this period is not signed yet.');
});

test('prints the newest link of both chains whole, so that a later roll-back is told (docs/security)', () => {
  const printed = documentOf().querySelector('.heads');
  expect(textsOf(printed ?? document, 'h2')).toEqual(['State of the record when this was made']);
  const mac = (group: string) => Array.from({ length: 16 }, () => group).join(' ');
  expect(textsOf(printed ?? document, '.head')).toEqual([
    `records 1,234 · ${mac('9f3c')}`,
    `group-process 56 · ${mac('ab12')}`,
  ]);
  expect(textOf(printed)).toMatch(/cut short or put back to an earlier day\.$/u);
});

test('gives no member name to the title or the footer, which others may see', () => {
  const page = recordPage(contentOf(), stamp);
  expect(page.title).toBe('Personal record, release 2027-0001');
  expect(page.title).toBe(titleOf(stamp));
  expect(page.footer).toBe('Release 2027-0001 · Confidential health record');
  expect(page.language).toBe('en-CA');
});

test('gives attendance as a table with start, stop, length and mark in words (M39, M79)', () => {
  const sessions = [
    aSession({ count: 1, date: '2026-09-08' }),
    aSession({ count: 2, date: '2026-11-10', mark: { kind: 'late', minutes: 1 } }),
    aSession({ count: 3, date: '2026-11-17', mark: { kind: 'absent-without-notice' }, held: null }),
    aSession({ count: 4, date: '2026-11-24', mark: null }),
  ];
  const table = documentOf({ sessions }).querySelector('.attendance table');
  expect(textsOf(table ?? document, 'thead th[scope=col]')).toHaveLength(5);
  expect(textsOf(table ?? document, 'tbody tr')).toEqual([
    'Tuesday, September 8, 2026 19:00 EDT 19:50 EDT 50 Present',
    'Tuesday, November 10, 2026 18:00 EST 18:50 EST 50 Late by 1 minute',
    'Tuesday, November 17, 2026 – – – Absent, without notice',
    'Tuesday, November 24, 2026 18:00 EST 18:50 EST 50 Not recorded',
  ]);
  expect(table?.querySelectorAll('tbody th[scope=row]')).toHaveLength(4);
});

test('says when a session went past midnight, on a daylight-saving night too', () => {
  const held = { startedAt: '2026-11-01T03:30:00.000Z', endedAt: '2026-11-01T06:30:00.000Z' };
  const row = documentOf({ sessions: [aSession({ date: '2026-10-31', held })] });
  expect(textsOf(row, '.attendance tbody tr')).toEqual([
    'Saturday, October 31, 2026 23:30 EDT 01:30 EST (next day) 180 Present',
  ]);
});

test('gives each note its date, sections, author, moment and addenda in order', () => {
  const addenda = [
    anAddendum('first addition', '2026-09-20T14:12:00.000Z'),
    anAddendum('second addition', '2026-12-21T14:12:00.000Z'),
  ];
  const body = { template: 'dap', sections: { data: 'D', assessment: 'A', plan: ' ' } } as const;
  const article = documentOf({ notes: [aNote('', { body, addenda })] }).querySelector('article');
  expect(textOf(article)).toBe(
    'Tuesday, September 8, 2026 DAP · note 1 of 1 Data D Assessment A Plan Left empty. ' +
      'Signed by Dr. Ines Moreau, September 8, 2026, 19:58 EDT ' +
      'Addendum 1 of 2 first addition Added by Dr. Ines Moreau, September 20, 2026, 10:12 EDT ' +
      'Addendum 2 of 2 second addition Added by Dr. Ines Moreau, December 21, 2026, 09:12 EST',
  );
  // A hash of the unmasked note would give a masked name back to whoever tries eleven names.
  expect(textOf(article)).not.toMatch(/[0-9a-f]{4} [0-9a-f]{4}|[0-9a-f]{16}/u);
});

test('has one h1 and skips no level of heading', () => {
  const document = documentOf({ notes: [aNote('x')], sessions: [aSession()] });
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) =>
    Number(tagName.slice(1)),
  );
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect(jumps).toEqual([]);
});

test('says so where there is nothing', () => {
  expect(textsOf(documentOf(), '.nothing')).toEqual([
    'No goals were written down.',
    'No session of this period is recorded for this member.',
    'No note of this period is signed.',
  ]);
});

test('keeps right-to-left text in a paragraph of its own direction, and names isolated', () => {
  const document = documentOf({ notes: [aNote('היא אמרה\n\nthen this')] });
  const prose = [...document.querySelectorAll('.notes .prose')];
  expect(prose.map((element) => element.getAttribute('dir'))).toEqual(['auto', 'auto']);
  expect(document.querySelector('h1 > bdi')).not.toBeNull();
});

/** A record in which one text stands in every field that reaches the page. */
function everywhere(text: string): readonly [Sources, typeof stamp] {
  const contact = { telephone: text, email: text, address: text };
  const practice = { clinicianName: text, credentials: text, practiceName: text, ...contact };
  const profile = { legalName: text, preferredFirstName: text, otherNames: [text], goals: text };
  const member = aMember(ELODIE, { ...profile, contact, referringPhysician: text });
  const addenda = [anAddendum(text, '2026-09-20T14:12:00.000Z', text)];
  const sections = { subjective: text, objective: text, assessment: text, plan: text };
  const notes = [aNote('', { body: { template: 'soap', sections }, author: text, addenda })];
  const sources = { practice: aPractice(practice), member, notes, sessions: [aSession()] };
  return [sources, { ...stamp, number: text, recipient: { ...stamp.recipient, name: text } }];
}

function shapeOf(document: Document): readonly string[] {
  return [...document.querySelectorAll('*')].map(
    ({ tagName, attributes }) =>
      `${tagName} ${[...attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`,
  );
}

const harmless = shapeOf(documentOf(...everywhere('harmless')));

test('has a hundred payloads', () => {
  expect(new Set(payloads).size).toBe(100);
});

test.each(payloads.map((text) => [text]))('shows %s as text in every field', (payload) => {
  const document = documentOf(...everywhere(payload));
  expect(shapeOf(document)).toEqual(harmless);
  const shown = document.body.textContent?.split(payload).length ?? 0;
  expect(shown - 1).toBeGreaterThanOrEqual(24);
});

test('uses only these elements and attributes, none of which loads or runs anything', () => {
  const names = new Set(harmless.map((shape) => shape.split(' ')[0]));
  const allowed =
    'HTML HEAD BODY MAIN HEADER SECTION ARTICLE DIV P SPAN BDI BR H1 H2 H3 H4 UL LI TABLE THEAD TBODY TR TH TD';
  expect([...names].filter((name) => !allowed.split(' ').includes(name ?? ''))).toEqual([]);
  expect(harmless.join('\n')).not.toMatch(/ (?:on\w+|src|href|style|action|data)=/u);
  expect(recordPage(contentOf(), stamp).styles).not.toMatch(/url\(|@import|<\//u);
});

test('holds no name of another member when they are all over the text', () => {
  const text = 'Sarah, SARAH NOVAK, Sally; sarah.novak@example.org, No\u200bvak';
  const notes = [aNote(text, { addenda: [anAddendum(text, '2026-09-20T14:12:00.000Z')] })];
  const page = recordPage(contentOf({ member: elodie, others: [sarah], notes }), stamp);
  expect(JSON.stringify(page)).not.toMatch(/sarah|sally|novak|vak\b/iu);
});
