import { z } from 'zod';
import { localDateSchema } from '../../shared/domain/fields';
import { healthNumberSchema, sayHealthNumber } from '../../shared/domain/health-number';
import { moduleIdSchema } from '../../shared/domain/ids';
import { memberProfileSchema, type Member } from '../../shared/domain/member';

const profile = memberProfileSchema.unwrap().shape;

const emptyAsNull = (typed: string) => (typed.trim() === '' ? null : typed);

/** A date that may be left empty. */
export const optionalDate = z.string().transform(emptyAsNull).pipe(localDateSchema.nullable());

/** Names typed in one field, as the list the domain keeps. */
const namesWithCommas = z
  .string()
  .transform((typed): readonly string[] => typed.split(',').filter((name) => name.trim() !== ''))
  .pipe(profile.otherNames);

/** The domain's profile and health number, as they are typed. */
export const typedMemberSchema = z.object({
  ...profile,
  otherNames: namesWithCommas,
  dateOfBirth: optionalDate,
  healthNumber: z.string().transform(emptyAsNull).pipe(healthNumberSchema.nullable()),
});
export type TypedMember = z.input<typeof typedMemberSchema>;
export type ReadMember = z.output<typeof typedMemberSchema>;

/** What a select shows for "no module": an empty value would look like nothing chosen. */
export const NO_MODULE = 'none';

export const interestSchema = z.object({
  interestedIn: z
    .string()
    .transform((chosen) => (chosen === NO_MODULE ? null : chosen))
    .pipe(moduleIdSchema.nullable()),
});

export const blankMember: TypedMember = {
  legalName: '',
  preferredFirstName: '',
  otherNames: '',
  dateOfBirth: '',
  healthNumber: '',
  contact: { telephone: '', email: '', address: '' },
  referringPhysician: '',
  goals: '',
};

export function typedFrom({ profile: read, healthNumber }: Member): TypedMember {
  return {
    ...read,
    otherNames: read.otherNames.join(', '),
    dateOfBirth: read.dateOfBirth ?? '',
    healthNumber: healthNumber === null ? '' : sayHealthNumber(healthNumber),
  };
}
