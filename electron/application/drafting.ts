import type { Output } from '../../shared/contract/contract';
import type { Refusal, Term } from '../../shared/contract/refusal';
import { emptyHistory, withVersion } from '../../shared/domain/draft-history';
import { draftHistoryIdOf, type NoteId, type SessionId } from '../../shared/domain/ids';
import type { SupervisionNoteId } from '../../shared/domain/ids';
import type { NoteBody } from '../../shared/domain/note-body';
import type { SignableText } from '../../shared/domain/signed-text';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { asNotFound, notFound } from './lookup';
import type { DraftHistories, Repository } from './ports/stores';
import type { Stroke } from './signing';

/**
 * By the id of the text: whatever touches a text and the history of its draft comes one after the
 * other. A save or an undo history that came between would be lost, or leave its versions behind.
 */
export const inTextTurn = takingTurns();

interface Drafted<Body extends NoteBody> {
  readonly id: NoteId | SessionId | SupervisionNoteId;
  readonly text: SignableText<Body>;
}

/** Where one text lies, with how it is begun; the history of its draft lies in the same database. */
export interface Desk<Doc extends Drafted<Body>, Body extends NoteBody> {
  readonly texts: Repository<Doc, Doc['id']>;
  readonly histories: DraftHistories<Body>;
  readonly id: Doc['id'];
  readonly term: Term;
  /** A text that is not there yet is begun; `null`: it must be there. */
  readonly begin: (() => Doc) | null;
}

export interface TypedDraft<Body extends NoteBody> {
  readonly body: Body;
  /** The save that it grew from. */
  readonly basedOn: string | null;
}

/**
 * Saves a draft. What it takes the place of is kept as an earlier version first: a kill in between
 * leaves one version too many, and never one too few.
 */
export async function saveDraftOn<Doc extends Drafted<Body>, Body extends NoteBody>(
  desk: Desk<Doc, Body>,
  { body, basedOn }: TypedDraft<Body>,
  stroke: Stroke<Body>,
): Promise<Result<Output<'saveDraft'>, Refusal>> {
  const before = (await desk.texts.find(desk.id))?.text ?? null;
  const isOpen = before !== null && before.signature === null;
  const isOther = isOpen && isAnother(before, { body, basedOn });
  if (isOpen) await keepVersion(desk, before, body, isOther);
  const written = await writeOn(desk, stroke);
  return written.ok ? ok({ savedAt: stroke.savedAt, keptOther: isOther }) : written;
}

/** Another window saved since, and not the same. */
function isAnother<Body extends NoteBody>(
  before: SignableText<Body>,
  { body, basedOn }: TypedDraft<Body>,
): boolean {
  return before.savedAt !== basedOn && canonicalJson(before.body) !== canonicalJson(body);
}

async function keepVersion<Doc extends Drafted<Body>, Body extends NoteBody>(
  { histories, id }: Desk<Doc, Body>,
  { savedAt, body: before }: SignableText<Body>,
  after: Body,
  isOther: boolean,
): Promise<void> {
  const historyId = draftHistoryIdOf(id);
  const history = (await histories.find(historyId)) ?? emptyHistory<Body>(historyId);
  const next = withVersion(history, { savedAt, body: before }, after, isOther);
  if (next === null) return;
  await histories.put(
    historyId,
    () => history,
    () => ok(next),
  );
}

/** Freezes a text; from here on there is nothing left of how it was written. */
export async function signOn<Doc extends Drafted<Body>, Body extends NoteBody>(
  desk: Desk<Doc, Body>,
  stroke: Stroke<Body>,
  tell: Tell = null,
): Promise<Result<Output<'signNote'>, Refusal>> {
  const signed = await writeOn(desk, stroke, tell);
  if (!signed.ok) return signed;
  await desk.histories.remove(draftHistoryIdOf(desk.id));
  return ok({ savedAt: stroke.savedAt });
}

/** What the trail must hold before something is written; `null` when it need not. */
type Tell = (() => Promise<void>) | null;

/**
 * Applies a rule to a document's text and leaves the rest of the document alone. What the rule would
 * refuse is not told: who tells something holds the text's turn, so that it stays so.
 */
export async function writeOn<Doc extends Drafted<Body>, Body extends NoteBody>(
  { texts, id, term, begin }: Desk<Doc, Body>,
  { savedAt, rule }: Stroke<Body>,
  tell: Tell = null,
): Promise<Result<Output<'saveAddendumDraft'>, Refusal>> {
  const onText = (doc: Doc) => {
    const written = rule(doc.text);
    return written.ok ? ok({ ...doc, text: written.value }) : written;
  };
  if (tell) {
    const before = (await texts.find(id)) ?? begin?.();
    const tried = before ? onText(before) : notFound(term);
    if (!tried.ok) return tried;
    await tell();
  }
  const done = begin ? await texts.put(id, begin, onText) : await texts.change(id, onText);
  return asNotFound(done.ok ? ok({ savedAt }) : done, term);
}
