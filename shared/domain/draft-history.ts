import { z } from 'zod';
import { canonicalJson } from '../lib/canonical-json';
import { instantSchema } from './fields';
import { draftHistoryIdSchema, type DraftHistoryId } from './ids';
import type { NoteBody } from './note-body';

/** How a draft stood once. */
export function draftVersionOf<Body extends z.ZodType<NoteBody>>(body: Body) {
  return z.object({ savedAt: instantSchema, body }).readonly();
}

/** Longest undo history of one section, in characters of its JSON text. */
export const LONGEST_UNDO = 300_000;

/** What the editor needs to take typing back after a restart: JSON text by section. */
export const undoSchema = z.record(z.string().max(40), z.string().max(LONGEST_UNDO)).readonly();
export type Undo = z.infer<typeof undoSchema>;

/**
 * Earlier versions of one draft, and its undo history. No part of the record: it is destroyed when
 * the note is signed, and lies in the database of its note.
 */
export function draftHistoryOf<Body extends z.ZodType<NoteBody>>(body: Body) {
  return z
    .object({
      id: draftHistoryIdSchema,
      /** Oldest first. */
      versions: z.array(draftVersionOf(body)).readonly(),
      undo: undoSchema,
    })
    .readonly();
}

export interface DraftVersion<Body extends NoteBody = NoteBody> {
  readonly savedAt: string;
  readonly body: Body;
}

export interface DraftHistory<Body extends NoteBody = NoteBody> {
  readonly id: DraftHistoryId;
  readonly versions: readonly DraftVersion<Body>[];
  readonly undo: Undo;
}

export function emptyHistory<Body extends NoteBody>(id: DraftHistoryId): DraftHistory<Body> {
  return { id, versions: [], undo: {} };
}

/** Apart from losses, a version is kept after so much writing time. */
const APART_MS = 5 * 60_000;
/** So many characters gone at once are a loss, whatever the time. */
const LOSS = 120;
const MOST_VERSIONS = 40;
/** Characters of all versions together; the newest is kept whatever its length. */
const MOST_CHARACTERS = 400_000;

/**
 * What the history is once `before`, which the vault holds, gives way to `after`: `null` when it
 * stays as it is. A version is kept before a loss, before another form, before an earlier version
 * that is brought back, every few minutes, and when it is another window's.
 */
export function withVersion<Body extends NoteBody>(
  history: DraftHistory<Body>,
  before: DraftVersion<Body>,
  after: Body,
  isOfAnotherWindow: boolean,
): DraftHistory<Body> | null {
  if (lengthOf(before.body) === 0) return null;
  const last = history.versions.at(-1);
  if (last && last.savedAt === before.savedAt) return null;
  const isLoss = lengthOf(before.body) - lengthOf(after) >= LOSS;
  const isOther = before.body.template !== after.template;
  const elapsed = last ? Math.abs(Date.parse(before.savedAt) - Date.parse(last.savedAt)) : 0;
  const isDue = !last || elapsed >= APART_MS;
  const isKept = isLoss || isOther || isDue || isOfAnotherWindow;
  if (!isKept && !isBroughtBack(history, after)) return null;
  return { ...history, versions: trimmed([...history.versions, before]) };
}

/** What it takes the place of can be brought back in its turn. */
function isBroughtBack<Body extends NoteBody>({ versions }: DraftHistory<Body>, after: Body) {
  const length = lengthOf(after);
  const alike = versions.filter(({ body }) => lengthOf(body) === length);
  return alike.some(({ body }) => canonicalJson(body) === canonicalJson(after));
}

function trimmed<Body extends NoteBody>(
  versions: readonly DraftVersion<Body>[],
): readonly DraftVersion<Body>[] {
  let room = MOST_CHARACTERS;
  const newestFirst = versions.toReversed().slice(0, MOST_VERSIONS);
  const kept = newestFirst.filter(({ body }, index) => {
    room -= lengthOf(body);
    return index === 0 || room >= 0;
  });
  return kept.toReversed();
}

function lengthOf({ sections }: NoteBody): number {
  return Object.values(sections).reduce((sum, text) => sum + (text ?? '').trim().length, 0);
}
