import { createContext, use } from 'react';
import type { SessionView } from '../../shared/contract/sessions';
import type { NoteState } from '../../shared/domain/note';
import { paths } from '../shell/paths';
import { noteTexts } from './texts';

/** One note of a session on the way through all of them. */
export interface Stop {
  readonly path: string;
  readonly name: string;
  readonly state: NoteState;
}

/** What happened on this way, by the paths of its stops; the roster may not know of it yet. */
export interface Passed {
  readonly signed: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
  /** Passages of these notes stand in another member's note as well (M115). */
  readonly repeated: ReadonlySet<string>;
}

export const nothingPassed: Passed = {
  signed: new Set(),
  later: new Set(),
  repeated: new Set(),
};

/** What a note of a session knows about its place among the others. */
export interface Way {
  readonly next: Stop | null;
  readonly goNext: () => void;
  readonly goPrevious: () => void;
  /** Leaves this note for now, and goes on to the next one to be written. */
  readonly saveForLater: () => void;
  /** This note was signed; `goesOn` to the next one to be written. */
  readonly signed: (goesOn: boolean) => void;
  /** Whether passages of this note stand in another member's note. */
  readonly repeats: (isRepeated: boolean) => void;
}

export interface RunwayContext extends Way {
  readonly view: SessionView;
  readonly stops: readonly Stop[];
  readonly passed: Passed;
}

export const WayContext = createContext<RunwayContext | null>(null);

/** Goes with the navigation from a note that was signed to the next one. */
export const AFTER_SIGNING = { state: { isSigned: true } } as const;

export function isAfterSigning(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isSigned' in state;
}

/** Where this note stands among those of its session; `null` for a text that belongs to none. */
export function useWay(): Way | null {
  return use(WayContext);
}

export function useRunway(): RunwayContext {
  const runway = use(WayContext);
  if (!runway) throw new Error('no runway above this component');
  return runway;
}

/** The members in the order of the roster, and the group last (M9). */
export function stopsOf({ session, roster, groupNote }: SessionView): readonly Stop[] {
  const members = roster.map(({ memberId, preferredFirstName, note }) => ({
    path: paths.note(session.id, memberId),
    name: preferredFirstName,
    state: note,
  }));
  const group = { path: paths.groupNote(session.id), name: noteTexts.groupNote, state: groupNote };
  return [...members, group];
}

export function isSigned({ path, state }: Stop, { signed }: Passed): boolean {
  return state === 'signed' || signed.has(path);
}

/**
 * The next note to be written: after this one, then from the beginning, the group's when no
 * member's is left. What was left for later is not come back to by itself.
 */
export function nextToWrite(stops: readonly Stop[], here: Stop, passed: Passed): Stop | null {
  const at = stops.findIndex(({ path }) => path === here.path);
  const group = stops.at(-1);
  const around = [...stops.slice(at + 1), ...stops.slice(0, Math.max(at, 0))];
  const inOrder = [...around.filter((stop) => stop !== group), ...(group ? [group] : [])];
  return (
    inOrder.find(
      (stop) => stop.path !== here.path && !isSigned(stop, passed) && !passed.later.has(stop.path),
    ) ?? null
  );
}
