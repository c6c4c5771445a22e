import { useState } from 'react';
import type { LibraryEntry, LibraryEntryId } from '../../../shared/domain/library';

/** How often each answer was given, in the order of the answers. */
export type Tallies = readonly number[];

/** More than any meeting holds. */
const MOST = 1000;

export function noTallies({ options }: Pick<LibraryEntry, 'options'>): Tallies {
  return options.map(() => 0);
}

/** @param by 1 counts an answer, -1 takes one back; there are never fewer than none. */
export function counted(tallies: Tallies, answer: number, by: 1 | -1): Tallies {
  return tallies.map((count, index) =>
    index === answer ? Math.min(MOST, Math.max(0, count + by)) : count,
  );
}

export function totalOf(tallies: Tallies): number {
  return tallies.reduce((sum, count) => sum + count, 0);
}

export interface OpenPoll {
  readonly tallies: Tallies;
  readonly count: (answer: number, by: 1 | -1) => void;
  readonly reset: () => void;
}

export type PollTallies = (poll: LibraryEntry) => OpenPoll;

/**
 * The tallies of all polls of a room, in the memory of its screen and nowhere else (M57, M60): they
 * outlast a look at another tool, and end with the room, with a lock and with Alcove.
 */
export function usePollTallies(): PollTallies {
  const [all, setAll] = useState<ReadonlyMap<LibraryEntryId, Tallies>>(new Map());
  return (poll) => {
    const change = (rule: (tallies: Tallies) => Tallies) =>
      setAll((now) => new Map([...now, [poll.id, rule(talliesIn(now, poll))]]));
    return {
      tallies: talliesIn(all, poll),
      count: (answer, by) => change((tallies) => counted(tallies, answer, by)),
      reset: () => change(() => noTallies(poll)),
    };
  };
}

/** Where answers were added or taken away in the library meanwhile, what was counted fits no longer. */
function talliesIn(all: ReadonlyMap<LibraryEntryId, Tallies>, poll: LibraryEntry): Tallies {
  const kept = all.get(poll.id);
  return kept?.length === poll.options.length ? kept : noTallies(poll);
}
