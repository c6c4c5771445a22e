import { useWatch, type Control } from 'react-hook-form';
import { PassphraseField } from '../ui/fields';
import type { NewPassphrase } from './new-passphrase';
import { StrengthMeter } from './strength-meter';
import { vaultTexts } from './texts';

interface Props {
  readonly control: Control<NewPassphrase, unknown, NewPassphrase>;
  readonly label: string;
}

/** A passphrase to be, its strength while it is typed, and the same once more. */
export function NewPassphraseFields({ control, label }: Props) {
  const passphrase = useWatch({ control, name: 'passphrase' });
  return (
    <>
      <PassphraseField
        control={control}
        name="passphrase"
        label={label}
        description={vaultTexts.passphraseRule}
      />
      <StrengthMeter passphrase={passphrase} />
      <PassphraseField control={control} name="again" label={vaultTexts.passphraseAgain} />
    </>
  );
}
