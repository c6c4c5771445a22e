import { Radio, TextInput } from '@mantine/core';
import { useController } from 'react-hook-form';
import type { MemberId } from '../../shared/domain/ids';
import { TextField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import { ConsentField } from './consent-field';
import css from './records.module.css';
import { authoritySchema } from './release-values';
import { authorityTexts, recordTexts } from './texts';
import type { ReleaseForm } from './use-release-form';

interface Props {
  readonly release: ReleaseForm;
  readonly memberId: MemberId;
}

/** To whom, and by what right: nothing leaves without one (M96). */
export function RecipientFields(about: Props) {
  const { release } = about;
  const { typed } = release;
  const { control } = release.form;
  return (
    <Fieldset legend={recordTexts.toWhom}>
      <RecipientField release={release} />
      <TextField control={control} name="recipientContact" label={recordTexts.recipientContact} />
      {release.isForRequest ? <AskersRight typed={typed} /> : <RightFields {...about} />}
    </Fieldset>
  );
}

/** As it was established with the request. */
function AskersRight({ typed: { authority, stated } }: Pick<ReleaseForm, 'typed'>) {
  return (
    <TextInput
      label={recordTexts.authority}
      description={stated}
      value={authorityTexts[authority]}
      readOnly
    />
  );
}

function RightFields({ release, memberId }: Props) {
  const { form, typed } = release;
  const { control } = form;
  return (
    <>
      <AuthorityField release={release} />
      {typed.authority === 'legal-authority' && (
        <TextField control={control} name="stated" label={recordTexts.stated} isRequired />
      )}
      {typed.authority === 'written-consent' && (
        <ConsentField
          control={control}
          name="consentId"
          memberId={memberId}
          onChosen={(provider) => form.setValue('recipient', provider)}
        />
      )}
    </>
  );
}

type Release = Pick<Props, 'release'>;

/** By consent it is whom the consent names, for a request whoever asked: no name is typed over it. */
function RecipientField({ release: { form, typed, isForRequest } }: Release) {
  if (isForRequest) {
    return (
      <TextInput
        label={recordTexts.recipientName}
        description={recordTexts.recipientByRequest}
        value={typed.recipient}
        readOnly
      />
    );
  }
  if (typed.authority !== 'written-consent') {
    return (
      <TextField
        control={form.control}
        name="recipient"
        label={recordTexts.recipientName}
        isRequired
      />
    );
  }
  return (
    <TextInput
      label={recordTexts.recipientName}
      description={recordTexts.recipientByConsent}
      value={typed.consentId === '' ? '' : typed.recipient}
      readOnly
    />
  );
}

function AuthorityField({ release }: Release) {
  const { field } = useController({ control: release.form.control, name: 'authority' });
  return (
    <Radio.Group label={recordTexts.authority} value={field.value} onChange={field.onChange}>
      <div className={css.choices}>
        {authoritySchema.options.map((authority) => (
          <Radio key={authority} value={authority} label={authorityTexts[authority]} />
        ))}
      </div>
    </Radio.Group>
  );
}
