import { join } from 'node:path';
import { canonicalJson } from '../../../shared/lib/canonical-json';
import type { ChainHeads } from '../../../shared/domain/vault-check';
import { manifestAt } from './manifest';
import type { LookedInto, PlaceKind } from './places';
import type { StreamFiles } from './stream-files';

export function areSame(one: ChainHeads, other: ChainHeads): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Up to which link of both chains each place holds a verified backup: how "behind" is known. */
export class LatestHeads {
  readonly #known = new Map<PlaceKind, { readonly fileName: string; readonly heads: ChainHeads }>();

  constructor(private readonly files: StreamFiles) {}

  remember(kind: PlaceKind, fileName: string, heads: ChainHeads): void {
    this.#known.set(kind, { fileName, heads });
  }

  /** The links between the two only tell of a backup: they do not call for another one. */
  discount(before: ChainHeads, after: ChainHeads): void {
    for (const [kind, { fileName, heads }] of this.#known) {
      if (areSame(heads, before)) this.remember(kind, fileName, after);
    }
  }

  /** `null` when there is no backup, or none that the present key opens: after a re-key, a restore. */
  async of(place: LookedInto, vaultId: string, key: Uint8Array): Promise<ChainHeads | null> {
    const ours = place.backups.filter((it) => it.isVerified && it.vaultId === vaultId);
    const known = this.#known.get(place.kind);
    if (known && ours.some(({ fileName }) => fileName === known.fileName)) return known.heads;
    const newest = ours[0];
    if (!newest) return null;
    const manifest = await manifestAt(this.files, join(place.folder, newest.fileName), key);
    if (!manifest) return null;
    this.remember(place.kind, newest.fileName, manifest.facts.heads);
    return manifest.facts.heads;
  }
}
