import { Button } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { RequestView } from '../../shared/contract/record-requests';
import { accessLawOf } from '../../shared/domain/access-law';
import { requiredLine } from '../../shared/domain/fields';
import { letterFor } from '../../shared/domain/letter-templates';
import type { PracticeProfile } from '../../shared/domain/practice';
import {
  isExtensionFallen,
  isNoticeSent,
  isOverdue,
  newDueDateOf,
} from '../../shared/domain/request-rules';
import { useExtendRequestMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { TextField } from '../ui/fields';
import { Section } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { ExactDateText } from '../ui/when';
import { DaysLeft } from './days-left';
import { LetterForm } from './letter-form';
import css from './requests.module.css';
import { StepFrame } from './step-frame';
import { requestTexts } from './texts';
import { useStepForm } from './use-step-form';

interface Props {
  readonly view: RequestView;
  readonly practice: PracticeProfile;
}

/** When it came in, when it has to be answered, and the one extension (facts.md). */
export function DuePart({ view, practice }: Props) {
  const { request, dueOn } = view;
  const { extension, outcome, receivedOn } = request;
  const today = useToday();
  const isLate = isOverdue(request, today);
  const canExtend = outcome === null && extension === null && !isLate;
  return (
    <Section title={requestTexts.dates}>
      <div className={css.part}>
        <dl className={css.dates}>
          <dt>{requestTexts.receivedLine}</dt>
          <dd>
            <ExactDateText date={receivedOn} />
          </dd>
          {extension && <Extension request={request} extension={extension} />}
          <dt>{requestTexts.dueLine}</dt>
          <dd className={css.lead}>
            <ExactDateText date={dueOn} />
            {outcome === null && <DaysLeft dueOn={dueOn} />}
          </dd>
          {outcome && <dt>{requestTexts.answeredLine}</dt>}
          {outcome && (
            <dd>
              <ExactDateText date={outcome.on} />
            </dd>
          )}
        </dl>
        {isExtensionFallen(request) && (
          <Banner tone="missing">
            <p>{requestTexts.extensionFell}</p>
          </Banner>
        )}
        {isLate && <Late practice={practice} />}
        {canExtend && <Extend view={view} practice={practice} />}
      </div>
    </Section>
  );
}

type Extended = NonNullable<RequestView['request']['extension']>;

interface ExtensionProps {
  readonly request: RequestView['request'];
  readonly extension: Extended;
}

function Extension({ request, extension }: ExtensionProps) {
  const { decidedOn, reason, newDueOn } = extension;
  const isWaiting = request.outcome === null && !isNoticeSent(request);
  return (
    <>
      <dt>{requestTexts.extendedLine}</dt>
      <dd>
        <ExactDateText date={decidedOn} />
        <span className={css.detail} dir="auto">
          {requestTexts.extendedWhy(reason)}
        </span>
        {isWaiting && (
          <span className={css.near}>{requestTexts.extendedUntil(sayFullDate(newDueOn))}</span>
        )}
      </dd>
    </>
  );
}

function Late({ practice }: Pick<Props, 'practice'>) {
  const { isLateRefusal } = accessLawOf(practice.jurisdiction);
  return (
    <Banner tone="danger">
      <p>{requestTexts.lateAnswer}</p>
      {isLateRefusal && <p>{requestTexts.lateRefusal}</p>}
    </Banner>
  );
}

/** First the reason, then the notice that gives it: the extension stands once that is saved. */
function Extend({ view, practice }: Props) {
  const { request, about } = view;
  const [extendRequest, { error }] = useExtendRequestMutation();
  const [state, setState] = useState<'shut' | 'reason' | { readonly reason: string }>('shut');
  const shut = () => setState('shut');
  if (state === 'shut') {
    return (
      <div className={css.acts}>
        <Button variant="default" onClick={() => setState('reason')}>
          {requestTexts.extend}
        </Button>
        <span className={css.soft}>
          {requestTexts.extendNote(sayFullDate(newDueDateOf(request)))}
        </span>
      </div>
    );
  }
  if (state === 'reason') {
    return <ReasonForm view={view} onReason={(reason) => setState({ reason })} onClose={shut} />;
  }
  const { reason } = state;
  return (
    <LetterForm
      letter={letterFor(
        { kind: 'extension', reason },
        { practice, request, memberName: about.name },
      )}
      keepAs={`request:${request.id}:extension-letter`}
      button={requestTexts.extendSave}
      error={error}
      onSave={async (written, reasonToKeepNames) => {
        const letter = { ...written, kind: 'extension' } as const;
        const asked = { requestId: request.id, reason, letter, reasonToKeepNames };
        return !(await extendRequest(asked)).error;
      }}
      onClose={shut}
    />
  );
}

interface ReasonProps extends Pick<Props, 'view'> {
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

function ReasonForm({ view: { request }, onReason, onClose }: ReasonProps) {
  const step = useStepForm({
    schema: z.object({ reason: requiredLine }),
    values: { reason: '' },
    keepAs: `request:${request.id}:extension`,
    save: async ({ reason }) => {
      onReason(reason);
      return true;
    },
    onDone: () => undefined,
  });
  return (
    <StepFrame
      label={requestTexts.extend}
      of={step}
      error={undefined}
      button={requestTexts.extendNext}
      onClose={onClose}
    >
      <TextField
        control={step.form.control}
        name="reason"
        label={requestTexts.extendReason}
        description={requestTexts.extendReasonNote}
        isRequired
      />
    </StepFrame>
  );
}
