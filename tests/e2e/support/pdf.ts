import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';

/** What a PDF says and how it is made, by poppler and qpdf. */

/** Throws what pdftotext says when the file asks for another password. */
export function textOf(file: string, password = ''): string {
  return execFileSync('pdftotext', ['-layout', '-upw', password, file, '-'], { encoding: 'utf8' });
}

/** Tagged, sound, without script or link, and with every font inside it. */
export function checkForm(file: string): void {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/JavaScript:\s+no/);
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2);
  const embedded = fonts
    .filter((line) => line.trim() !== '')
    .map((line) => /\s(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(line)?.[1]);
  expect(new Set(embedded)).toEqual(new Set(['yes']));
  execFileSync('qpdf', ['--check', file]);
}
