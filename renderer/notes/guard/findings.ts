import type { NameFinding } from '../../../shared/domain/name-guard';
import type { SectionKey } from '../../../shared/domain/note-template';

export type SectionFinding = NameFinding & { readonly section: SectionKey };

/** The names that stand in the sections of one draft, as the editors last found them. */
export class Findings {
  readonly #bySection = new Map<SectionKey, readonly SectionFinding[]>();
  readonly #listeners = new Set<() => void>();
  #all: readonly SectionFinding[] = [];

  /** In the order in which the sections were first looked over. */
  readonly all = (): readonly SectionFinding[] => this.#all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  found(section: SectionKey, findings: readonly NameFinding[]): void {
    const before = this.#bySection.get(section) ?? [];
    this.#bySection.set(
      section,
      findings.map((finding) => ({ ...finding, section })),
    );
    if (before.length > 0 || findings.length > 0) this.#tell();
  }

  drop(section: SectionKey): void {
    const before = this.#bySection.get(section) ?? [];
    this.#bySection.delete(section);
    if (before.length > 0) this.#tell();
  }

  #tell(): void {
    this.#all = [...this.#bySection.values()].flat();
    for (const listener of this.#listeners) listener();
  }
}

const known = new WeakMap<object, Findings>();

/** Of one draft: the same however often it is asked for. */
export function findingsOf(autosave: object): Findings {
  const findings = known.get(autosave) ?? new Findings();
  known.set(autosave, findings);
  return findings;
}
