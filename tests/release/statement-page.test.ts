/** @jest-environment jsdom */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { StatementStamp } from '../../electron/application/ports/release';
import { statementPage } from '../../electron/release/statement-page';
import { billingPress } from '../../electron/release/statement-press';
import type { LedgerEntry } from '../../shared/domain/ledger-entry';
import { statedFor } from '../../shared/domain/statement-rules';
import { aMissedSession, anInsuredSession, aPayment, aStatement, ledgerId } from '../support/money';
import { aPractice, memberId } from '../support/people';

const stamp: StatementStamp = {
  ...{ practice: aPractice(), number: '2026-10-0007', month: '2026-10', currency: 'CAD' },
  ...{ memberName: 'Anabel Fictional', madeAt: new Date('2026-11-02T02:20:00.000Z') },
  timeZone: 'America/Toronto',
};

const made = (number: number, date: string) => ({
  ...{ id: ledgerId(number), memberId: memberId(1), date },
  madeAt: '2026-10-05T12:00:00.000Z',
});

const before = aMissedSession(1, { date: '2026-09-08' });
const entries: readonly LedgerEntry[] = [
  before,
  anInsuredSession(2, { date: '2026-10-06' }),
  aMissedSession(3, { date: '2026-10-13', amountCents: 3130 }),
  aMissedSession(4, { date: '2026-09-29' }),
  aPayment(5, { date: '2026-10-20', amountCents: 6260, reference: 'ref 42' }),
  {
    ...{ ...made(6, '2026-10-21'), kind: 'waiver', of: ledgerId(3), amountCents: 130 },
    reason: 'Canary of a waiver',
  },
  {
    ...{ ...made(7, '2026-10-22'), kind: 'reversal', of: ledgerId(1), amountCents: -6260 },
    reason: 'Canary of a reversal',
  },
];
const september = aStatement(1, { entryIds: [before.id], closingCents: 6260 });
const stated = statedFor('2026-10', entries, [september]);

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();

function shown(of = stated, stamped = stamp): Document {
  const { body } = statementPage(of, stamped);
  return new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
}

const linesOf = (page: Document) =>
  [...page.querySelectorAll('.lines tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => tidy(cell.textContent)).join(' | '),
  );

test('a statement goes from what was owed, line by line, to what is owed (M37, M79)', () => {
  expect(linesOf(shown())).toEqual([
    'Owed before | 62.60',
    'September 29, 2026 | Session missed |  |  |  |  | 62.60',
    'October 6, 2026 | Session attended | 19:00–20:30 | 8 | K025 | 66.00 | 0.00',
    'October 13, 2026 | Session missed |  |  |  |  | 31.30',
    'October 20, 2026 | Payment, by e-transfer: ref 42 |  |  |  |  | -62.60',
    'October 21, 2026 | Reduced by agreement: October 13, 2026 |  |  |  |  | -1.30',
    'October 22, 2026 | Correction of the entry of September 8, 2026 |  |  |  |  | -62.60',
    'Owed now | 30.00',
  ]);
});

test('why something was lowered, waived or reversed never stands on paper (M36)', () => {
  const { markup } = { markup: statementPage(stated, stamp).body };
  expect(markup).not.toContain('Canary');
});

test('says whose it is, which month, and that a line came late', () => {
  const text = tidy(shown().body.textContent);
  expect(text).toContain('Statement October 2026');
  expect(text).toContain('For Anabel Fictional');
  expect(text).toContain('Owed now CAD 30.00');
  expect(text).toContain('Lines of an earlier month stood on no earlier statement.');
});

test('a line of a month that never had a statement is not said to have come after one', () => {
  const text = tidy(shown(statedFor('2026-10', [before], [])).body.textContent);
  expect(text).toContain('Lines of an earlier month stood on no earlier statement.');
  expect(text).not.toContain('after its statement');
});

test('a payment without a reference says how it was paid alone', () => {
  const paid = statedFor('2026-10', [aPayment(1, { how: 'cash' })], []);
  expect(linesOf(shown(paid))[1]).toContain('| Payment, in cash | ');
});

test('what was paid ahead is said to be in the member’s favour', () => {
  const ahead = statedFor('2026-10', [aPayment(1)], []);
  expect(tidy(shown(ahead).body.textContent)).toContain('In your favour CAD 62.60');
});

test('mark-up in a name, a code and a fee’s words stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const insured = anInsuredSession(1);
  const fee: LedgerEntry = {
    ...{ ...made(2, '2026-10-02'), kind: 'copy-fee', requestId: null, releaseId: null },
    ...{ amountCents: 3000, what: hostile },
  };
  const session = { ...insured, billed: { ...insured.billed, code: hostile } };
  const page = shown(statedFor('2026-10', [session, fee], []), {
    ...stamp,
    memberName: hostile,
  });
  expect(page.querySelector('img')).toBeNull();
  expect(tidy(page.body.textContent).split(hostile)).toHaveLength(4);
});

test('columns and sums have headers that a screen reader can tell', () => {
  const page = shown();
  expect(
    [...page.querySelectorAll('thead th')].every((cell) => cell.getAttribute('scope') === 'col'),
  ).toBe(true);
  expect(page.querySelectorAll('.sum th[scope=row]')).toHaveLength(2);
  expect(page.querySelectorAll('h1')).toHaveLength(1);
});

test('keeps the member’s name out of title, footer and the file’s own particulars', async () => {
  const { title, footer } = statementPage(stated, stamp);
  expect([title, footer]).toEqual(['Statement 2026-10-0007', 'Statement 2026-10-0007']);
  const press = billingPress({
    async *toPdfs(pages) {
      for (const page of pages) {
        const pdf = await PDFDocument.create();
        pdf.addPage();
        yield { page, bytes: await pdf.save() };
      }
    },
  });
  const other = { stated, stamp: { ...stamp, number: '2026-10-0008' } };
  const given = [{ stated, stamp }, other];
  const told: unknown[] = [];
  for await (const { of, bytes } of press.print(given)) {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    told.push([of.stamp.number, pdf.getTitle(), pdf.getAuthor()]);
  }
  expect(told).toEqual([
    ['2026-10-0007', 'Statement 2026-10-0007', 'Fictional Group Practice'],
    ['2026-10-0008', 'Statement 2026-10-0008', 'Fictional Group Practice'],
  ]);
});
