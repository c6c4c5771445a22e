import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { manifestOf } from '../../electron/release/manifest';
import { toolsAreThere } from '../support/pdf-tools';

/** The list beside a release by which its receiver can tell that it is the one that was made. */

const bytes = Buffer.from('%PDF-1.7 of a fictional record');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const withSha256sum = toolsAreThere('sha256sum') ? describe : describe.skip;

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'alcove-manifest-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, what: Uint8Array) => writeFileSync(path.join(folder, name), what);

test('is one line: the sum, and the name of the file beside it', () => {
  const line = Buffer.from(manifestOf('Alcove-release-2026-0001.pdf', sha256)).toString();
  expect(line).toBe(`${sha256} *Alcove-release-2026-0001.pdf\n`);
});

withSha256sum('by sha256sum', () => {
  test.each([
    'Alcove-release-2026-0001.pdf',
    'two words, Ñandú.pdf',
    'line\nbreak.pdf',
    'back\\slash.pdf',
    '*--help.pdf',
  ])('sha256sum -c finds the file %p and vouches for it', (name) => {
    put(name, bytes);
    put('list.sha256', manifestOf(name, sha256));
    execFileSync('sha256sum', ['--strict', '-c', 'list.sha256'], { cwd: folder });
  });

  test('sha256sum -c refuses a file of which one byte was changed', () => {
    put('record.pdf', Buffer.from(bytes.toString().replace('fictional', 'fictionel')));
    put('list.sha256', manifestOf('record.pdf', sha256));
    const { status, stdout } = spawnSync('sha256sum', ['-c', 'list.sha256'], {
      ...{ cwd: folder, encoding: 'utf8' },
    });
    expect(status).toBe(1);
    expect(stdout).toContain('FAILED');
  });
});
