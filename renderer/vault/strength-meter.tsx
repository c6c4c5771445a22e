import { strengthOf, type PassphraseStrength } from '../../shared/domain/passphrase';
import css from './strength-meter.module.css';
import { strengthTexts, vaultTexts } from './texts';

const STEPS = 3;
const filledSteps: Readonly<Record<PassphraseStrength, number>> = {
  'too-short': 0,
  'too-simple': 0,
  'too-long': 0,
  fair: 1,
  good: 2,
  strong: 3,
};

/** How strong the passphrase is while it is typed, in words and as a bar. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const strength = strengthOf(passphrase);
  const filled = filledSteps[strength];
  return (
    <div className={css.meter} data-accepted={filled > 0}>
      <span className={css.bar} aria-hidden>
        {Array.from({ length: STEPS }, (_, step) => (
          <span key={step} className={css.step} data-filled={step < filled} />
        ))}
      </span>
      <span role="status" aria-label={vaultTexts.strength}>
        {passphrase === '' ? '' : strengthTexts[strength]}
      </span>
    </div>
  );
}
