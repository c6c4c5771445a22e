import { z } from 'zod';
import type { RequestView } from '../../shared/contract/record-requests';
import { localDateSchema, optionalLine, requiredLine } from '../../shared/domain/fields';
import {
  refusalGroundSchema,
  requestOutcomeSchema,
  type RequestOutcome,
} from '../../shared/domain/record-request';
import { requestTexts } from './texts';

const outcome = requestOutcomeSchema.unwrap().shape;
export const outcomeKinds = outcome.kind.options;
export const sentHows = outcome.sent.unwrap().unwrap().shape.how.options;

/** An answer as it is chosen and typed; what does not belong to its kind is left out when read. */
export const answerTypedSchema = z
  .object({
    kind: z.enum(outcomeKinds, requestTexts.kindMissing),
    on: localDateSchema,
    sentOn: localDateSchema,
    sentHow: z.enum(sentHows),
    refusals: z.array(
      z.object({
        what: requiredLine,
        ground: z.enum(refusalGroundSchema.options, requestTexts.kindMissing),
        note: optionalLine,
      }),
    ),
  })
  .transform(({ kind, on, sentOn, sentHow, refusals }) => ({
    kind,
    on,
    refusals: refusesIn(kind) ? refusals : [],
    sent: grantsIn(kind) ? { on: sentOn, how: sentHow } : null,
  }));
export type AnswerTyped = z.input<typeof answerTypedSchema>;
export type AnswerRead = z.output<typeof answerTypedSchema>;

type Kind = RequestOutcome['kind'] | undefined;

export function refusesIn(kind: Kind): boolean {
  return kind === 'granted-in-part' || kind === 'refused';
}

export function grantsIn(kind: Kind): boolean {
  return kind === 'granted-in-part' || kind === 'granted';
}

/** Nothing of a destroyed record can be granted, and what was released is granted. */
export function answerToBegin({ about, releases }: RequestView, today: string) {
  const begun = { on: today, sentOn: today, sentHow: 'in-person' as const, refusals: [] };
  if (about.certificate !== null) {
    const destroyed = {
      what: requestTexts.theRecord,
      ground: 'record-destroyed' as const,
      note: '',
    };
    return { ...begun, kind: 'refused' as const, refusals: [destroyed] };
  }
  return releases.length > 0 ? { ...begun, kind: 'granted' as const } : begun;
}
