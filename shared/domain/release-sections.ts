import { z } from 'zod';

/** The parts of one member's own record, in the order in which a release holds them (M10). */
export const releaseSections = [
  'particulars',
  'intake',
  'goals',
  'attendance',
  'notes',
  'consents',
  'safety-plan',
  'contacts',
  'emergencies',
  'disclosures',
  'charges',
] as const;
export const releaseSectionSchema = z.enum(releaseSections);
export type ReleaseSection = z.infer<typeof releaseSectionSchema>;

/** What a release of Alcove before the choice of sections held. */
export const sectionsOnceReleased: readonly ReleaseSection[] = [
  'particulars',
  'goals',
  'attendance',
  'notes',
];

/**
 * The minimum that is necessary for a purpose (M104): a payer needs that sessions took place, and
 * never what was said in them.
 */
export const minimumNecessary = {
  'whole-record': releaseSections,
  'payer-attendance': ['attendance'],
  'payer-billing': ['attendance', 'charges'],
  'next-provider': ['particulars', 'goals', 'attendance', 'notes', 'safety-plan'],
  'court-order': ['particulars', 'attendance', 'notes'],
} as const satisfies Readonly<Record<string, readonly ReleaseSection[]>>;
export type MinimumNecessary = keyof typeof minimumNecessary;
