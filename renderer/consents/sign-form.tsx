import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useWatch, type Control, type UseFormReturn } from 'react-hook-form';
import type { Refusal } from '../../shared/contract/refusal';
import type { SigningView } from '../../shared/contract/consents';
import { filledIn } from '../../shared/domain/consent-rules';
import type { ConsentId, MemberId } from '../../shared/domain/ids';
import { AgreementReading } from '../agreements/agreement-reading';
import { useGiveConsentMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { BegunLine } from '../ui/begun-form';
import { Fieldset, Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { useToday } from '../ui/use-now';
import { textWhileTyping, titleOf } from './shown-text';
import {
  blankSigning,
  kindOfTerms,
  NEVER_KEPT,
  signFormSchema,
  type ReadSigning,
  type TypedSigning,
  viewSigned,
} from './sign-form-schema';
import { signButtonTexts, signTexts } from './sign-texts';
import { SigningFields } from './signing-fields';
import { TermsFields } from './terms-fields';
import { UnderstandingFields } from './understanding-fields';
import { useAttached } from './use-attached';

interface Props {
  readonly view: SigningView;
  readonly memberId: MemberId;
  /** A newer text is there than the one that is shown. */
  readonly isOutdated: boolean;
  readonly onNewText: () => void;
  readonly onGiven: (consentId: ConsentId, signerName: string) => void;
}

/** The steps of signing, one below the other, in the order in which they are taken. */
export function SignForm(props: Props) {
  const { view, isOutdated, onNewText } = props;
  const { form, kept, attached, error, submit } = useSigning(props);
  const { control, formState } = form;
  const [method, paperVersion] = useWatch({ control, name: ['method', 'paperVersion'] });
  const signed = viewSigned(view, { method, paperVersion });
  const isIncomplete = formState.isSubmitted && Object.keys(formState.errors).length > 0;
  return (
    <Form label={signTexts.form} onSubmit={(event) => void submit(event)}>
      <BegunLine of={kept} note={signTexts.givenAnew} />
      {formState.isSubmitted && <LookedAtAgain form={form} />}
      <TermsFields control={control} kind={kindOfTerms(signed)} />
      <Fieldset legend={signTexts.read} note={signTexts.readNote}>
        <LiveText control={control} view={signed} title={titleOf(signed)} />
      </Fieldset>
      <UnderstandingFields control={control} version={signed.version} />
      <SigningFields control={control} view={view} attached={attached} />
      {(isIncomplete || attached.problem !== null) && (
        <Banner tone="missing" role="alert" title={signTexts.missing}>
          <p>{signTexts.missingNote}</p>
        </Banner>
      )}
      <Refused refusal={refusalOf(error)} isOutdated={isOutdated} onNewText={onNewText} />
      <SignButton control={control} isSending={formState.isSubmitting} />
    </Form>
  );
}

interface RefusedProps extends Pick<Props, 'isOutdated' | 'onNewText'> {
  readonly refusal: Refusal | null;
}

function Refused({ refusal, isOutdated, onNewText }: RefusedProps) {
  const isChanged = isOutdated || refusal?.code === 'agreement-changed';
  if (!isChanged) return <RefusalMessage refusal={refusal} />;
  return (
    <RefusalMessage
      refusal={{ code: 'agreement-changed' }}
      actions={
        <Button variant="default" onClick={onNewText}>
          {signTexts.showNewText}
        </Button>
      }
    />
  );
}

type SignFormState = UseFormReturn<TypedSigning, unknown, ReadSigning>;

/** What is missing may lie in another field than the one that is typed in: all are read again. */
function LookedAtAgain({ form: { subscribe, trigger } }: { readonly form: SignFormState }) {
  useEffect(
    () => subscribe({ formState: { values: true }, callback: () => void trigger() }),
    [subscribe, trigger],
  );
  return null;
}

function useSigning({ view, memberId, onGiven }: Props) {
  const today = useToday();
  const [giveConsent, { error }] = useGiveConsentMutation();
  const form = useDomainForm(signFormSchema({ view, today }), blankSigning({ view, today }));
  const { agreementId } = view;
  const kept = useKeptForm(`consent:${memberId}:${agreementId}`, keptForm(form, NEVER_KEPT));
  const attached = useAttached();
  const send = async ({ signed, version, ...read }: ReadSigning) => {
    const signature = attached.complete(signed);
    if (!signature) return;
    const { data } = await giveConsent({
      ...{ memberId, agreementId, versionNumber: version.number, ...read, signature },
      shownText: filledIn(version.content.text, view.values, read.terms),
    });
    if (!data) return;
    kept.drop();
    onGiven(data.consentId, signature.signerName);
  };
  const submit = form.handleSubmit(send, () => attached.lookFor(form.getValues('method')));
  return { form, kept, attached, error, submit };
}

interface PartProps {
  readonly control: Control<TypedSigning, unknown, ReadSigning>;
}

interface TextProps extends PartProps, Pick<Props, 'view'> {
  readonly title: string;
}

function LiveText({ control, view, title }: TextProps) {
  const typed = useWatch({ control, compute: (values: TypedSigning) => values });
  return <AgreementReading title={title} text={textWhileTyping(view, typed)} />;
}

function SignButton({ control, isSending }: PartProps & { readonly isSending: boolean }) {
  const [method, signerName, typedName] = useWatch({
    control,
    name: ['method', 'signerName', 'typedName'],
  });
  const name = method === 'typed' ? typedName : signerName;
  return (
    <FormActions>
      <Button type="submit" loading={isSending}>
        {signButtonTexts[method](name.trim() === '' ? signTexts.nobody : name.trim())}
      </Button>
    </FormActions>
  );
}
