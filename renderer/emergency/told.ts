import { z } from 'zod';
import { toldInEmergencySchema, type ToldInEmergency } from '../../shared/domain/emergency-record';
import { optionalLine } from '../../shared/domain/fields';
import { emergencyTexts } from './texts';

const kindSchema = toldInEmergencySchema.unwrap().shape.recipientKind;
export const toldKinds = kindSchema.options;

export const toldFieldsSchema = z
  .object({ isTold: z.boolean(), recipientKind: kindSchema, recipient: optionalLine })
  .refine(({ isTold, recipient }) => !isTold || recipient !== '', {
    path: ['recipient'],
    message: emergencyTexts.toldMissing,
  });
export const TOLD_NO_ONE: z.input<typeof toldFieldsSchema> = {
  isTold: false,
  recipientKind: 'emergency-contact',
  recipient: '',
};

/** A number stands in the entry itself: in an emergency no second field is asked for it. */
export function toldOf(read: z.output<typeof toldFieldsSchema>): ToldInEmergency | null {
  const { isTold, recipientKind, recipient } = read;
  return isTold ? { recipientKind, recipient, recipientContact: '' } : null;
}
