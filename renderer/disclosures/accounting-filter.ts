import type { z } from 'zod';
import type { AccountingFilter } from '../../shared/domain/accounting';
import { recipientKindSchema } from '../../shared/domain/disclosure';
import { localDateSchema } from '../../shared/domain/fields';
import { memberIdSchema, type MemberId } from '../../shared/domain/ids';
import { ALL, readOrNull } from '../ui/choices';

export interface AccountingChoices {
  readonly memberId: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly withOwnUse: boolean;
}

export function choicesFor(memberId: MemberId | null): AccountingChoices {
  return { memberId: memberId ?? ALL, kind: ALL, from: '', to: '', withOwnUse: false };
}

export function filterOf(choices: Partial<AccountingChoices>): AccountingFilter {
  const { memberId, kind, from, to, withOwnUse = false } = choices;
  const chosen: z.infer<typeof recipientKindSchema> | null = readOrNull(recipientKindSchema, kind);
  return {
    memberId: readOrNull(memberIdSchema, memberId),
    from: readOrNull(localDateSchema, from),
    to: readOrNull(localDateSchema, to),
    kinds: chosen ? [chosen] : [],
    withOwnUse: withOwnUse || chosen === 'clinician',
  };
}

export function isFiltering({ memberId, from, to, kinds }: AccountingFilter): boolean {
  return memberId !== null || from !== null || to !== null || kinds.length > 0;
}
