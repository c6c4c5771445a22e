import { z } from 'zod';
import { askerIdentitySchema, type RecordRequest } from '../../shared/domain/record-request';
import { useEstablishIdentityMutation } from '../api/hooks';
import { DateField, SelectField, TextField } from '../ui/fields';
import { Row } from '../ui/form';
import { sayFullDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { RequestPart } from './request-part';
import css from './requests.module.css';
import { StepFrame } from './step-frame';
import { identityTexts } from './kind-texts';
import { requestTexts } from './texts';
import { useStepForm } from './use-step-form';

interface Props {
  readonly request: RecordRequest;
}

/** That they are who they say they are, and how that is known. */
export function IdentityPart({ request }: Props) {
  const { identity } = request;
  return (
    <RequestPart
      title={requestTexts.identity}
      canChange={request.outcome === null}
      none={requestTexts.identityNone}
      reading={
        identity && (
          <>
            <p>
              {requestTexts.identityReading(identityTexts[identity.how], sayFullDate(identity.on))}
            </p>
            {identity.note !== '' && (
              <p className={css.soft} dir="auto">
                {identity.note}
              </p>
            )}
          </>
        )
      }
      renderForm={(close, isChange) => (
        <IdentityForm request={request} onDone={close} onClose={isChange ? close : undefined} />
      )}
    />
  );
}

const { how, on, note } = askerIdentitySchema.unwrap().shape;
const typedSchema = z.object({ how: z.enum(how.options, requestTexts.kindMissing), on, note });

interface FormProps extends Props {
  readonly onDone: () => void;
  readonly onClose: (() => void) | undefined;
}

function IdentityForm({ request, onDone, onClose }: FormProps) {
  const [establishIdentity, { error }] = useEstablishIdentityMutation();
  const today = useToday();
  const step = useStepForm({
    schema: typedSchema,
    values: request.identity ?? { on: today, note: '' },
    keepAs: `request:${request.id}:identity`,
    save: async (identity) => !(await establishIdentity({ requestId: request.id, identity })).error,
    onDone,
  });
  const { control } = step.form;
  return (
    <StepFrame
      label={requestTexts.identity}
      of={step}
      error={error}
      button={requestTexts.identitySave}
      onClose={onClose}
    >
      <Row>
        <SelectField
          control={control}
          name="how"
          label={requestTexts.identityHow}
          options={how.options.map((value) => ({ value, label: identityTexts[value] }))}
        />
        <DateField control={control} name="on" label={requestTexts.identityOn} />
      </Row>
      <TextField control={control} name="note" label={requestTexts.identityNote} />
    </StepFrame>
  );
}
