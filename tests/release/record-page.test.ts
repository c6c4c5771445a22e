/** @jest-environment jsdom */
import { titleOf, recordPage } from '../../electron/release/record-page';
import {
  aChoice,
  aNote,
  anAddendum,
  aSession,
  contentOf,
  elodie,
  sarah,
  stamp,
  wholeChoice,
} from './fixtures';
import { guardedOf } from '../../shared/domain/member';
import { payloads } from './payloads';
import type { ReleaseChoice } from '../../shared/domain/release-choice';
import { wholeRecord } from './whole-record';

type Sources = Parameters<typeof contentOf>[0];

function documentOf(sources: Sources = {}, stamped = stamp, choice = aChoice()): Document {
  const { body } = recordPage(contentOf(sources, choice), stamped);
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
  ]);
  expect(textOf(front)).toContain('September 1, 2026 to June 30, 2027');
  expect(textOf(front)).toContain('Larkspur Group Practice Dr. Ines Moreau, MD, FRCPC');
});

test('says in plain words what was severed: group notes, names, days, parts, notes, drafts (M11)', () => {
  const notes = [
    aNote('Sarah spoke.', { count: 1 }),
    aNote('a draft', { count: 2, isSigned: false }),
    aNote('held back canary', { count: 3, date: '2026-09-22' }),
  ];
  const noteId = notes[2]?.id ?? '';
  const withheld = [{ noteId, ground: 'serious-harm', note: 'Ask Liam.' }] as never;
  const choice = aChoice({ withheld });
  const { body } = recordPage(contentOf({ notes }, choice), stamp);
  const document = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  const said = textsOf(document, '.severed li');
  expect(said[0]).toMatch(/^Notes about the group as a whole\..+as an addendum\.$/u);
  expect(said[1]).toMatch(
    /The words \[another member\] stand where one was taken out: 2 times\.$/u,
  );
  expect(said[2]).toMatch(/^Days before September 1, 2026 and after June 30, 2027\./u);
  expect(said[3]).toMatch(/not given: Before the first session, Agreements and consents, /u);
  expect(said[4]).toMatch(
    /^The note of Tuesday, September 22, 2026\. Access could .+ Ask \[another member\]\.$/u,
  );
  expect(said[5]).toBe(
    'Drafts, which are not part of the record. 1 note of this period is not signed yet.',
  );
  expect(body).not.toMatch(/canary|Liam/u);
});

test('leads from its contents to every part that is in it, and to nothing else', () => {
  const whole = documentOf(wholeRecord('Text'), stamp, wholeChoice());
  const links = [...whole.querySelectorAll('.contents a')].map((link) => link.getAttribute('href'));
  expect(links).toHaveLength(13);
  for (const link of links) expect(whole.querySelector(link ?? '')).not.toBeNull();
  const few = documentOf(wholeRecord('Text'));
  expect(few.querySelectorAll('.contents a')).toHaveLength(6);
  expect(few.querySelectorAll('.record > section')).toHaveLength(4);
});

test('the custodian declares what was copied, for which release, and signs on a line', () => {
  const said = textOf(documentOf().querySelector('.declaration'));
  expect(said).toMatch(/^Declaration I, Dr\. Ines Moreau, MD, FRCPC, keep the record/u);
  expect(said).toMatch(/On July 2, 2027, 10:20 EDT, for release 2027-0001/u);
  expect(said).toMatch(/Member, Goals, Attendance, Progress notes\. .+ true and complete copy/u);
  expect(said).toMatch(/Signature Date/u);
});

test('a preview has no number and says on every page that it is no release', () => {
  const page = recordPage(contentOf(), { ...stamp, number: null });
  expect(page.title).toBe('Personal record, preview');
  expect(page.footer).toBe('Preview, not a release · Confidential health record');
  expect(page.body).not.toContain('2027-0001');
});

test('prints what a legal authority was stated to be (M96)', () => {
  const recipient = {
    ...stamp.recipient,
    authority: 'legal-authority',
    stated: 'Order 12',
  } as const;
  const front = documentOf({}, { ...stamp, recipient }).querySelector('.front');
  expect(textsOf(front ?? document, 'tr')).toContain(
    'Ground A legal authority other than consent: Order 12',
  );
});

test('M36: gives charges with their sum and without a word of why one was waived', () => {
  const charges = documentOf(wholeRecord('Text'), stamp, wholeChoice()).querySelector('.charges');
  expect(textsOf(charges ?? document, 'tbody tr')).toEqual([
    'October 1, 2026 Session, billed to the insurer10:12 EDT to 11:42 EDT, 8 present, code K012, 3 units 66.00 0.00',
    'October 1, 2026 Missed session 62.60 62.60',
    'October 1, 2026 Copy of the recordText 30.00 30.00',
    'October 1, 2026 Payment 30.00 -30.00',
    'October 1, 2026 Waived 12.60 -12.60',
    'October 1, 2026 Earlier entry undone 30.00 30.00',
    'Sum of this period 80.00',
  ]);
});

test('M10 M96: gives intake, consents, plan, contacts, emergencies and disclosures in words', () => {
  const whole = documentOf(wholeRecord('Text'), stamp, wholeChoice());
  const headings = (part: string) => textsOf(whole, `.${part} h3`);
  expect(headings('intake')).toEqual([
    'Referral received on June 1, 2026',
    'Preparation meeting on July 1, 2026, 50 minutes',
    'The group suits the member, decided on July 2, 2026',
  ]);
  expect(textsOf(whole, '.consents tr')).toContain(
    'Withdrawn October 1, 2026, By word of mouth: Text',
  );
  expect(textsOf(whole, '.consents tr')).toContain('Missed session 62.60');
  expect(headings('safety-plan')).toHaveLength(8);
  expect(headings('contacts')).toEqual([
    'September 10, 2026: The member wrote',
    'October 6, 2026: Will be absent',
  ]);
  expect(headings('emergencies')).toEqual([
    'Mandatory report, begun on September 20, 2026, 10:12 EDT',
  ]);
  expect(textsOf(whole, '.disclosures tbody tr')).toEqual([
    'October 1, 2026 TextA courtText TextTextBy letter Legal authorityText',
  ]);
});

test('M14 M36 M98: what is nobody’s but the clinician’s stands nowhere in a whole record', () => {
  const { body } = recordPage(contentOf(wholeRecord('Text'), wholeChoice()), stamp);
  expect(body).not.toContain('canary');
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
function everywhere(text: string): readonly [Sources, typeof stamp, ReleaseChoice] {
  const sources = wholeRecord(text);
  const held = aNote('', { count: 9, date: '2026-10-20' });
  const withheld = [{ noteId: held.id, ground: 'serious-harm', note: text }] as const;
  const notes = [...(sources.notes ?? []), held];
  const recipient = { ...stamp.recipient, name: text, stated: text };
  const choice = { ...wholeChoice(), withheld };
  return [{ ...sources, notes }, { ...stamp, number: text, recipient }, choice];
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
  expect(shown - 1).toBeGreaterThanOrEqual(57);
});

test('uses only these elements and attributes, none of which loads or runs anything', () => {
  const names = new Set(harmless.map((shape) => shape.split(' ')[0]));
  const allowed =
    'HTML HEAD BODY MAIN HEADER SECTION ARTICLE DIV P SPAN BDI BR A H1 H2 H3 H4 UL LI TABLE THEAD TBODY TR TH TD';
  expect([...names].filter((name) => !allowed.split(' ').includes(name ?? ''))).toEqual([]);
  expect(harmless.join('\n')).not.toMatch(/ (?:on\w+|src|href(?!=#)|style|action|data)=/u);
  expect(recordPage(contentOf(), stamp).styles).not.toMatch(/url\(|@import|<\//u);
});

test('holds no name of another member when they are all over the text', () => {
  const text = 'Sarah, SARAH NOVAK, Sally; sarah.novak@example.org, No\u200bvak';
  const notes = [aNote(text, { addenda: [anAddendum(text, '2026-09-20T14:12:00.000Z')] })];
  const page = recordPage(contentOf({ member: elodie, others: [guardedOf(sarah)], notes }), stamp);
  expect(JSON.stringify(page)).not.toMatch(/sarah|sally|novak|vak\b/iu);
});
