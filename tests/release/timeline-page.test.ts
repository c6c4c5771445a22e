/** @jest-environment jsdom */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintPage, TimelineStamp } from '../../electron/application/ports/release';
import { timelinePage } from '../../electron/release/timeline-page';
import { timelinePress } from '../../electron/release/timeline-press';
import { emergencyRecordIdSchema } from '../../shared/domain/ids';
import type { TimelineEntry } from '../../shared/domain/timeline';
import { consentId } from '../support/consents';
import { aPractice, aProfile, entryId, moduleId, sessionId } from '../support/people';

const stamp = (filter: Partial<TimelineStamp['filter']> = {}): TimelineStamp => ({
  practice: aPractice(),
  member: aProfile(),
  filter: { kinds: [], from: null, to: null, ...filter },
  madeAt: new Date('2026-11-02T02:20:00.000Z'),
  timeZone: 'America/Toronto',
});

const session = {
  kind: 'session',
  sessionId: sessionId(1),
  moduleId: moduleId(1),
  groupName: 'Tuesday <b>physicians</b>',
  isCalledOff: false,
} as const;

const entries: readonly TimelineEntry[] = [
  { kind: 'membership', date: '2026-10-27', moduleId: moduleId(1), groupName: 'A', what: 'left' },
  {
    kind: 'emergency',
    date: '2026-10-20',
    recordId: emergencyRecordIdSchema.parse(`emr_${'1'.padStart(20, '0')}`),
    what: 'mandatory-report',
  },
  { kind: 'disclosure', date: '2026-10-19', what: 'release', to: 'Dr. Invented' },
  { ...session, date: '2026-10-13', mark: null, isCalledOff: true },
  { ...session, date: '2026-09-08', mark: null },
  {
    kind: 'note',
    date: '2026-09-01',
    sessionId: sessionId(1),
    state: 'signed',
    isLate: true,
    addenda: 2,
  },
  { ...session, date: '2026-09-01', mark: { kind: 'late', minutes: 1 } },
  {
    kind: 'contact',
    date: '2026-09-01',
    entryId: entryId(1),
    how: 'members-met',
    isWaiting: true,
  },
  { kind: 'safety-plan', date: '2026-08-21', version: 3 },
  {
    kind: 'consent',
    date: '2026-08-20',
    consentId: consentId(1),
    title: 'Confidentiality',
    what: 'withdrawn',
  },
];

function shown(of = entries, stamped = stamp()): Document {
  const { body } = timelinePage(of, stamped);
  return new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
}

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();
const linesUnder = (month: string, of = shown()) => {
  const section = [...of.querySelectorAll('section')].find(
    (one) => tidy(one.querySelector('h2')?.textContent) === month,
  );
  return [...(section?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => tidy(cell.textContent)).join(' | '),
  );
};

test('every entry is one line under its month, newest first, in plain words', () => {
  expect(linesUnder('October 2026')).toEqual([
    'October 27, 2026 | Left | A',
    'October 20, 2026 | Mandatory report | ',
    'October 19, 2026 | Record released | To Dr. Invented',
    'October 13, 2026 | Session | Tuesday <b>physicians</b> · Called off',
  ]);
  expect(linesUnder('September 2026')).toEqual([
    'September 8, 2026 | Session | Tuesday <b>physicians</b> · Not recorded',
    'September 1, 2026 | Note | Signed late · 2 addenda',
    'September 1, 2026 | Session | Tuesday <b>physicians</b> · Late by 1 minute',
    'September 1, 2026 | Members met outside the group | Not brought up yet',
  ]);
  expect(linesUnder('August 2026')).toEqual([
    'August 21, 2026 | Safety plan | Version 3',
    'August 20, 2026 | Consent withdrawn | Confidentiality',
  ]);
});

test('each page says that it is for the clinician’s own use and no release', () => {
  const { footer } = timelinePage(entries, stamp());
  expect(footer).toBe('For the clinician’s own use. This is not a release.');
  expect(tidy(shown().body.textContent)).toContain(footer);
});

test('says about whom it is, and what was left in', () => {
  const filtered = stamp({ kinds: ['note', 'session'], from: '2026-09-01', to: '2026-10-31' });
  const text = tidy(shown(entries, filtered).body.textContent);
  expect(text).toContain('About Anabel Fictional (Ana)');
  expect(text).toContain('Period September 1, 2026 to October 31, 2026');
  expect(text).toContain('Shows Notes, Sessions');
  expect(text).toContain('Holds 10 entries');
  expect(text).toContain('Made November 1, 2026, 21:20 EST');
});

test('says plainly when nothing fits', () => {
  expect(tidy(shown([]).body.textContent)).toContain('Nothing fits what was chosen.');
});

test('keeps the member’s name out of title and footer, which show outside the sheet', async () => {
  const { title, footer } = timelinePage(entries, stamp());
  for (const word of ['Ana', 'Fictional']) expect(`${title} ${footer}`).not.toContain(word);
  const printed: PrintPage[] = [];
  const press = timelinePress({
    toPdf: async (page) => {
      printed.push(page);
      const pdf = await PDFDocument.create();
      pdf.addPage();
      return pdf.save();
    },
  });
  const { bytes } = await press.print(entries, stamp());
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([pdf.getTitle(), pdf.getAuthor()]).toEqual(['Timeline', 'Fictional Group Practice']);
  expect(printed).toHaveLength(1);
});
