import type { RecordRefusal, Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import { isDone } from '../../shared/domain/destruction-rules';
import type { RecordRequestId } from '../../shared/domain/ids';
import type { LetterText } from '../../shared/domain/letter';
import type { RecordRequest, RecordRequestRefusal } from '../../shared/domain/record-request';
import type { Release } from '../../shared/domain/release';
import { answerRequest } from '../../shared/domain/request-answer';
import {
  answerFee,
  beginRequest,
  changeRequest,
  establishAuthority,
  establishIdentity,
  estimateFee,
  extendRequest,
  isSameAsker,
  whileOpen,
  withLetter,
  withLetterSent,
  withRelease,
} from '../../shared/domain/request-rules';
import { localDateOf } from '../../shared/lib/dates';
import { err, ok, type Result } from '../../shared/lib/result';
import { takingTurns, type InTurn } from '../../shared/lib/turns';
import { destructionOf } from './destruction';
import { newIds } from './identify';
import type { LetterTools } from './letters';
import { asNotFound, notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import { jurisdictionOf, permittedBy, saveLetterTo } from './request-letters';
import { askableOf, askables, requestRows, requestView } from './request-views';

export type RecordRequestTools = LetterTools;

type QueryNames = 'listRecordRequests' | 'listDueRequests' | 'listAskable' | 'getRecordRequest';
type StepNames =
  | 'receiveRequest'
  | 'changeRequest'
  | 'establishIdentity'
  | 'establishAuthority'
  | 'estimateFee'
  | 'answerFee'
  | 'markLetterSent';
type LetterNames = 'extendRequest' | 'saveRequestLetter' | 'answerRequest';

/** Requests for a member's record, from the day each came in to the day it was answered (M10). */
export function recordRequestUseCases(
  tools: RecordRequestTools,
): Handlers<QueryNames | StepNames | LetterNames> {
  return { ...queries(tools), ...steps(tools), ...withLetters(tools) };
}

/**
 * Keeps that a release was made for a request. Refuses: not-found, request-answered; a release that
 * is kept already stays as it is.
 */
export async function attachRelease(
  records: RecordsStore,
  requestId: RecordRequestId,
  releaseId: Release['id'],
): Promise<Result<Record<string, never>, RecordRefusal | RecordRequestRefusal>> {
  return changed(records, requestId, (request) => withRelease(request, releaseId));
}

function queries({ world }: RecordRequestTools): Handlers<QueryNames> {
  const today = () => todayBy(world.clock);
  return {
    listRecordRequests: async (_none, { records }) => ok(await requestRows(records, today())),

    listDueRequests: async (_none, { records }) => {
      const rows = await requestRows(records, today());
      return ok(
        rows.flatMap(({ request, about, dueOn, next }) =>
          next === null ? [] : [{ requestId: request.id, memberName: about.name, dueOn, next }],
        ),
      );
    },

    listAskable: async (_none, { records }) => ok(await askables(records)),

    getRecordRequest: async ({ requestId }, { records }) => {
      const request = await records.recordRequests.find(requestId);
      if (!request) return notFound('record-request');
      return ok(await requestView(records, request, today()));
    },
  };
}

function steps({ world }: RecordRequestTools): Handlers<StepNames> {
  const ids = newIds(world.randomIdText);
  const today = () => todayBy(world.clock);
  return {
    receiveRequest: async ({ memberId, ...typed }, { records }) => {
      if (!(await askableOf(records, memberId))) return notFound('member');
      const destruction = await destructionOf(records, memberId);
      if (destruction && !isDone(destruction)) return err({ code: 'destruction-unfinished' });
      const madeAt = world.clock.now().toISOString();
      const begun = beginRequest({ id: ids.recordRequest(), memberId, madeAt }, typed, today());
      if (!begun.ok) return begun;
      await records.recordRequests.add(begun.value);
      const detail = { asker: typed.asker.kind };
      await records.recordEvent(auditEvent('request-received', { subject: memberId, detail }));
      return ok({ requestId: begun.value.id });
    },

    changeRequest: ({ requestId, typed }, { records }) =>
      changed(records, requestId, (request) => changeRequest(request, typed, today())),

    establishIdentity: ({ requestId, identity }, { records }) =>
      changed(records, requestId, (request) => establishIdentity(request, identity, today())),

    establishAuthority: async ({ requestId, authority }, { records }) => {
      const request = await records.recordRequests.find(requestId);
      if (!request) return notFound('record-request');
      if (authority.kind === 'written-consent') {
        const asking = { request, today: today() };
        const permitted = await permittedBy(records, authority.consentId, asking);
        if (!permitted.ok) return permitted;
      }
      return changed(records, requestId, (found) => establishAuthority(found, authority));
    },

    estimateFee: ({ requestId, ...estimate }, { records }) =>
      changed(records, requestId, (request) => estimateFee(request, estimate)),

    answerFee: ({ requestId, answer }, { records }) =>
      changed(records, requestId, (request) => answerFee(request, answer)),

    markLetterSent: async ({ requestId, letterId, sent }, { records }) => {
      const request = await records.recordRequests.find(requestId);
      if (!request) return notFound('record-request');
      if (!request.letters.some(({ id }) => id === letterId)) return notFound('letter');
      const timeZone = world.clock.timeZone();
      return changed(records, requestId, (found) =>
        withLetterSent(found, letterId, { sent, today: today(), timeZone }),
      );
    },
  };
}

function withLetters(tools: RecordRequestTools): Handlers<LetterNames> {
  const inTurn = takingTurns();
  const today = () => todayBy(tools.world.clock);
  const settling = { tools, inTurn };
  return {
    extendRequest: async ({ requestId, reason, ...written }, { records }) => {
      const day = today();
      const rule = (request: RecordRequest) => extendRequest(request, reason, day);
      const settled = await settle({ ...settling, records, requestId, ...written }, rule);
      if (!settled.ok) return settled;
      await recordStep(records, 'request-extended', settled.value.request);
      return ok({ fileName: settled.value.fileName ?? '' });
    },

    saveRequestLetter: async (written, { records }) => {
      const rule = (request: RecordRequest) => whileOpen(request, {});
      const settled = await settle({ ...settling, records, ...written }, rule);
      return settled.ok ? ok({ fileName: settled.value.fileName ?? '' }) : settled;
    },

    answerRequest: async ({ requestId, outcome, ...written }, { records }) => {
      const jurisdiction = await jurisdictionOf(records);
      if (!jurisdiction.ok) return jurisdiction;
      const answering = {
        ...{ jurisdiction: jurisdiction.value, today: today() },
        letter: written.letter?.kind ?? null,
        releasedOn: await releasedOn(tools, records, requestId),
      };
      const rule = (request: RecordRequest) => answerRequest(request, outcome, answering);
      const settled = await settle({ ...settling, records, requestId, ...written }, rule);
      if (!settled.ok) return settled;
      await recordStep(records, 'request-answered', settled.value.request);
      return ok({ fileName: settled.value.fileName });
    },
  };
}

interface Settling {
  readonly tools: RecordRequestTools;
  readonly inTurn: InTurn;
  readonly records: RecordsStore;
  readonly requestId: RecordRequestId;
  readonly letter: LetterText | null;
  readonly reasonToKeepNames: string | null;
}

interface Settled {
  readonly request: RecordRequest;
  readonly fileName: string | null;
}

/**
 * Changes a request together with its letter: what the rule refuses writes no letter, and a letter
 * that was not saved changes nothing. In turns, for the dialog may stand open for long.
 */
function settle(
  { tools, inTurn, records, requestId, letter, reasonToKeepNames }: Settling,
  rule: (request: RecordRequest) => Result<RecordRequest, RecordRequestRefusal>,
): Promise<Result<Settled, Refusal>> {
  return inTurn(requestId, async () => {
    const permitted = await permittedTo(records, requestId, rule);
    if (!permitted.ok) return permitted;
    const judge = async () => {
      const now = await permittedTo(records, requestId, rule);
      const isToAnother = now.ok && !isSameAsker(now.value.asker, permitted.value.asker);
      return isToAnother ? err({ code: 'record-changed' } as const) : now;
    };
    const written = letter && { judge, letter, reasonToKeepNames };
    const saved = written && (await saveLetterTo(tools, records, written));
    if (saved && !saved.ok) return saved;
    const result = await records.recordRequests.change(requestId, (found) => {
      const ruled = rule(found);
      return ruled.ok && saved ? ok(withLetter(ruled.value, saved.value)) : ruled;
    });
    if (!result.ok) return asNotFound(result, 'record-request');
    return ok({ request: result.value, fileName: saved?.value.file.name ?? null });
  });
}

/** The request as it stands, if the rule takes it. */
async function permittedTo(
  records: RecordsStore,
  requestId: RecordRequestId,
  rule: (request: RecordRequest) => Result<RecordRequest, RecordRequestRefusal>,
): Promise<Result<RecordRequest, Refusal>> {
  const request = await records.recordRequests.find(requestId);
  if (!request) return notFound('record-request');
  const ruled = rule(request);
  return ruled.ok ? ok(request) : ruled;
}

/** The local day on which the first release for it was made. */
async function releasedOn(
  { world }: RecordRequestTools,
  records: RecordsStore,
  requestId: RecordRequestId,
): Promise<string | null> {
  const request = await records.recordRequests.find(requestId);
  const ids = request?.releaseIds ?? [];
  const releases = await Promise.all(ids.map((id) => records.releases.find(id)));
  const made = releases.flatMap((release) => (release ? [release.madeAt] : [])).sort();
  return made[0] === undefined ? null : localDateOf(new Date(made[0]), world.clock.timeZone());
}

async function recordStep(
  records: RecordsStore,
  name: 'request-extended' | 'request-answered',
  { memberId: subject, outcome }: RecordRequest,
): Promise<void> {
  const detail = outcome === null ? {} : { outcome: outcome.kind };
  await records.recordEvent(auditEvent(name, { subject, detail }));
}

async function changed(
  records: RecordsStore,
  id: RecordRequestId,
  rule: (request: RecordRequest) => Result<RecordRequest, RecordRequestRefusal>,
): Promise<Result<Record<string, never>, RecordRefusal | RecordRequestRefusal>> {
  const result = await records.recordRequests.change(id, rule);
  return result.ok ? ok({}) : asNotFound(result, 'record-request');
}
