import { Disk, type CutMode } from './disk';
import { type DiskEvent, ROOT } from './disk-event';
import { seeded } from './random';

const [FILE, FOLDER] = [1, 2];
const at = (name: string, folder = ROOT) => ({ folder, name });
const made = (name: string, node = FILE): DiskEvent => ({
  ...{ kind: 'linked', at: at(name), node, isFolder: false },
});
const written = (text: string, offset = 0): DiskEvent => ({
  ...{ kind: 'written', node: FILE, at: offset, bytes: Buffer.from(text) },
});
const synced: DiskEvent = { kind: 'file-synced', node: FILE };
const folderSynced: DiskEvent = { kind: 'folder-synced', node: ROOT };
const renamed = (from: string, to: string): DiskEvent => ({
  ...{ kind: 'renamed', from: at(from), to: at(to) },
});

function diskAfter(...events: readonly DiskEvent[]): Disk {
  const disk = new Disk();
  for (const event of events) disk.follow(event);
  return disk;
}

function filesAfterCut(disk: Disk, mode: CutMode = 'strict', seed = 1): Record<string, string> {
  const found = [...disk.afterCut(mode, seeded(seed))];
  return Object.fromEntries(found.map(([name, bytes]) => [name, String(bytes)]));
}

test('what was synced, with its name, is there after a cut', () => {
  const disk = diskAfter(made('note'), written('Saved.'), synced, folderSynced);
  expect(filesAfterCut(disk)).toEqual({ note: 'Saved.' });
  expect(filesAfterCut(disk, 'torn')).toEqual({ note: 'Saved.' });
});

test('a strict cut drops every write since the last sync', () => {
  const disk = diskAfter(made('note'), written('old'), synced, folderSynced, written('new'));
  expect(filesAfterCut(disk)).toEqual({ note: 'old' });
});

test('a synced file whose name was not synced cannot be found', () => {
  expect(filesAfterCut(diskAfter(made('note'), written('Saved.'), synced))).toEqual({});
});

test('a rename happens when the folder is synced, and not before', () => {
  const before = [made('new'), written('Saved.'), synced, folderSynced, renamed('new', 'note')];
  expect(filesAfterCut(diskAfter(...before))).toEqual({ new: 'Saved.' });
  expect(filesAfterCut(diskAfter(...before, folderSynced))).toEqual({ note: 'Saved.' });
});

test('a name without its bytes is what a torn cut may leave', () => {
  const disk = diskAfter(made('note'), written('Saved.'));
  const seen = Array.from({ length: 40 }, (_, seed) => filesAfterCut(disk, 'torn', seed)['note']);
  expect(new Set(seen)).toEqual(new Set([undefined, '', 'Saved.']));
});

test('a torn cut keeps whole sectors of 512 bytes and never a part of one', () => {
  const disk = diskAfter(made('note'), written('-'.repeat(2048)), synced, folderSynced);
  disk.follow(written('x'.repeat(2048)));
  const seen = new Set<string>();
  for (let seed = 0; seed < 200; seed += 1) {
    const text = filesAfterCut(disk, 'torn', seed)['note'] ?? '';
    seen.add(text);
    expect(text.match(/x+|-+/gu)?.every(({ length }) => length % 512 === 0)).toBe(true);
  }
  expect(seen.size).toBeGreaterThan(5);
});

test('a folder moved into place takes with it what was synced inside it', () => {
  const disk = diskAfter(
    { kind: 'linked', at: at('making'), node: FOLDER, isFolder: true },
    { kind: 'linked', at: at('note', FOLDER), node: FILE, isFolder: false },
    ...[written('Saved.'), synced, { kind: 'folder-synced', node: FOLDER } as const],
    renamed('making', 'vault'),
  );
  expect(filesAfterCut(disk)).toEqual({});
  disk.follow(folderSynced);
  expect(filesAfterCut(disk)).toEqual({ 'vault/': 'null', 'vault/note': 'Saved.' });
});

test('what a failed sync lost is not brought back by the next one', () => {
  const disk = diskAfter(made('note'), written('old'), synced, folderSynced, written('new'));
  disk.follow({ kind: 'file-sync-failed', node: FILE });
  disk.follow(synced);
  expect(filesAfterCut(disk)).toEqual({ note: 'old' });
});

test('a control that ignores syncs loses what they had saved', () => {
  const disk = new Disk('files');
  for (const event of [made('note'), written('Saved.'), synced, folderSynced]) disk.follow(event);
  expect(filesAfterCut(disk)).toEqual({ note: '' });
});
