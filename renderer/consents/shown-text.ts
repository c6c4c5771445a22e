import type { SigningView } from '../../shared/contract/consents';
import { fillPlaceholders, type PlaceholderValues } from '../../shared/domain/agreement-text';
import { filledIn } from '../../shared/domain/consent-rules';
import { consentTermsSchema } from '../../shared/domain/consent';
import { sayTermsDate } from '../../shared/domain/terms-words';
import { isLocalDate } from '../../shared/lib/dates';
import { kindOfTerms, termsTyped, type TypedSigning } from './sign-form-schema';

/**
 * The text as far as it is filled in, with what is open left open. Once nothing is, it is exactly
 * the text that will be signed.
 */
export function textWhileTyping(view: SigningView, typed: TypedSigning): string {
  const { text } = view.version.content;
  const { data } = consentTermsSchema.safeParse(termsTyped(typed, kindOfTerms(view)));
  if (data) return filledIn(text, view.values, data);
  return fillPlaceholders(text, { ...view.values, ...partsOf(typed) });
}

/** The agreement's, with the member's and the group's placeholders filled in. */
export function titleOf({ version, values }: SigningView): string {
  return fillPlaceholders(version.content.title, values);
}

/** Of a release that is not typed to its end yet, what is. */
function partsOf({ provider, providerContact, scope, expiresOn }: TypedSigning): PlaceholderValues {
  const day = isLocalDate(expiresOn) ? sayTermsDate(expiresOn) : '';
  const parts = Object.entries({ provider, providerContact, scope, expiresOn: day });
  return Object.fromEntries(parts.filter(([, text]) => text.trim() !== ''));
}
