import { z } from 'zod';
import { localDateSchema } from '../../shared/domain/fields';
import {
  callLocationsSchema,
  emergencyContactSchema,
  safetyPlanTextSchema,
  type EmergencyContact,
  type SafetyPlanText,
} from '../../shared/domain/safety-plan';
import { contactsSharingNumber, contactsWithNumber } from '../../shared/domain/safety-plan-rules';
import { safetyTexts } from './texts';

/** The domain's shapes, as they are typed: a date that is not given is an empty field. */

export const typedStepsSchema = z.object({
  ...safetyPlanTextSchema.unwrap().shape,
  reviewOn: z
    .string()
    .transform((typed) => (typed === '' ? null : typed))
    .pipe(localDateSchema.nullable()),
});
export type TypedSteps = z.input<typeof typedStepsSchema>;

export function typedSteps(text: SafetyPlanText): TypedSteps {
  return { ...text, reviewOn: text.reviewOn ?? '' };
}

interface TypedContact extends Omit<EmergencyContact, 'releaseAskedOn'> {
  readonly releaseAskedOn: string;
}

const typedContactSchema = z
  .custom<TypedContact>()
  .transform((typed) => ({
    ...typed,
    releaseAskedOn:
      typed.releaseToCall === 'not-asked' || typed.releaseAskedOn === ''
        ? null
        : typed.releaseAskedOn,
  }))
  .pipe(emergencyContactSchema);

/** @param ownTelephone the member's: nobody else is reached there */
export function typedContactsSchemaFor(ownTelephone: string) {
  return z.object({
    contacts: z.array(typedContactSchema).superRefine((contacts, context) => {
      for (const { first, index, field } of contactsSharingNumber(contacts)) {
        const message = safetyTexts.sharesNumber(first.name);
        context.addIssue({ code: 'custom', path: [index, field], message });
      }
      for (const { index, field } of contactsWithNumber(contacts, ownTelephone)) {
        const message = safetyTexts.isOwnNumber;
        context.addIssue({ code: 'custom', path: [index, field], message });
      }
    }),
  });
}
type ContactsSchema = ReturnType<typeof typedContactsSchemaFor>;
export type TypedContacts = z.input<ContactsSchema>;
export type ReadContacts = z.output<ContactsSchema>;

export function typedContact(contact: EmergencyContact): TypedContact {
  return { ...contact, releaseAskedOn: contact.releaseAskedOn ?? '' };
}

export const blankContact: TypedContact = {
  name: '',
  relationship: '',
  telephone: '',
  otherTelephone: '',
  releaseToCall: 'not-asked',
  releaseAskedOn: '',
  note: '',
};

export const typedPlacesSchema = z.object({ callLocations: callLocationsSchema });
export type TypedPlaces = z.input<typeof typedPlacesSchema>;
export type ReadPlaces = z.output<typeof typedPlacesSchema>;
