import { z } from 'zod';
import {
  acquaintanceSchema,
  dualRelationshipSchema,
  type Relationships,
} from '../../shared/domain/intake';
import { memberIdSchema } from '../../shared/domain/ids';
import { intakeTexts } from './intake-texts';
import { optionalDate } from './member-form-schema';

const typedAcquaintance = z.object({
  ...acquaintanceSchema.unwrap().shape,
  memberId: z
    .string()
    .refine((chosen) => chosen !== '', intakeTexts.acquaintanceMissing)
    .pipe(memberIdSchema),
  revisitOn: optionalDate,
});

const typedDualRelationship = z.object({
  ...dualRelationshipSchema.unwrap().shape,
  revisitOn: optionalDate,
});

/** The domain's relationships, as they are typed. */
export const typedRelationshipsSchema = z.object({
  acquaintances: z.array(typedAcquaintance),
  dualRelationships: z.array(typedDualRelationship),
});
export type TypedRelationships = z.input<typeof typedRelationshipsSchema>;
export type ReadRelationships = z.output<typeof typedRelationshipsSchema>;

export const blankAcquaintance = { memberId: '', how: '', revisitOn: '' };
export const blankDualRelationship = { relationship: '', plan: '', revisitOn: '' };

export function typedRelationships(read: Relationships): TypedRelationships {
  return {
    acquaintances: read.acquaintances.map((one) => ({ ...one, revisitOn: one.revisitOn ?? '' })),
    dualRelationships: read.dualRelationships.map((one) => ({
      ...one,
      revisitOn: one.revisitOn ?? '',
    })),
  };
}
