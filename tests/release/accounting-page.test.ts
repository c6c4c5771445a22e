import { accountingPage } from '../../electron/release/accounting-page';
import { accountingCsv } from '../../electron/release/accounting-csv';
import type { AccountingRow } from '../../shared/domain/accounting';
import { memberId } from '../support/people';
import { aPractice } from './fixtures';
import { payloads } from './payloads';

const aRow = (parts: Partial<AccountingRow> = {}): AccountingRow => ({
  id: 'dis_00000000000000000001',
  memberId: memberId(1),
  memberName: 'Anabel Fictional',
  disclosedOn: '2026-09-14',
  recipient: 'Invented Insurance',
  recipientKind: 'insurer',
  recipientContact: '9 Nowhere Square, 416-555-0142',
  how: 'letter',
  what: 'Dates of sessions.',
  purpose: 'Payment of sessions',
  ground: { kind: 'legal-authority', authority: 'Section 1 of an invented law' },
  consentId: null,
  state: 'left',
  madeAt: '2026-09-14T15:00:00.000Z',
  ...parts,
});

const filter = { memberId: memberId(1), from: null, to: null, kinds: [], withOwnUse: false };
const stamp = {
  practice: aPractice(),
  madeAt: new Date('2026-10-01T15:00:00.000Z'),
  timeZone: 'America/Toronto',
  filter,
  memberName: 'Anabel Fictional',
  handedTo: 'Anabel Fictional',
};
const textOf = (markup: string) => markup.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
const page = (rows: readonly AccountingRow[], parts: Partial<typeof stamp> = {}) =>
  accountingPage(rows, { ...stamp, ...parts });

test('M96 each line says the day, the recipient with address, what, what for and on what ground', () => {
  const text = textOf(page([aRow()]).body);
  for (const said of [
    'September 14, 2026',
    'Invented Insurance',
    'An insurer',
    '9 Nowhere Square, 416-555-0142',
    'Dates of sessions.',
    'Payment of sessions',
    'By letter',
    'Legal authority',
    'Section 1 of an invented law',
  ]) {
    expect(text).toContain(said);
  }
});

test('what did not leave is said to be so, and what left is not doubted', () => {
  const text = (state: AccountingRow['state']) => textOf(page([aRow({ state })]).body);
  expect(text('did-not-leave')).toContain('Did not leave');
  expect(text('may-have-left')).toContain('May have left');
  expect(text('left')).not.toMatch(/did not leave|may have left/iu);
});

test('everyone’s names whom each line is about; one member’s does not repeat the name', () => {
  const ofEveryone = { ...stamp, memberName: null as unknown as string };
  expect(accountingPage([aRow()], ofEveryone).body).toContain('<th scope="col">About</th>');
  expect(page([aRow()]).body).not.toContain('<th scope="col">About</th>');
});

test('title and footer name nobody, and every year is a heading of its own', () => {
  const made = page([aRow(), aRow({ disclosedOn: '2025-01-02' })]);
  expect(`${made.title} ${made.footer}`).not.toMatch(/Anabel|Fictional|Insurance/u);
  expect([...made.body.matchAll(/<h2>(\d{4})<\/h2>/gu)].map(([, year]) => year)).toEqual([
    '2026',
    '2025',
  ]);
});

test('an accounting without a line says so', () => {
  expect(textOf(page([]).body)).toContain('Nothing was disclosed in this period.');
});

test.each(Object.entries(payloads))('mark-up in a field is text: %s', (_name, payload) => {
  const hostile = aRow({
    ...{ memberName: payload, recipient: payload, recipientContact: payload, what: payload },
    ...{ purpose: payload, ground: { kind: 'serious-harm', reason: payload } },
  });
  const body = page([hostile], { memberName: payload, handedTo: payload }).body;
  expect(body).not.toMatch(/<(?:script|img|iframe|svg|style|a)\b/iu);
});

test('the table has every column, and no cell that a spreadsheet would compute', () => {
  const csv = new TextDecoder().decode(accountingCsv([aRow({ what: '＝1+1', recipient: '@sum' })]));
  const [head, line] = csv.split('\r\n');
  expect(head).toBe(
    'Date,About,To,Kind of recipient,Address or telephone,How,What,What for,Ground,Authority or reason,State,Written down at (UTC)',
  );
  expect(line).toContain("'＝1+1");
  expect(line).toContain("'@sum");
});
