import { z } from 'zod';
import { checkPassphrase } from '../../shared/domain/passphrase';
import { describeError } from '../ui/describe-error';
import { vaultTexts } from './texts';

/** The domain's rule for a passphrase, spoken beside the field, and the same typed twice. */
export const newPassphraseSchema = z
  .object({ passphrase: z.string(), again: z.string() })
  .superRefine(({ passphrase, again }, context) => {
    const checked = checkPassphrase(passphrase);
    if (!checked.ok) {
      const { whatHappened } = describeError(checked.error);
      context.addIssue({ code: 'custom', path: ['passphrase'], message: whatHappened });
    } else if (again !== passphrase) {
      context.addIssue({ code: 'custom', path: ['again'], message: vaultTexts.passphrasesDiffer });
    }
  });

export type NewPassphrase = z.infer<typeof newPassphraseSchema>;
