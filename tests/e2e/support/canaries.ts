import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Words that stand nowhere else, each to be put in one place and looked for in every file. */
export class Canaries {
  readonly #flock = randomBytes(4).toString('hex');
  readonly #given = new Map<string, string>();

  /** A new one, by what it is put in. */
  next(place: string): string {
    const word = `canary${this.#given.size}x${this.#flock}`;
    this.#given.set(word, place);
    return word;
  }

  /** A secret that is looked for as it is. */
  add(text: string, place: string): string {
    this.#given.set(text, place);
    return text;
  }

  get count(): number {
    return this.#given.size;
  }

  /** Every file under these folders that holds one, as text of one or two bytes a letter. */
  foundIn(folders: readonly string[]): { readonly files: number; readonly hits: string[] } {
    const files = folders.flatMap(filesIn);
    const hits = files.flatMap((file) => this.#hitsIn(file));
    return { files: files.length, hits };
  }

  #hitsIn(file: string): readonly string[] {
    const bytes = contentOf(file);
    const spelt = (word: string) => [
      Buffer.from(word, 'utf8'),
      Buffer.from(word, 'utf16le'),
      Buffer.from(Buffer.from(word, 'utf8').toString('hex')),
    ];
    const held = [...this.#given].filter(([word]) =>
      spelt(word).some((spelling) => bytes.includes(spelling)),
    );
    return held.map(([, place]) => `${place} in ${file}`);
  }
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => path.join(folder, name)).filter(isFile);
}

/** Chromium removes files of its own meanwhile. */
function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
