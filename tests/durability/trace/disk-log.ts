import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Content } from '../replay/content';
import { type DiskEvent, type Name, type NodeId, ROOT } from '../replay/disk-event';
import { bytesIn, plainArguments, type SystemCall } from './system-calls';

type Folder = { readonly id: NodeId; readonly names: Map<string, Folder | File> };
type File = { readonly id: NodeId; readonly names: null; readonly content: Content };
type Place = {
  readonly folder: Folder;
  readonly at: Name;
  readonly node: Folder | File | undefined;
};
type Descriptor = { readonly node: Folder | File; at: number; readonly isAppending: boolean };

const STDOUT = 1;

/**
 * Turns system calls into what happened below one folder. It knows what each name and each
 * descriptor stood for, as the kernel did. Whatever could change a file in a way that is not
 * modelled here throws: a harness that overlooks a write proves nothing.
 */
export class DiskLog {
  readonly events: DiskEvent[] = [];
  readonly #root: string;
  readonly #tree: Folder;
  readonly #descriptors = new Map<number, Descriptor>();
  #nodes = ROOT;
  #told = '';

  /** @param root the folder as it is before the process starts: taken as durable */
  constructor(root: string) {
    this.#root = root;
    this.#tree = { id: ROOT, names: new Map() };
    this.#load(root, this.#tree);
    this.events.push({ kind: 'begun' });
  }

  take(call: SystemCall): void {
    if (call.error !== null) return this.#failed(call);
    const { name, result } = call;
    switch (name) {
      case 'open':
      case 'openat':
      case 'creat':
        return this.#open(call);
      case 'close':
        return void this.#descriptors.delete(numberAt(call, 0));
      case 'dup':
      case 'dup2':
      case 'dup3':
      case 'fcntl':
        return this.#duplicate(call);
      case 'lseek':
        return this.#seek(numberAt(call, 0), result);
      case 'write':
      case 'writev':
        return this.#writeNext(call);
      case 'pwrite64':
        return this.#write(
          numberAt(call, 0),
          numberAt(call, 3),
          onlyBytes(call).subarray(0, result),
        );
      case 'ftruncate':
        return this.#resize(numberAt(call, 0), numberAt(call, 1));
      case 'fsync':
      case 'fdatasync':
        return this.#synced(numberAt(call, 0));
      case 'copy_file_range':
        return this.#copyRange(call);
      case 'rename':
      case 'renameat':
      case 'renameat2':
        return this.#rename(call);
      case 'unlink':
      case 'unlinkat':
      case 'rmdir':
        return this.#unlink(call);
      case 'mkdir':
      case 'mkdirat':
        return this.#mkdir(call);
      case 'mmap':
        return this.#mapped(call);
      default:
        return this.#unmodelled(call);
    }
  }

  #load(place: string, folder: Folder): void {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const at = { folder: folder.id, name: entry.name };
      const inner = path.join(place, entry.name);
      if (entry.isDirectory()) this.#load(inner, this.#newFolder(folder, at));
      else {
        const file = this.#newFile(folder, at);
        this.#change(file, 0, readFileSync(inner));
      }
    }
  }

  #failed({ name, args, error }: SystemCall): void {
    if (name !== 'fsync' && name !== 'fdatasync') return;
    const node = this.#descriptors.get(Number(args))?.node;
    if (node && node.names === null && error === 'EIO') {
      this.events.push({ kind: 'file-sync-failed', node: node.id });
    }
  }

  #open(call: SystemCall): void {
    const [place] = this.#places(call);
    if (!place) return void this.#descriptors.delete(call.result);
    const [, , flags = ''] =
      call.name === 'openat' ? plainArguments(call) : ['', ...plainArguments(call)];
    const node = place.node ?? this.#newFile(place.folder, place.at);
    this.#descriptors.set(call.result, { node, at: 0, isAppending: flags.includes('O_APPEND') });
    if (place.node && node.names === null && flags.includes('O_TRUNC'))
      this.#resize(call.result, 0);
  }

  #duplicate(call: SystemCall): void {
    if (call.name === 'fcntl' && !call.args.includes('F_DUPFD')) return;
    const original = this.#descriptors.get(numberAt(call, 0));
    if (original) throw new Error(`a descriptor of the folder was duplicated: ${call.args}`);
    this.#descriptors.delete(call.result);
  }

  #seek(descriptor: number, at: number): void {
    const found = this.#descriptors.get(descriptor);
    if (found) found.at = at;
  }

  #writeNext(call: SystemCall): void {
    const descriptor = numberAt(call, 0);
    const bytes = Buffer.concat(bytesIn(call)).subarray(0, call.result);
    const found = this.#descriptors.get(descriptor);
    if (!found) return descriptor === STDOUT ? this.#tell(bytes) : undefined;
    const at =
      found.isAppending && found.node.names === null ? found.node.content.length : found.at;
    this.#write(descriptor, at, bytes);
    found.at = at + bytes.length;
  }

  #tell(bytes: Buffer): void {
    const lines = (this.#told + bytes.toString('utf8')).split('\n');
    this.#told = lines.pop() ?? '';
    for (const line of lines) this.events.push({ kind: 'told', line });
  }

  #write(descriptor: number, at: number, bytes: Buffer): void {
    const file = this.#fileOf(descriptor);
    if (file) this.#change(file, at, bytes);
  }

  #change(file: File, at: number, bytes: Buffer): void {
    file.content.write(at, bytes);
    this.events.push({ kind: 'written', node: file.id, at, bytes });
  }

  #resize(descriptor: number, bytes: number): void {
    const file = this.#fileOf(descriptor);
    if (!file || file.content.length === bytes) return;
    file.content.resize(bytes);
    this.events.push({ kind: 'resized', node: file.id, bytes });
  }

  #synced(descriptor: number): void {
    const node = this.#descriptors.get(descriptor)?.node;
    if (!node) return;
    const kind = node.names ? 'folder-synced' : 'file-synced';
    this.events.push({ kind, node: node.id });
  }

  #copyRange(call: SystemCall): void {
    const [from = '', fromAt = '', to = '', toAt = ''] = plainArguments(call);
    const [source, target] = [
      this.#descriptors.get(Number(from)),
      this.#descriptors.get(Number(to)),
    ];
    if (!target) return;
    const start = offsetOf(fromAt) ?? source?.at;
    if (!source || source.node.names || start === undefined) {
      throw new Error(`copied from outside the folder: ${call.args}`);
    }
    const at = offsetOf(toAt) ?? target.at;
    this.#write(Number(to), at, source.node.content.copy(start, start + call.result));
    if (toAt === 'NULL') target.at = at + call.result;
    if (fromAt === 'NULL') source.at = start + call.result;
  }

  #rename(call: SystemCall): void {
    const [from, to] = this.#places(call);
    if (!from && !to) return;
    if (!from?.node || !to) throw new Error(`moved into or out of the folder: ${call.name}`);
    from.folder.names.delete(from.at.name);
    to.folder.names.set(to.at.name, from.node);
    this.events.push({ kind: 'renamed', from: from.at, to: to.at });
  }

  #unlink(call: SystemCall): void {
    const [place] = this.#places(call);
    if (!place) return;
    place.folder.names.delete(place.at.name);
    this.events.push({ kind: 'unlinked', at: place.at });
  }

  #mkdir(call: SystemCall): void {
    const [place] = this.#places(call);
    if (place) this.#newFolder(place.folder, place.at);
  }

  /** The engine's index of a log lies in memory that no power cut keeps; nothing else may. */
  #mapped(call: SystemCall): void {
    const [, , protection = '', sharing = '', descriptor = ''] = plainArguments(call);
    const node = this.#descriptors.get(Number(descriptor))?.node;
    const isWriting = protection.includes('PROT_WRITE') && sharing.includes('MAP_SHARED');
    if (!node || !isWriting || this.#nameOf(node)?.endsWith('-shm')) return;
    throw new Error(`written through memory: ${this.#nameOf(node) ?? 'a file without a name'}`);
  }

  #unmodelled(call: SystemCall): void {
    const descriptors = plainArguments(call).map(Number);
    const isIoctl = call.name === 'ioctl' && !call.args.includes('FICLONE');
    const touches =
      descriptors.some((it) => this.#descriptors.has(it)) ||
      this.#places(call).some((place) => place !== null);
    if (touches && !isIoctl)
      throw new Error(`not modelled: ${call.name}(${call.args.slice(0, 200)})`);
    if (call.name === 'io_uring_setup') throw new Error('io_uring writes cannot be traced');
  }

  #newFolder(parent: Folder, at: Name): Folder {
    const folder: Folder = { id: (this.#nodes += 1), names: new Map() };
    parent.names.set(at.name, folder);
    this.events.push({ kind: 'linked', at, node: folder.id, isFolder: true });
    return folder;
  }

  #newFile(parent: Folder, at: Name): File {
    const file: File = { id: (this.#nodes += 1), names: null, content: new Content() };
    parent.names.set(at.name, file);
    this.events.push({ kind: 'linked', at, node: file.id, isFolder: false });
    return file;
  }

  #fileOf(descriptor: number): File | undefined {
    const node = this.#descriptors.get(descriptor)?.node;
    return node && node.names === null ? node : undefined;
  }

  /** Where the paths among the arguments point below the folder; `null` for one outside it. */
  #places(call: SystemCall): readonly (Place | null)[] {
    const plain = plainArguments(call);
    const starts = plain.flatMap((text, index) => (text === '"' ? [plain[index - 1]] : []));
    const isRelative = /at2?$/u.test(call.name);
    return bytesIn(call).map((name, index) =>
      this.#place(
        String(name),
        isRelative ? this.#descriptors.get(Number(starts[index])) : undefined,
      ),
    );
  }

  #place(name: string, start: Descriptor | undefined): Place | null {
    if (start?.node.names) return placeWithin(start.node, name);
    const relative = path.relative(this.#root, path.resolve(name));
    return relative.startsWith('..') ? null : placeWithin(this.#tree, relative);
  }

  #nameOf(node: Folder | File, within = this.#tree): string | undefined {
    for (const [name, inner] of within.names) {
      if (inner === node) return name;
      const below = inner.names && this.#nameOf(node, inner);
      if (below) return below;
    }
    return undefined;
  }
}

function placeWithin(start: Folder, relative: string): Place {
  const parts = relative.split(path.sep).filter((part) => part !== '' && part !== '.');
  const last = parts.pop() ?? '.';
  let folder = start;
  for (const part of parts) {
    const next = folder.names.get(part);
    if (!next?.names) throw new Error(`a folder that is not known: ${relative}`);
    folder = next;
  }
  const node = last === '.' ? start : folder.names.get(last);
  return { folder, at: { folder: folder.id, name: last }, node };
}

/** `[12]` is an offset, `NULL` the descriptor's own. */
function offsetOf(text: string): number | undefined {
  return text === 'NULL' ? undefined : Number.parseInt(text.slice(1), 10);
}

function numberAt(call: SystemCall, index: number): number {
  return Number(plainArguments(call)[index]);
}

function onlyBytes(call: SystemCall): Buffer {
  const [bytes] = bytesIn(call);
  if (!bytes) throw new Error(`${call.name} without bytes`);
  return bytes;
}
