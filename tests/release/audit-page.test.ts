/** @jest-environment jsdom */
import { PDFDocument } from '@cantoo/pdf-lib';
import { auditPage } from '../../electron/release/audit-page';
import { auditPress } from '../../electron/release/audit-press';
import type { AuditStamp } from '../../electron/application/ports/release';
import type { AuditLine } from '../../shared/domain/audit-trail';
import { aPractice, ELODIE, heads } from './fixtures';
import { payloads } from './payloads';

const stamp: AuditStamp = {
  practice: aPractice(),
  madeAt: new Date('2027-07-02T14:20:00.000Z'),
  timeZone: 'America/Toronto',
  filter: { topic: null, memberId: null, from: null, to: null },
  memberName: null,
  heads,
  isCut: false,
};

function aLine(wish: Partial<AuditLine> = {}): AuditLine {
  const at = Date.parse('2027-03-03T01:19:00.000Z');
  return {
    ...{ store: 'records', sequence: 7, lastSequence: 7, firstAt: at, at, author: 'clinician' },
    ...{ topic: 'viewing', what: 'record-viewed', thing: null, times: 1, memberId: ELODIE },
    memberName: 'Élodie Marchetti-Okafor',
    sessionDate: null,
    detail: {},
    mac: '0123456789abcdef'.repeat(4),
    ...wish,
  };
}

function documentOf(lines: readonly AuditLine[], stamped = stamp): Document {
  const { body } = auditPage(lines, stamped);
  return new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(textOf);

test('prints each line under its day, by the practice’s clock, with its place in the chain', () => {
  const saved = aLine({
    ...{ topic: 'writing', what: 'saved', thing: 'note', times: 14, sessionDate: '2027-03-02' },
    ...{ sequence: 20, lastSequence: 33, firstAt: Date.parse('2027-03-03T01:01:00.000Z') },
  });
  const next = aLine({ at: Date.parse('2027-03-03T05:00:00.000Z') });
  const document = documentOf([next, saved]);
  expect(textsOf(document, '.day h2')).toEqual([
    'Wednesday, March 3, 2027',
    'Tuesday, March 2, 2027',
  ]);
  expect(textsOf(document, '.day tbody tr')).toEqual([
    '00:00 EST Record of Élodie Marchetti-Okafor opened records 7 · 01234567',
    '20:19 EST Note about Élodie Marchetti-Okafor, session of Tuesday, March 2, 2027: saved 14 times, 20:01 to 20:19 records 20–33 · 01234567',
  ]);
  expect(textsOf(document, '.head')).toHaveLength(2);
});

test('keeps the order of the chain where the clock went back: the day stands again', () => {
  const at = (day: string) => aLine({ at: Date.parse(`2027-03-${day}T15:00:00.000Z`) });
  expect(textsOf(documentOf([at('04'), at('03'), at('04')]), '.day h2')).toEqual([
    'Thursday, March 4, 2027',
    'Wednesday, March 3, 2027',
    'Thursday, March 4, 2027',
  ]);
});

test('says on its first page which part of the trail it is', () => {
  const filter = { topic: 'keys', memberId: ELODIE, from: '2027-01-01', to: '2027-06-30' } as const;
  const part = { ...stamp, filter, memberName: 'Élodie Marchetti-Okafor', isCut: true };
  expect(textsOf(documentOf([aLine()], part), '.front tr')).toEqual([
    'Made July 2, 2027, 10:20 EDT',
    'Period January 1, 2027 to June 30, 2027',
    'About Élodie Marchetti-Okafor',
    'Topic Unlocking and keys',
    'Holds The newest 1 line; older ones are left out',
  ]);
  expect(textsOf(documentOf([aLine(), aLine()]), '.front tr').slice(1)).toEqual([
    'Period From the beginning',
    'About Everyone',
    'Topic Everything',
    'Holds 2 lines',
  ]);
  const since = { ...stamp, filter: { ...filter, to: null } };
  expect(textsOf(documentOf([], since), '.front tr')[1]).toBe('Period Since January 1, 2027');
  const until = { ...stamp, filter: { ...filter, from: null } };
  expect(textsOf(documentOf([], until), '.front tr')[1]).toBe('Period Until June 30, 2027');
});

test('gives no member name to the title or the footer, which others may see', () => {
  const page = auditPage([aLine()], { ...stamp, memberName: 'Élodie Marchetti-Okafor' });
  expect([page.title, page.footer]).toEqual(['Audit trail', 'Audit trail · Confidential']);
});

const shapeOf = (document: Document) =>
  [...document.querySelectorAll('*')].map(({ tagName, attributes }) =>
    [tagName, ...[...attributes].map(({ name, value }) => `${name}=${value}`)].join(' '),
  );

test.each(payloads.map((text) => [text]))('shows %s as text, wherever a name stands', (payload) => {
  const line = (text: string) =>
    documentOf([aLine({ memberName: text }), aLine({ what: text, memberName: text })], {
      ...stamp,
      practice: aPractice({ practiceName: text, clinicianName: text }),
      filter: { ...stamp.filter, memberId: ELODIE },
      memberName: text,
    });
  expect(shapeOf(line(payload))).toEqual(shapeOf(line('harmless')));
});

test('finishes the file under the practice’s name', async () => {
  const blank = await PDFDocument.create();
  blank.addPage();
  const toPdf = async () => blank.save();
  const { bytes, pages } = await auditPress({ toPdf }).print([aLine()], stamp);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([pages, pdf.getTitle(), pdf.getAuthor()]).toEqual([
    1,
    'Audit trail',
    'Larkspur Group Practice',
  ]);
});
