import { Radio, TextInput } from '@mantine/core';
import { useController } from 'react-hook-form';
import { permittedInWriting } from '../../shared/domain/disclosure-rules';
import type { Member } from '../../shared/domain/member';
import { ConsentField } from '../consents/consent-field';
import { TextField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import { useToday } from '../ui/use-now';
import css from './records.module.css';
import { authoritySchema } from './release-values';
import { authorityTexts, recordTexts } from './texts';
import type { ReleaseForm } from './use-release-form';

interface Props {
  readonly release: ReleaseForm;
  readonly member: Member;
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

function RightFields({ release, member }: Props) {
  const { form, typed } = release;
  const { control } = form;
  const today = useToday();
  return (
    <>
      <AuthorityField release={release} member={member} />
      {typed.authority === 'legal-authority' && (
        <TextField
          control={control}
          name="stated"
          label={recordTexts.stated}
          description={recordTexts.statedText}
          isRequired
        />
      )}
      {typed.authority === 'written-consent' && (
        <ConsentField
          control={control}
          name="consentId"
          memberId={member.id}
          day={today}
          permits={permittedInWriting}
          onChosen={(provider) => form.setValue('recipient', provider)}
        />
      )}
    </>
  );
}

/** Under an order it is typed. On any other ground it is known: no name is typed over it. */
function RecipientField({ release: { form, typed, isForRequest } }: Pick<Props, 'release'>) {
  if (!isForRequest && typed.authority === 'legal-authority') {
    return (
      <TextField
        control={form.control}
        name="recipient"
        label={recordTexts.recipientName}
        isRequired
      />
    );
  }
  const isOpen = !isForRequest && typed.authority === 'written-consent' && typed.consentId === '';
  return (
    <TextInput
      label={recordTexts.recipientName}
      description={isForRequest ? recordTexts.recipientByRequest : recipientBy[typed.authority]}
      value={isOpen ? '' : typed.recipient}
      readOnly
    />
  );
}

const recipientBy = {
  'member-request': recordTexts.recipientIsMember,
  'written-consent': recordTexts.recipientByConsent,
  'legal-authority': undefined,
} as const;

function AuthorityField({ release: { form }, member }: Props) {
  const { field } = useController({ control: form.control, name: 'authority' });
  const choose = (authority: string) => {
    field.onChange(authority);
    if (authority === 'member-request') form.setValue('recipient', member.profile.legalName);
  };
  return (
    <Radio.Group label={recordTexts.authority} value={field.value} onChange={choose}>
      <div className={css.choices}>
        {authoritySchema.options.map((authority) => (
          <Radio key={authority} value={authority} label={authorityTexts[authority]} />
        ))}
      </div>
    </Radio.Group>
  );
}
