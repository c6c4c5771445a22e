import { auditTopicSchema, type AuditFilter } from '../../shared/domain/audit-trail';
import { localDateSchema } from '../../shared/domain/fields';
import { memberIdSchema } from '../../shared/domain/ids';
import { ALL, readOrNull } from '../ui/choices';

/** What the choices of a filter hold; `all` and an empty day leave it open. */
export interface FilterChoices {
  readonly topic: string;
  readonly memberId: string;
  readonly from: string;
  readonly to: string;
}

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
