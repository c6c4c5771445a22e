import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DiskEvent } from '../replay/disk-event';
import { DiskLog } from './disk-log';
import { readTrace } from './system-calls';

const root = mkdtempSync(path.join(tmpdir(), 'alcove-log-'));
afterAll(() => rmSync(root, { recursive: true }));

const hex = (text: string): string =>
  `"${[...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`;
const at = (name: string): string => hex(path.join(root, name));
const OPENED = `7 openat(AT_FDCWD, ${at('note')}, O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 21`;

/** What a trace says happened, without what the folder held before. */
function eventsOf(...lines: readonly string[]): readonly DiskEvent[] {
  const trace = path.join(tmpdir(), `alcove-trace-${process.pid}`);
  writeFileSync(trace, `${lines.join('\n')}\n`);
  const log = new DiskLog(root);
  for (const call of readTrace(trace)) log.take(call);
  rmSync(trace);
  return log.events.slice(1);
}

test('writes, syncs and words to the clinician come out in their order', () => {
  const events = eventsOf(
    OPENED,
    `7 pwrite64(21, ${hex('Saved.')}, 6, 4096) = 6`,
    '7 fsync(21) = 0',
    `7 write(1, ${hex('{"at":"saved"}\n')}, 15) = 15`,
  );
  expect(events).toEqual([
    { kind: 'linked', at: { folder: 0, name: 'note' }, node: 1, isFolder: false },
    { kind: 'written', node: 1, at: 4096, bytes: Buffer.from('Saved.') },
    { kind: 'file-synced', node: 1 },
    { kind: 'told', line: '{"at":"saved"}' },
  ]);
});

test('a write that was still running when a sync began counts as unsynced', () => {
  const events = eventsOf(
    OPENED,
    '8 fsync(21 <unfinished ...>',
    `7 pwrite64(21, ${hex('late')}, 4, 0 <unfinished ...>`,
    '8 <... fsync resumed>) = 0',
    '7 <... pwrite64 resumed>) = 4',
  );
  expect(events.map(({ kind }) => kind)).toEqual(['linked', 'file-synced', 'written']);
});

test('a sync that failed is no sync', () => {
  const events = eventsOf(OPENED, '7 fsync(21) = -1 EIO (Input/output error) (INJECTED)');
  expect(events.map(({ kind }) => kind)).toEqual(['linked', 'file-sync-failed']);
});

test('a part of a write counts as far as it came', () => {
  const [, event] = eventsOf(OPENED, `7 pwrite64(21, ${hex('Saved.')}, 6, 0) = 3`);
  expect(event).toMatchObject({ bytes: Buffer.from('Sav') });
});

test('another file of the machine is no concern of the log', () => {
  expect(eventsOf(`7 openat(AT_FDCWD, ${hex('/etc/hosts')}, O_RDONLY) = 3`)).toEqual([]);
});

test.each([
  [
    'a mapping that writes',
    'written through memory',
    '7 mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 21, 0) = 0x7f',
  ],
  ['a call that is not modelled', 'not modelled', '7 fallocate(21, 0, 0, 4096) = 0'],
  ['a second name for a file', 'not modelled', `7 link(${at('note')}, ${at('other')}) = 0`],
  ['a string that was cut short', 'cut an argument', '7 pwrite64(21, "\\x53"..., 6, 0) = 6'],
  ['a line that cannot be read', 'not understood', 'what is this'],
])('%s stops the harness: what it overlooks it cannot prove', (_name, message, line) => {
  expect(() => eventsOf(OPENED, line)).toThrow(message);
});
