import { readTelling, type Telling, type Version } from '../workload/telling';

interface ToldDocument {
  /** The newest version that was called saved; 0 for none. */
  readonly saved: number;
  /** By version: the digests of all that was tried. */
  readonly tried: ReadonlyMap<number, string>;
  readonly batch: string | undefined;
}

/** What a process had said up to some moment: what it owes. */
export class Told {
  readonly #documents: Map<string, ToldDocument>;
  readonly #steps: Map<string, Told>;
  readonly refusals: Extract<Telling, { readonly at: 'refused' }>[] = [];

  constructor(
    documents: Iterable<readonly [string, ToldDocument]> = [],
    steps: Iterable<readonly [string, Told]> = [],
  ) {
    this.#documents = new Map(documents);
    this.#steps = new Map(steps);
  }

  /** As if these had been told and called saved. */
  static of(versions: readonly Version[]): Told {
    const told = new Told();
    for (const version of versions) {
      told.take({ at: 'trying', ...version });
      told.take({ at: 'saved', key: version.key, version: version.version });
    }
    return told;
  }

  hear(line: string): void {
    this.take(readTelling(line));
  }

  take(telling: Telling): void {
    switch (telling.at) {
      case 'done':
        return void this.#steps.set(telling.step, new Told(this.#documents));
      case 'refused':
        return void this.refusals.push(telling);
      case 'trying':
        return this.#tried(telling);
      case 'saved':
        return this.#saved(telling);
    }
  }

  /** What had been told by the time a step was done, or `null` while it is not. */
  at(step: string): Told | null {
    return this.#steps.get(step) ?? null;
  }

  steps(): readonly string[] {
    return [...this.#steps.keys()];
  }

  clone(): Told {
    return new Told(this.#documents, this.#steps);
  }

  and(other: Told): Told {
    return new Told([...this.#documents, ...other.#documents], [...this.#steps, ...other.#steps]);
  }

  /** All that was tried may be there, and nothing must. */
  owingNothing(): Told {
    return new Told([...this.#documents].map(([key, it]) => [key, { ...it, saved: 0 }]));
  }

  /** This without all that the other had been told. */
  after(other: Told): Told {
    return new Told([...this.#documents].filter(([key]) => !other.#documents.has(key)));
  }

  get savedCount(): number {
    return [...this.#documents.values()].filter(({ saved }) => saved > 0).length;
  }

  /** Ids of a kind, `notes` or `secret`, that were told of. */
  keys(kind: string): readonly string[] {
    return [...this.#documents.keys()].filter((key) => key.startsWith(`${kind}/`));
  }

  /** Versions that may be found: the newest one called saved, and all that were tried after it. */
  possible(key: string): readonly { readonly version: number; readonly digest: string }[] {
    const { saved, tried } = this.#document(key);
    const versions = [...tried].map(([version, digest]) => ({ version, digest }));
    return versions.filter(({ version }) => version >= saved);
  }

  savedVersion(key: string): number {
    return this.#document(key).saved;
  }

  /**
   * What is wrong with what was found under a key (its digest, `null` when nothing): an older
   * version than one that was called saved, nothing, or what nobody ever wrote.
   */
  faultOf(key: string, found: string | null): string | null {
    const { saved, tried } = this.#document(key);
    if (found === null) return saved > 0 ? `${key}: version ${saved} was saved and is gone` : null;
    const versions = [...tried].filter(([, each]) => each === found).map(([version]) => version);
    if (versions.length === 0) return `${key}: holds what was never written`;
    const newest = Math.max(...versions);
    if (newest >= saved) return null;
    return `${key}: version ${saved} was saved, version ${newest} is there`;
  }

  /** Keys by the transaction that wrote them together. */
  batches(): ReadonlyMap<string, readonly string[]> {
    const batches = new Map<string, string[]>();
    for (const [key, { batch }] of this.#documents) {
      if (batch) batches.set(batch, [...(batches.get(batch) ?? []), key]);
    }
    return batches;
  }

  #tried({ key, version, digest, batch }: Version): void {
    const { saved, tried } = this.#document(key);
    this.#documents.set(key, { saved, tried: new Map([...tried, [version, digest]]), batch });
  }

  #saved({ key, version }: Extract<Telling, { readonly at: 'saved' }>): void {
    this.#documents.set(key, { ...this.#document(key), saved: version });
  }

  #document(key: string): ToldDocument {
    return this.#documents.get(key) ?? { saved: 0, tried: new Map(), batch: undefined };
  }
}
