import type { z } from 'zod';
import { auditTopicSchema, type AuditFilter } from '../../shared/domain/audit-trail';
import { localDateSchema } from '../../shared/domain/fields';
import { memberIdSchema } from '../../shared/domain/ids';

/** What the choices of a filter hold; `all` and an empty day leave it open. */
export interface FilterChoices {
  readonly topic: string;
  readonly memberId: string;
  readonly from: string;
  readonly to: string;
}

export const ALL = 'all';
export const NO_FILTER: FilterChoices = { topic: ALL, memberId: ALL, from: '', to: '' };

/** A day that is half typed filters nothing yet. */
export function filterOf(choices: Partial<FilterChoices>): AuditFilter {
  const { topic, memberId, from, to } = choices;
  return {
    topic: readOrNull(auditTopicSchema, topic),
    memberId: readOrNull(memberIdSchema, memberId),
    from: readOrNull(localDateSchema, from),
    to: readOrNull(localDateSchema, to),
  };
}

export function isFiltering({ topic, memberId, from, to }: AuditFilter): boolean {
  return [topic, memberId, from, to].some((chosen) => chosen !== null);
}

function readOrNull<Schema extends z.ZodType>(
  schema: Schema,
  value: string | undefined,
): z.output<Schema> | null {
  return schema.safeParse(value).data ?? null;
}
