import type { GroupKind } from '../../shared/domain/group-kind';
import type { LibraryEntry, Occasion } from '../../shared/domain/library';
import { useGetLibraryQuery } from '../api/hooks';

const none: readonly LibraryEntry[] = [];

/** The clinician's texts for this kind of group; none while they are not there. */
export function useEntries(kind: GroupKind): readonly LibraryEntry[] {
  const { data } = useGetLibraryQuery({});
  if (!data) return none;
  return data.entries.map(({ entry }) => entry).filter(({ kinds }) => kinds.includes(kind));
}

/** Prompts of the given occasions, in the order of the occasions. */
export function promptsFor(
  entries: readonly LibraryEntry[],
  occasions: readonly Occasion[],
): readonly LibraryEntry[] {
  const prompts = entries.filter(({ shelf }) => shelf === 'prompt');
  return occasions.flatMap((wanted) => prompts.filter(({ occasion }) => occasion === wanted));
}
