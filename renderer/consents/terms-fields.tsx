import type { Control } from 'react-hook-form';
import type { ConsentTerms } from '../../shared/domain/consent';
import { DateField, TextField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import type { ReadSigning, TypedSigning } from './sign-form-schema';
import { signTexts } from './sign-texts';

interface Props {
  readonly control: Control<TypedSigning, unknown, ReadSigning>;
  readonly kind: ConsentTerms['kind'];
}

/** What is agreed to with this one member: to whom and about what (M12), or which fee (M36). */
export function TermsFields({ control, kind }: Props) {
  if (kind === 'plain') return null;
  return (
    <Fieldset legend={signTexts.terms} note={signTexts.termsNote}>
      {kind === 'fees' && (
        <TextField
          control={control}
          name="fee"
          label={signTexts.fee}
          description={signTexts.feeNote}
          width="medium"
          isRequired
        />
      )}
      {kind === 'provider' && (
        <>
          <TextField control={control} name="provider" label={signTexts.provider} isRequired />
          <TextField control={control} name="providerContact" label={signTexts.providerContact} />
          <TextField control={control} name="scope" label={signTexts.scope} isRequired />
          <DateField
            control={control}
            name="expiresOn"
            label={signTexts.expiresOn}
            width="medium"
            isRequired
          />
        </>
      )}
    </Fieldset>
  );
}
