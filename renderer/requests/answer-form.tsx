import type { SerializedError } from '@reduxjs/toolkit';
import { useWatch } from 'react-hook-form';
import type { Refusal } from '../../shared/contract/refusal';
import type { RequestView } from '../../shared/contract/record-requests';
import type { PracticeProfile } from '../../shared/domain/practice';
import { DateField, SelectField } from '../ui/fields';
import { Row } from '../ui/form';
import { useToday } from '../ui/use-now';
import {
  answerToBegin,
  answerTypedSchema,
  grantsIn,
  outcomeKinds,
  refusesIn,
  sentHows,
  type AnswerRead,
} from './answer-values';
import { RefusalFields } from './refusal-fields';
import css from './requests.module.css';
import { StepFrame } from './step-frame';
import { outcomeTexts, sentTexts } from './kind-texts';
import { requestTexts } from './texts';
import { useStepForm } from './use-step-form';

interface Props {
  readonly view: RequestView;
  readonly practice: PracticeProfile;
  readonly error: Refusal | SerializedError | undefined;
  /** Answers whether the request is answered; what needs a letter first is not yet. */
  readonly onAnswer: (outcome: AnswerRead) => Promise<boolean>;
}

export function AnswerForm({ view, practice, error, onAnswer }: Props) {
  const step = useStepForm({
    schema: answerTypedSchema,
    values: answerToBegin(view, useToday()),
    keepAs: `request:${view.request.id}:answer`,
    save: onAnswer,
    onDone: () => undefined,
  });
  const { control } = step.form;
  const kind = useWatch({ control, name: 'kind' });
  return (
    <StepFrame
      label={requestTexts.answer}
      of={step}
      error={error}
      tone="filled"
      button={refusesIn(kind) ? requestTexts.answerNext : requestTexts.answerSave}
    >
      <Row>
        <SelectField
          control={control}
          name="kind"
          label={requestTexts.answerKind}
          options={outcomeKinds.map((value) => ({ value, label: outcomeTexts[value] }))}
        />
        <DateField control={control} name="on" label={requestTexts.answerOn} />
      </Row>
      {grantsIn(kind) && (
        <Row>
          <DateField control={control} name="sentOn" label={requestTexts.answerSentOn} />
          <SelectField
            control={control}
            name="sentHow"
            label={requestTexts.answerSentHow}
            options={sentHows.map((value) => ({ value, label: sentTexts[value] }))}
          />
        </Row>
      )}
      {refusesIn(kind) && <RefusalFields form={step.form} jurisdiction={practice.jurisdiction} />}
      <p className={css.soft}>{requestTexts.answerFinal}</p>
    </StepFrame>
  );
}
