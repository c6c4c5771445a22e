import { localDateOf } from '../lib/dates';
import type { ListedConsent } from './consent';
import type { Moment } from './fields';

/** The day on which it was signed or said, which for paper and speech is not when it was recorded. */
export function signingDayOf({
  signature,
  given,
}: Pick<ListedConsent, 'signature' | 'given'>): string {
  return writtenDownDayOf(signature) ?? dayOf(given);
}

/** The day that was written down; `null` where it is that of the recording. */
export function writtenDownDayOf(signature: ListedConsent['signature']): string | null {
  if (signature.method === 'paper') return signature.signedOn;
  return signature.method === 'spoken' ? signature.spokenOn : null;
}

export function dayOf({ at, timeZone }: Moment): string {
  return localDateOf(new Date(at), timeZone);
}
