import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { decisionTypedSchema } from '../../../shared/domain/decision';
import { useDomainForm } from '../../ui/use-domain-form';

export type TypedDecision = z.input<typeof decisionTypedSchema>;
export type ReadDecision = z.output<typeof decisionTypedSchema>;

/** A vote as far as it is typed. The room holds it, so that ending the session does not lose it. */
export type VoteDraft = UseFormReturn<TypedDecision, unknown, ReadDecision>;

export const blankVote: TypedDecision = {
  question: '',
  options: [
    { text: 'Yes', votes: 0 },
    { text: 'No', votes: 0 },
    { text: 'Abstained', votes: 0 },
  ],
  outcome: '',
};

/** It is about the group, so it is held in memory only, and ends with the screen (M11). */
export function useVoteDraft(): VoteDraft {
  return useDomainForm<TypedDecision, ReadDecision>(decisionTypedSchema, blankVote);
}
