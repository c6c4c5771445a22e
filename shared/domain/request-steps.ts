import { z } from 'zod';
import { addDays } from '../lib/dates';
import { localDateSchema } from './fields';
import type { RecordRequest } from './record-request';
import { dueOn, isNoticeSent, isOpen, isOverdue } from './request-rules';

/** With so few days left an extension is decided now or never. */
const DAYS_TO_EXTEND = 5;

export const nextStepSchema = z
  .object({
    kind: z.enum([
      /** The time is over; in Ontario that counts as a refusal (facts.md). */
      'overdue',
      'establish-identity',
      'establish-authority',
      'write-extension',
      /** It was decided, and extends nothing before its notice has gone out. */
      'send-extension',
      'send-estimate',
      'hear-about-fee',
      'make-release',
      'answer',
    ]),
    /** The last day for it. */
    by: localDateSchema,
  })
  .readonly();
export type NextStep = z.infer<typeof nextStepSchema>;

interface Circumstances {
  readonly today: string;
  /** Nothing can be released any more. */
  readonly isDestroyed: boolean;
}

/** The one thing to do next about a request; `null` when it is answered. */
export function nextStepOf(request: RecordRequest, circumstances: Circumstances): NextStep | null {
  if (!isOpen(request)) return null;
  return { kind: stepOf(request, circumstances), by: dueOn(request) };
}

function stepOf(request: RecordRequest, { today, isDestroyed }: Circumstances): NextStep['kind'] {
  if (isOverdue(request, today)) return 'overdue';
  const isReady = isDestroyed || request.releaseIds.length > 0;
  if (!isReady && request.extension !== null && !isNoticeSent(request)) return 'send-extension';
  if (request.identity === null) return 'establish-identity';
  if (request.authority === null) return 'establish-authority';
  if (isReady) return 'answer';
  if (isExtensionDue(request, today)) return 'write-extension';
  return feeStepOf(request) ?? 'make-release';
}

function isExtensionDue(request: RecordRequest, today: string): boolean {
  return request.extension === null && today >= addDays(dueOn(request), -DAYS_TO_EXTEND);
}

function feeStepOf({ fee, letters }: RecordRequest): NextStep['kind'] | null {
  if (fee?.answer !== 'waiting') return null;
  return letters.some(({ kind }) => kind === 'fee-estimate') ? 'hear-about-fee' : 'send-estimate';
}
