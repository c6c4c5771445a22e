import { z } from 'zod';
import { instantSchema } from './fields';

/** The collections of the records that a sealed export is written into. */
export const takenInPlaces = [
  'practice',
  'groups',
  'members',
  'sessions',
  'notes',
  'agreements',
  'consents',
  'safetyPlans',
  'ledger',
  'requests',
  'incidents',
] as const;
export type TakenInPlace = (typeof takenInPlaces)[number];

const ids = z.array(z.string().max(100)).readonly();

/**
 * Stands in the vault from before the first document of an archive is written until after the last:
 * whoever finds it removes everything that it names. RxDB has no transaction over collections.
 */
export const takingInSchema = z
  .object({
    id: z.literal('taking-in'),
    /** `undone`: everything was removed again, and the clinician has not been told yet. */
    state: z.enum(['begun', 'undone']),
    begunAt: instantSchema,
    records: z.partialRecord(z.enum(takenInPlaces), ids).readonly(),
    groupProcess: ids,
  })
  .readonly();
export type TakingIn = z.infer<typeof takingInSchema>;

export function undone(marker: TakingIn): TakingIn {
  return { ...marker, state: 'undone', records: {}, groupProcess: [] };
}
