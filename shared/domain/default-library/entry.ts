import { groupKindSchema, type GroupKind } from '../group-kind';
import {
  libraryEntryIdSchema,
  libraryEntrySchema,
  type LibraryEntry,
  type Occasion,
  type Shelf,
} from '../library';

/** For whom and when a text is. */
export interface Wanted {
  readonly key: string;
  readonly occasion: Occasion;
  readonly kinds: readonly GroupKind[];
}

export const everyKind: readonly GroupKind[] = groupKindSchema.options;
export const withMembers: readonly GroupKind[] = ['closed-module', 'therapeutic-community'];

/** Writes for one shelf. Each text is written for Alcove; each line of it is one paragraph. */
export function writesFor(shelf: Shelf) {
  return (wanted: Wanted, title: string, text: string, ...options: string[]): LibraryEntry => {
    const { key, occasion, kinds } = wanted;
    const id = libraryEntryIdSchema.parse(`default:${key}`);
    return libraryEntrySchema.parse({ id, shelf, title, text, options, kinds, occasion });
  };
}
