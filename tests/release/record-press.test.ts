import { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintPage } from '../../electron/application/ports/release';
import { recordPress } from '../../electron/release/record-press';
import { aChoice, aNote, aPractice, aReader, contentOf, sha256, stamp } from './fixtures';

async function aPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) pdf.addPage();
  return pdf.save();
}

test('assembles a record, prints its page and finishes the file', async () => {
  const printed: PrintPage[] = [];
  const toPdf = async (page: PrintPage) => {
    printed.push(page);
    return aPdf(3);
  };
  const press = recordPress({ toPdf }, sha256);
  const content = await press.assemble(aReader({ notes: [aNote('Slept well.')] }), aChoice());
  if (!content.ok) throw new Error(content.error.code);
  const { bytes, pages } = await press.print(content.value.content, stamp, null);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(pages).toBe(3);
  expect(printed[0]?.body).toContain('Slept well.');
  expect(pdf.getTitle()).toBe('Personal record, release 2027-0001');
  expect(pdf.getAuthor()).toBe('Larkspur Group Practice');
});

test('names the clinician as author where the practice has no name', async () => {
  const press = recordPress({ toPdf: () => aPdf(1) }, sha256);
  const content = contentOf({ practice: aPractice({ practiceName: '' }) });
  const pdf = await PDFDocument.load((await press.print(content, stamp, null)).bytes);
  expect(pdf.getAuthor()).toBe('Dr. Ines Moreau');
});

test('lets a failed print through: nothing half-made is handed over', async () => {
  const press = recordPress({ toPdf: () => Promise.reject(new Error('no window')) }, sha256);
  await expect(press.print(contentOf(), stamp, null)).rejects.toThrow('no window');
});
