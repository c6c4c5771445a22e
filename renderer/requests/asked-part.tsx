import type { RecordRequest } from '../../shared/domain/record-request';
import { useChangeRequestMutation } from '../api/hooks';
import { sectionTexts } from '../records/section-texts';
import { PersonName } from '../ui/person-name';
import { sayFullDate } from '../ui/say-dates';
import { AskedFields } from './asked-fields';
import { askedOf, askedSchema, typedAsked } from './asked-values';
import { RequestPart } from './request-part';
import css from './requests.module.css';
import { StepFrame } from './step-frame';
import { askerTexts } from './kind-texts';
import { requestTexts } from './texts';
import { useStepForm } from './use-step-form';

interface Props {
  readonly request: RecordRequest;
}

/** Who asks, and for what. */
export function AskedPart({ request }: Props) {
  return (
    <RequestPart
      title={requestTexts.whoAsks}
      canChange={request.outcome === null}
      none=""
      reading={<Asked request={request} />}
      renderForm={(close) => <AskedForm request={request} onClose={close} />}
    />
  );
}

function Asked({ request: { asker, recipientContact, wanted } }: Props) {
  const parts = wanted.sections.map((section) => sectionTexts[section]);
  return (
    <>
      <p>
        <PersonName>{asker.name}</PersonName>
        <span className={css.detail}>{askerTexts[asker.kind]}</span>
      </p>
      {recipientContact !== '' && (
        <p className={css.detail}>
          <PersonName>{recipientContact}</PersonName>
        </p>
      )}
      <dl className={css.dates}>
        <dt>{requestTexts.wanted}</dt>
        <dd>{parts.length === 0 ? requestTexts.whole : parts.join(' · ')}</dd>
        <dt>{requestTexts.days}</dt>
        <dd>{sayDays(wanted)}</dd>
      </dl>
      {wanted.note !== '' && (
        <p className={css.words} dir="auto">
          {wanted.note}
        </p>
      )}
    </>
  );
}

function sayDays({ from, to }: RecordRequest['wanted']): string {
  if (from !== null && to !== null) {
    return requestTexts.fromTo(sayFullDate(from), sayFullDate(to));
  }
  if (from !== null) return requestTexts.since(sayFullDate(from));
  return to === null ? requestTexts.wholeTime : requestTexts.until(sayFullDate(to));
}

function AskedForm({ request, onClose }: Props & { readonly onClose: () => void }) {
  const [changeRequest, { error }] = useChangeRequestMutation();
  const step = useStepForm({
    schema: askedSchema,
    values: typedAsked(request),
    keepAs: `request:${request.id}:asked`,
    save: async (read) => {
      const reply = await changeRequest({ requestId: request.id, typed: askedOf(read) });
      return !reply.error;
    },
    onDone: onClose,
  });
  return (
    <StepFrame
      label={requestTexts.whoAsks}
      of={step}
      error={error}
      button={requestTexts.saveChanges}
      onClose={onClose}
    >
      <p className={css.soft}>{requestTexts.changeNote}</p>
      <AskedFields control={step.form.control} />
    </StepFrame>
  );
}
