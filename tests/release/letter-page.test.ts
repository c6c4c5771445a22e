import { letterPage } from '../../electron/release/letter-page';
import { letterPress } from '../../electron/release/letter-press';
import type { PrintPage } from '../../electron/application/ports/release';
import type { LetterText } from '../../shared/domain/letter';
import { aPractice } from '../support/people';
import { payloads } from './payloads';

const madeAt = new Date('2026-09-11T02:00:00.000Z');

const letter = (parts: Partial<LetterText> = {}): LetterText => ({
  ...{ kind: 'cover', recipient: 'Anabel Fictional', address: '2 Nowhere Lane\nImaginary, ON' },
  ...{ subject: 'The record you asked for', body: 'Dear Anabel,\n\nIt comes with this letter.' },
  ...parts,
});

const page = (parts: Partial<LetterText> = {}, practice = aPractice()): PrintPage =>
  letterPage(letter(parts), { practice, madeAt });

test('M10 a letter has its letterhead, its date, whom it goes to, its subject and who signs', () => {
  const { body } = page();
  const text = body.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
  const order = [
    ...['1 Nowhere Lane', '10 September 2026', 'Anabel Fictional'],
    ...['2 Nowhere Lane', 'The record you asked for', 'Dear Anabel,', 'It comes with this letter.'],
    ...['Yours sincerely,', 'Dr. Imaginary Clinician', 'MD, FRCPC'],
  ];
  const places = order.map((part) => text.lastIndexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(body).toMatch(/<h1>The record you asked for<\/h1>/u);
  expect(body.match(/<p class="prose" dir="auto">/gu)).toHaveLength(2);
});

test('no name stands in its title or at its foot, which show in lists of files', () => {
  const { title, footer } = page();
  expect([title, footer].join(' ')).not.toMatch(/Anabel|Imaginary|Fictional/u);
});

test('hostile mark-up in any field of a letter stays text', () => {
  for (const payload of payloads) {
    const hostile = { recipient: payload, address: payload, subject: payload, body: payload };
    const practice = aPractice({ clinicianName: payload, credentials: payload, address: payload });
    const { body } = page(hostile, practice);
    const tags = body.match(/<\/?[a-z][^>]*>/giu) ?? [];
    const known = /^<\/?(main|div|p|h1|bdi|wbr|span)( (class|dir)="[a-z -]+")*>$/u;
    expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
  }
});

test('an address that is empty leaves no empty line', () => {
  expect(page({ address: ' \n ' }).body).not.toMatch(/<bdi>\s*<\/bdi>/u);
});

test('the practice is the author of the file, and no one else', async () => {
  const printed: PrintPage[] = [];
  const printer = {
    toPdf: async (toPrint: PrintPage) => {
      printed.push(toPrint);
      throw new Error('no browser here');
    },
  };
  const press = letterPress(printer);
  await expect(press.print(letter(), { practice: aPractice(), madeAt })).rejects.toThrow(
    'no browser here',
  );
  expect(printed).toHaveLength(1);
});
