import type { SignatureMethod } from './consent';

const ELECTRONIC =
  'I have read this text, I understand it, I agree to it, and I agree to sign it electronically.';

/**
 * The sentence that is agreed to beside the text: intent, and consent to doing it like this
 * (facts.md, e-signature evidence). For paper and speech it says what the clinician attests.
 */
export const CONSENT_WORDING: Readonly<Record<SignatureMethod, string>> = {
  drawn: ELECTRONIC,
  typed: ELECTRONIC,
  paper: 'This text was signed by hand. The attached copy is the paper that was signed.',
  spoken:
    'This text was read or explained to the person named here, who said that they understand it and agree to it.',
};
