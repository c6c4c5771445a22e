import { z } from 'zod';
import { localDateSchema } from '../../shared/domain/fields';
import { moduleIdSchema } from '../../shared/domain/ids';
import { memberProfileSchema, type MemberProfile } from '../../shared/domain/member';

const profile = memberProfileSchema.unwrap().shape;

/** Names typed in one field, as the list the domain keeps. */
const namesWithCommas = z
  .string()
  .transform((typed): readonly string[] => typed.split(',').filter((name) => name.trim() !== ''))
  .pipe(profile.otherNames);

/** The domain's profile, as it is typed. */
export const typedProfileSchema = z.object({ ...profile, otherNames: namesWithCommas });
export type TypedProfile = z.input<typeof typedProfileSchema>;
export type ReadProfile = z.output<typeof typedProfileSchema>;

export const membershipFormSchema = z.object({ moduleId: moduleIdSchema, from: localDateSchema });
export type MembershipRead = z.output<typeof membershipFormSchema>;

export const blankProfile: TypedProfile = {
  legalName: '',
  preferredFirstName: '',
  otherNames: '',
  contact: { telephone: '', email: '', address: '' },
  referringPhysician: '',
  goals: '',
};

export function typedFrom(read: MemberProfile): TypedProfile {
  return { ...read, otherNames: read.otherNames.join(', ') };
}
