import { z } from 'zod';
import { optionalLine } from '../../shared/domain/fields';
import {
  askerAuthoritySchema,
  type AskerAuthority,
  type RecordRequest,
} from '../../shared/domain/record-request';
import { requestTexts } from './texts';

export const authorityKinds = [
  'own-record',
  'written-consent',
  'representation',
  'legal-authority',
] as const satisfies readonly AskerAuthority['kind'][];

/** By what right they ask, as it is chosen and typed. */
export const authorityTypedSchema = z
  .object({
    kind: z.enum(authorityKinds, requestTexts.kindMissing),
    consentId: z.string(),
    document: optionalLine,
  })
  .transform(({ kind, consentId, document }, context) => {
    const read = askerAuthoritySchema.safeParse({ kind, consentId, document });
    if (read.success) return read.data;
    const isConsent = kind === 'written-consent';
    context.addIssue({
      code: 'custom',
      path: [isConsent ? 'consentId' : 'document'],
      message: isConsent ? requestTexts.consentMissing : requestTexts.documentMissing,
    });
    return z.NEVER;
  });

export function typedAuthority({ authority, asker }: RecordRequest) {
  const blank = { consentId: '', document: '' };
  if (authority !== null) return { ...blank, ...authority };
  return asker.kind === 'member' ? { ...blank, kind: 'own-record' as const } : blank;
}
