import { z } from 'zod';
import { instantSchema, localDateSchema, optionalLine, requiredLine } from './fields';
import {
  consentIdSchema,
  disclosureIdSchema,
  emergencyRecordIdSchema,
  incidentIdSchema,
  memberIdSchema,
  recordRequestIdSchema,
} from './ids';

/** In which way something about a member was told or handed over. `file`: Alcove wrote a file. */
export const disclosureHows = [
  'telephone',
  'video',
  'letter',
  'e-mail',
  'in-person',
  'file',
] as const;

/** What is written down when something about a member was told to someone (M12, M96). */
export const disclosureTypedSchema = z
  .object({
    disclosedOn: localDateSchema,
    how: z.enum(disclosureHows).exclude(['file']),
    /** What was told, in a sentence: the minimum that was necessary (M104). */
    what: requiredLine,
    purpose: requiredLine,
  })
  .readonly();

/**
 * On what ground something left: express consent, the member's own asking, or an authority that is
 * stated (M96, M104; facts.md: PHIPA s. 40 for a significant risk of serious bodily harm).
 */
export const disclosureGroundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('written-consent') }).readonly(),
  /** To the member themselves, or to whoever decides for them. */
  z.object({ kind: z.literal('member-request') }).readonly(),
  /** The order, or the section of the law. */
  z.object({ kind: z.literal('legal-authority'), authority: requiredLine }).readonly(),
  z.object({ kind: z.literal('serious-harm'), reason: requiredLine }).readonly(),
  /** A paper about a member for the clinician's own desk: it left the app, and no one else has it. */
  z.object({ kind: z.literal('own-use') }).readonly(),
]);
export type DisclosureGround = z.infer<typeof disclosureGroundSchema>;

export const recipientKindSchema = z.enum([
  'member',
  'representative',
  'lawyer',
  'insurer',
  'provider',
  'court',
  'emergency-contact',
  'emergency-service',
  'authority',
  'successor',
  'clinician',
  'other',
]);
export type RecipientKind = z.infer<typeof recipientKindSchema>;

const told = { recipient: requiredLine, recipientContact: optionalLine };
const others = recipientKindSchema.exclude(['clinician']);

/**
 * Who is told, and on what ground, as it is typed: what is for the clinician alone is not told to
 * anyone. On written consent the provider whom the consent names is told, under the address it has.
 */
export const disclosurePartySchema = z.discriminatedUnion('ground', [
  z
    .strictObject({
      ground: z.literal('written-consent'),
      consentId: consentIdSchema,
      recipientKind: others,
    })
    .readonly(),
  z
    .strictObject({
      ground: z.literal('member-request'),
      recipientKind: recipientKindSchema.extract(['member', 'representative']),
      ...told,
    })
    .readonly(),
  z
    .strictObject({
      ground: z.literal('legal-authority'),
      authority: requiredLine,
      recipientKind: others,
      ...told,
    })
    .readonly(),
  z
    .strictObject({
      ground: z.literal('serious-harm'),
      reason: requiredLine,
      recipientKind: others,
      ...told,
    })
    .readonly(),
]);
export type DisclosureParty = z.infer<typeof disclosurePartySchema>;

/** What the entry came from; `told` was written down by hand. */
export const disclosureSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('told') }).readonly(),
  z.object({ kind: z.literal('request-letter'), requestId: recordRequestIdSchema }).readonly(),
  z.object({ kind: z.literal('incident-letter'), incidentId: incidentIdSchema }).readonly(),
  z.object({ kind: z.literal('emergency'), recordId: emergencyRecordIdSchema }).readonly(),
  z.object({ kind: z.literal('statement'), number: z.string() }).readonly(),
  z
    .object({
      kind: z.literal('paper'),
      paper: z.enum([
        'billing-file',
        'timeline',
        'safety-plan',
        'consent-copy',
        'signed-copy',
        'audit-trail',
        'accounting',
        'module-overview',
        'sealed-export',
      ]),
    })
    .readonly(),
]);
export type DisclosureSource = z.infer<typeof disclosureSourceSchema>;

/** The log entry of one disclosure: date, recipient and address, what, why (facts.md). */
export const disclosureSchema = z
  .object({
    id: disclosureIdSchema,
    memberId: memberIdSchema,
    ground: disclosureGroundSchema.default({ kind: 'written-consent' }),
    /** The consent that permitted it; of written consent alone. */
    consentId: consentIdSchema.nullable(),
    recipient: requiredLine,
    recipientKind: recipientKindSchema.default('provider'),
    recipientContact: optionalLine,
    disclosedOn: localDateSchema,
    how: z.enum(disclosureHows),
    what: requiredLine,
    purpose: requiredLine,
    source: disclosureSourceSchema.default({ kind: 'told' }),
    /** The entry was made before its file, and the file could not be written. */
    didNotLeave: z.boolean().default(false),
    madeAt: instantSchema,
  })
  .refine(({ ground, consentId }) => (ground.kind === 'written-consent') === (consentId !== null), {
    path: ['consentId'],
    message: 'Written consent names its consent, and no other ground has one.',
  })
  .readonly();
export type Disclosure = z.infer<typeof disclosureSchema>;

export type DisclosureRefusal =
  /** What was told is written down on its day or after it, never before. */
  | { readonly code: 'told-in-future' }
  | { readonly code: 'accounting-period-reversed' }
  /** What is about everyone names everyone: it can be handed to nobody. */
  | { readonly code: 'accounting-of-everyone' };
