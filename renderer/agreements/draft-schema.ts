import { z } from 'zod';
import {
  agreementKindSchema,
  agreementTextSchema,
  neededAtSchema,
  type AgreementText,
} from '../../shared/domain/agreement';
import { groupIdSchema } from '../../shared/domain/ids';
import { draftTexts } from './texts';

/** In a form, an emptied number is NaN: this one may be empty. */
const monthsTyped = z
  .number()
  .or(z.nan())
  .transform((months) => (Number.isNaN(months) ? null : months))
  .refine(
    (months) => months === null || (Number.isInteger(months) && months >= 1 && months <= 120),
    draftTexts.expiryWrong,
  );

/** The domain's text of an agreement, as it is typed. */
export const typedTextSchema = z.object({
  ...agreementTextSchema.unwrap().shape,
  expiresAfterMonths: monthsTyped,
});
export type TypedText = z.input<typeof typedTextSchema>;
export type ReadText = z.output<typeof typedTextSchema>;

export const blankText: TypedText = {
  title: '',
  text: '',
  questions: [],
  expiresAfterMonths: Number.NaN,
};

export function typedFrom(text: AgreementText): TypedText {
  return { ...text, expiresAfterMonths: text.expiresAfterMonths ?? Number.NaN };
}

/** A choice among groups cannot be nothing: this stands for all of them. */
export const EVERY_GROUP = 'every-group';

export const aboutSchema = z.object({
  kind: agreementKindSchema,
  neededAt: neededAtSchema,
  groupId: z
    .literal(EVERY_GROUP)
    .transform(() => null)
    .or(groupIdSchema),
});

export const blankAbout: z.input<typeof aboutSchema> = {
  kind: 'other',
  neededAt: 'admission',
  groupId: EVERY_GROUP,
};
