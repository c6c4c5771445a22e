import { Radio } from '@mantine/core';
import { useController, type Control } from 'react-hook-form';
import type { SigningView } from '../../shared/contract/consents';
import { identityProofSchema, type SignatureMethod } from '../../shared/domain/consent';
import { CONSENT_WORDING } from '../../shared/domain/consent-wording';
import { DateField, ParagraphField, SelectField, TextField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import { Segments } from '../ui/segments';
import { CopyField } from './copy-field';
import { FieldError } from './field-error';
import css from './sign.module.css';
import type { ReadSigning, TypedSigning } from './sign-form-schema';
import { identityTexts, methodTexts, signTexts } from './sign-texts';
import { SignatureField } from './signature-field';
import type { Attached } from './use-attached';

type SignControl = Control<TypedSigning, unknown, ReadSigning>;

interface Props {
  readonly control: SignControl;
  readonly view: SigningView;
  readonly attached: Attached;
}

const methods: readonly SignatureMethod[] = ['drawn', 'typed', 'paper', 'spoken'];

/** How it is signed, the signature itself, and how it is known whose it is (facts.md, evidence). */
export function SigningFields({ control, view, attached }: Props) {
  const { field } = useController({ control, name: 'method' });
  const choose = (method: SignatureMethod) => {
    field.onChange(method);
    if (attached.problem !== null) attached.lookFor(method);
  };
  const isOnScreen = field.value === 'drawn' || field.value === 'typed';
  return (
    <Fieldset legend={signTexts.sign}>
      <div>
        <Segments
          label={signTexts.method}
          value={field.value}
          onChoose={choose}
          options={methods.map((value) => ({ value, label: methodTexts[value] }))}
        />
      </div>
      <MethodFields method={field.value} control={control} view={view} attached={attached} />
      <FieldError message={attached.problem ?? undefined} />
      <IdentityField control={control} />
      <div>
        <p className={css.note}>{isOnScreen ? signTexts.agreeTo : signTexts.attested}</p>
        <p className={css.wording}>{CONSENT_WORDING[field.value]}</p>
      </div>
    </Fieldset>
  );
}

interface MethodProps extends Props {
  readonly method: SignatureMethod;
}

function MethodFields({ method, control, view, attached }: MethodProps) {
  const name = (
    <TextField control={control} name="signerName" label={signTexts.signerName} isRequired />
  );
  switch (method) {
    case 'drawn':
      return (
        <>
          {name}
          <SignatureField drawing={attached.drawing} onDrawn={attached.setDrawing} />
        </>
      );
    case 'typed':
      return (
        <TextField
          control={control}
          name="typedName"
          label={signTexts.typedName}
          description={signTexts.typedNote(view.signerName)}
          isRequired
        />
      );
    case 'paper':
      return (
        <>
          {name}
          {view.earlierVersions.length > 0 && <PrintedVersion control={control} view={view} />}
          <DateField control={control} name="signedOn" label={signTexts.signedOn} width="medium" />
          <CopyField copy={attached.copy} onChosen={attached.setCopy} />
        </>
      );
    case 'spoken':
      return (
        <>
          {name}
          <DateField control={control} name="spokenOn" label={signTexts.spokenOn} width="medium" />
          <ParagraphField control={control} name="words" label={signTexts.words} isRequired />
          <TextField control={control} name="witness" label={signTexts.witness} />
        </>
      );
  }
}

/** The paper may have been sent out before the newest version was published (M45). */
function PrintedVersion({ control, view }: Pick<Props, 'control' | 'view'>) {
  const newest = { value: '', label: signTexts.newestVersion(view.version.number) };
  const earlier = view.earlierVersions.map(({ number }) => ({
    value: String(number),
    label: signTexts.version(number),
  }));
  return (
    <SelectField
      control={control}
      name="paperVersion"
      label={signTexts.paperVersion}
      description={signTexts.paperVersionNote}
      width="medium"
      options={[newest, ...earlier]}
    />
  );
}

function IdentityField({ control }: { readonly control: SignControl }) {
  const { field, fieldState } = useController({ control, name: 'identity' });
  return (
    <Radio.Group
      label={signTexts.identity}
      description={signTexts.identityNote}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
    >
      <div className={css.choices}>
        {identityProofSchema.options.map((proof) => (
          <Radio key={proof} value={proof} label={identityTexts[proof]} />
        ))}
      </div>
    </Radio.Group>
  );
}
