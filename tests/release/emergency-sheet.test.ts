/** @jest-environment jsdom */
import { PDFDocument } from '@cantoo/pdf-lib';
import { emergencySheetPage } from '../../electron/release/emergency-sheet-page';
import { emergencySheetPress } from '../../electron/release/emergency-sheet-press';
import { readRecoveryCode, recoveryCodeFrom } from '../../shared/domain/recovery-code';

const recoveryCode = recoveryCodeFrom(Uint8Array.from({ length: 26 }, (_, index) => index * 7));
const sheet = {
  recoveryCode,
  madeAt: new Date('2027-07-03T02:20:00.000Z'),
  timeZone: 'America/Toronto',
};

function document(): Document {
  const { body } = emergencySheetPage(sheet);
  return new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
}

const text = () => (document().body.textContent ?? '').replace(/\s+/gu, ' ');

test('prints the code in seven groups that no line breaks, and that open the vault when copied', () => {
  const groups = [...document().querySelectorAll('.code .group')].map((group) => group.textContent);
  expect(groups).toEqual(recoveryCode.split('-'));
  const copied = document().querySelector('.code')?.textContent ?? '';
  expect(readRecoveryCode(copied)).toEqual(readRecoveryCode(recoveryCode));
});

test('says in five steps how to use it, here and on another laptop, and where to keep it', () => {
  const steps = [...document().querySelectorAll('ol li')].map((step) => step.textContent);
  expect(steps).toHaveLength(5);
  expect(steps[0]).toMatch(/On another laptop: install Alcove[^]*“Restore a backup”/u);
  expect(steps[1]).toContain('“Use the recovery code”');
  expect([...document().querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
    'Recovery code',
    'What this is',
    'How to use it',
    'Where to keep it',
    'If both are lost',
    'Where the backups are',
  ]);
  expect(text()).toContain('nobody can open the vault or its backups');
});

test('has room to write where the backups are, and the local date it was made on', () => {
  expect(document().querySelectorAll('.line')).toHaveLength(3);
  expect(text()).toContain('Made on July 2, 2027');
});

test('keeps the code out of title and footer, which show outside the sheet', () => {
  const { title, footer } = emergencySheetPage(sheet);
  for (const group of recoveryCode.split('-')) expect(`${title} ${footer}`).not.toContain(group);
});

test('finishes the file under the program’s own name', async () => {
  const blank = await PDFDocument.create();
  blank.addPage();
  const press = emergencySheetPress({ toPdf: async () => blank.save() });
  const { bytes, pages } = await press.print(sheet);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([pages, pdf.getTitle(), pdf.getAuthor()]).toEqual([1, 'Alcove emergency sheet', 'Alcove']);
});
