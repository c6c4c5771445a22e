import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finishPdf } from '../../electron/release/finish-pdf';
import { protectPdf } from '../../electron/release/protect-pdf';
import { toolsAreThere } from '../support/pdf-tools';

/** What the optional password of a release is worth, by qpdf and poppler (M10, M96). */

const PASSWORD = 'K7MP-2XQR-WT4N-9HVC-D3FY-6JSB';
const AUTHOR = 'Larkspur Group Practice';
const printed = readFileSync(path.join(__dirname, 'printed/by-chromium.pdf'));
const withTools = toolsAreThere('qpdf', 'pdfinfo', 'pdftotext') ? describe : describe.skip;

let folder: string;
let file: string;
let open: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcove-protected-'));
  file = path.join(folder, 'protected.pdf');
  const metadata = { title: 'Personal record', author: AUTHOR, language: 'en-CA' };
  open = (await finishPdf(printed, { ...metadata, madeAt: new Date('2027-07-02T14:20:00Z') }))
    .bytes;
  writeFileSync(file, await protectPdf(open, PASSWORD));
});

afterAll(() => rmSync(folder, { recursive: true }));

const run = (program: string, ...given: string[]) =>
  spawnSync(program, given, { encoding: 'utf8' });
const said = (program: string, ...given: string[]) =>
  execFileSync(program, given, { encoding: 'utf8' });

withTools('by qpdf and poppler', () => {
  test('is encrypted with AES-256, revision 6, and sound', () => {
    const password = `--password=${PASSWORD}`;
    const encryption = said('qpdf', password, '--show-encryption', file);
    expect(encryption).toContain('R = 6');
    for (const what of ['stream', 'string', 'file']) {
      expect(encryption).toContain(`${what} encryption method: AESv3`);
    }
    expect(said('qpdf', password, '--check', file)).toContain(
      'No syntax or stream encoding errors',
    );
  });

  test.each([
    ['none', ''],
    ['another', 'K7MP-2XQR-WT4N-9HVC-D3FY-6JSC'],
    ['the same in small letters', PASSWORD.toLowerCase()],
  ])('opens with its password and with no other: %s', (_which, other) => {
    expect(run('pdftotext', '-upw', other, file, '-').stdout).toBe('');
    const refused = run('qpdf', `--password=${other}`, '--check', file);
    expect(refused.status).not.toBe(0);
    expect(`${refused.stdout}${refused.stderr}`).toContain('invalid password');
    expect(said('pdftotext', '-upw', PASSWORD, file, '-').trim().length).toBeGreaterThan(1_000);
  });

  test('says the same as before it was protected', () => {
    const before = path.join(folder, 'open.pdf');
    writeFileSync(before, open);
    const [one, other] = [
      said('pdftotext', before, '-'),
      said('pdftotext', '-upw', PASSWORD, file, '-'),
    ];
    expect(other).toBe(one);
    const tags = said('pdfinfo', '-struct', before);
    expect(said('pdfinfo', '-upw', PASSWORD, '-struct', file)).toBe(tags);
    expect(tags).toContain('H1');
    const info = said('pdfinfo', '-upw', PASSWORD, file);
    expect(info).toMatch(/Tagged: +yes/u);
    expect(info).toMatch(/print:yes copy:yes change:yes addNotes:yes algorithm:AES-256/u);
  });
});

test('holds neither its password, a title, an author nor a word in the clear', async () => {
  const raw = readFileSync(file).toString('latin1');
  for (const secret of [PASSWORD, 'Personal record', AUTHOR, '/Title (', 'ActualText (']) {
    expect(raw).not.toContain(secret);
  }
  expect(Buffer.from(open).toString('latin1')).not.toContain('/Encrypt');
  expect(raw).toContain('/Encrypt');
});

test('no two copies are encrypted alike', async () => {
  const [one, other] = [await protectPdf(open, PASSWORD), await protectPdf(open, PASSWORD)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
});

test('an empty password is no protection and is not taken for one', async () => {
  await expect(protectPdf(open, '')).rejects.toThrow('protects nothing');
});
