import { z } from 'zod';
import { disclosurePartySchema, type DisclosureParty } from '../../shared/domain/disclosure';
import { optionalLine } from '../../shared/domain/fields';
import { disclosureTexts } from './texts';

export const partyGrounds = [
  'written-consent',
  'member-request',
  'legal-authority',
  'serious-harm',
] as const satisfies readonly DisclosureParty['ground'][];

/** Every field there is, whichever ground is chosen: what was typed stays when it is chosen anew. */
export const partyFieldsSchema = z
  .object({
    ground: z.enum(partyGrounds),
    consentId: z.string(),
    /** The authority or the reason. */
    stated: optionalLine,
    recipientKind: z.string(),
    recipient: optionalLine,
    recipientContact: optionalLine,
  })
  .superRefine((party, context) => {
    const missing = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (party.ground === 'written-consent') {
      if (party.consentId === '') missing('consentId', disclosureTexts.chooseConsent);
      return;
    }
    if (party.recipient === '') missing('recipient', disclosureTexts.fillIn);
    if (isStated(party.ground) && party.stated === '') missing('stated', disclosureTexts.fillIn);
  });
export type PartyFieldValues = z.input<typeof partyFieldsSchema>;

export const NO_PARTY: PartyFieldValues = {
  ground: 'written-consent',
  consentId: '',
  stated: '',
  recipientKind: 'provider',
  recipient: '',
  recipientContact: '',
};

export function isStated(
  ground: DisclosureParty['ground'],
): ground is 'legal-authority' | 'serious-harm' {
  return ground === 'legal-authority' || ground === 'serious-harm';
}

/** What is sent of what was filled in; fields of another ground are left behind. */
export function partyOf(read: z.output<typeof partyFieldsSchema>): DisclosureParty {
  const { ground, consentId, stated, recipientKind, recipient, recipientContact } = read;
  const told = { recipientKind, recipient, recipientContact };
  switch (ground) {
    case 'written-consent':
      return disclosurePartySchema.parse({ ground, consentId, recipientKind });
    case 'member-request':
      return disclosurePartySchema.parse({ ground, ...told });
    case 'legal-authority':
      return disclosurePartySchema.parse({ ground, authority: stated, ...told });
    case 'serious-harm':
      return disclosurePartySchema.parse({ ground, reason: stated, ...told });
  }
}
