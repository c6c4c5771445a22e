import { Content } from './content';
import { type DiskEvent, type Name, type NodeId, ROOT } from './disk-event';
import type { Random } from './random';

/**
 * How a power cut treats what was not synced. `strict`: none of it is there. `torn`: any part of it
 * may be: some writes whole, some in sectors, some not at all, sizes without their bytes, and the
 * changes of names up to some point, as a journalling file system commits them.
 */
export type CutMode = 'strict' | 'torn';

/** Kinds of sync that a control leaves out, to see that the harness notices. */
export type IgnoredSyncs = 'none' | 'files' | 'folders';

type FileChange = Extract<DiskEvent, { readonly kind: 'written' | 'resized' }>;
type NameChange = Extract<DiskEvent, { readonly kind: 'linked' | 'unlinked' | 'renamed' }>;
type File = { readonly durable: Content; unsynced: FileChange[] };

/** Sectors are what a disk writes as a whole. */
const SECTOR_BYTES = 512;

/** A disk that follows a log of events and can say at any point what a power cut would leave. */
export class Disk {
  readonly #files = new Map<NodeId, File>();
  /** Durable names of each folder, whether or not the folder itself can be reached. */
  readonly #folders = new Map<NodeId, Map<string, NodeId>>([[ROOT, new Map()]]);
  #unsyncedNames: NameChange[] = [];

  constructor(private readonly ignored: IgnoredSyncs = 'none') {}

  follow(event: DiskEvent): void {
    switch (event.kind) {
      case 'linked':
        if (event.isFolder) this.#folders.set(event.node, new Map());
        else this.#files.set(event.node, { durable: new Content(), unsynced: [] });
        return void this.#unsyncedNames.push(event);
      case 'unlinked':
      case 'renamed':
        return void this.#unsyncedNames.push(event);
      case 'written':
      case 'resized':
        return void this.#fileOf(event.node).unsynced.push(event);
      case 'file-synced':
        return this.ignored === 'files' ? undefined : this.#syncFile(event.node);
      case 'file-sync-failed':
        this.#fileOf(event.node).unsynced = [];
        return;
      case 'folder-synced':
        return this.ignored === 'folders' ? undefined : this.#syncFolder(event.node);
      case 'begun':
        return this.#syncEverything();
      case 'told':
    }
  }

  /** Every file that is there after a cut now, by its path below the root; folders end in `/`. */
  afterCut(mode: CutMode, random: Random): ReadonlyMap<string, Buffer | null> {
    const names = copyOf(this.#folders);
    if (mode === 'torn') {
      const committed = Math.floor(random() * (this.#unsyncedNames.length + 1));
      for (const change of this.#unsyncedNames.slice(0, committed)) rename(names, change);
    }
    const found = new Map<string, Buffer | null>();
    this.#collect(names, ROOT, '', (path, node) => {
      const file = node === null ? null : this.#fileOf(node);
      found.set(path, file && (mode === 'torn' ? torn(file, random) : file.durable.copy()));
    });
    return found;
  }

  #syncEverything(): void {
    for (const node of this.#files.keys()) this.#syncFile(node);
    for (const node of this.#folders.keys()) this.#syncFolder(node);
  }

  #syncFile(node: NodeId): void {
    const file = this.#fileOf(node);
    for (const change of file.unsynced) apply(file.durable, change);
    file.unsynced = [];
  }

  /**
   * A folder's own changes become durable, in order. A move from elsewhere takes with it all that
   * went before in the other folder: it cannot move what is not there.
   */
  #syncFolder(node: NodeId): void {
    const synced = new Set([node]);
    for (const change of this.#unsyncedNames.toReversed()) {
      if (change.kind === 'renamed' && synced.has(change.to.folder)) synced.add(change.from.folder);
    }
    const isSynced = (change: NameChange): boolean => synced.has(placeOf(change).folder);
    for (const change of this.#unsyncedNames.filter(isSynced)) rename(this.#folders, change);
    this.#unsyncedNames = this.#unsyncedNames.filter((change) => !isSynced(change));
  }

  #collect(
    names: ReadonlyMap<NodeId, ReadonlyMap<string, NodeId>>,
    folder: NodeId,
    prefix: string,
    found: (path: string, file: NodeId | null) => void,
  ): void {
    for (const [name, node] of names.get(folder) ?? []) {
      if (!names.has(node)) found(prefix + name, node);
      else {
        found(`${prefix}${name}/`, null);
        this.#collect(names, node, `${prefix}${name}/`, found);
      }
    }
  }

  #fileOf(node: NodeId): File {
    const file = this.#files.get(node);
    if (!file) throw new Error(`no file ${node}`);
    return file;
  }
}

type Names = Map<NodeId, Map<string, NodeId>>;

function copyOf(names: Names): Names {
  return new Map([...names].map(([folder, inner]) => [folder, new Map(inner)]));
}

/** The name at whose folder's sync a change becomes durable. */
function placeOf(change: NameChange): Name {
  return change.kind === 'renamed' ? change.to : change.at;
}

function rename(names: Names, change: NameChange): void {
  const within = (folder: NodeId): Map<string, NodeId> => names.get(folder) ?? new Map();
  if (change.kind === 'linked') within(change.at.folder).set(change.at.name, change.node);
  else if (change.kind === 'unlinked') within(change.at.folder).delete(change.at.name);
  else {
    const { from, to } = change;
    const node = within(from.folder).get(from.name);
    within(from.folder).delete(from.name);
    if (node !== undefined) within(to.folder).set(to.name, node);
  }
}

function apply(content: Content, change: FileChange): void {
  if (change.kind === 'written') content.write(change.at, change.bytes);
  else content.resize(change.bytes);
}

function torn({ durable, unsynced }: File, random: Random): Buffer {
  const content = durable.clone();
  for (const change of unsynced) {
    const chance = random();
    if (chance < 0.4) continue;
    if (chance < 0.75 || change.kind === 'resized') apply(content, change);
    else tear(content, change, random);
  }
  return content.copy();
}

/** Some sectors of a write, in no order: a disk may write the last one first. */
function tear(
  content: Content,
  { at, bytes }: Extract<FileChange, { readonly kind: 'written' }>,
  random: Random,
): void {
  for (let start = 0; start < bytes.length;) {
    const end = Math.min(bytes.length, start + SECTOR_BYTES - ((at + start) % SECTOR_BYTES));
    if (random() < 0.5) content.write(at + start, bytes.subarray(start, end));
    start = end;
  }
}
