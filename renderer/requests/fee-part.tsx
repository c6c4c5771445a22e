import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { RequestView } from '../../shared/contract/record-requests';
import { feeEstimateCents } from '../../shared/domain/access-law';
import { letterFor } from '../../shared/domain/letter-templates';
import { centsText } from '../../shared/domain/money';
import type { PracticeProfile } from '../../shared/domain/practice';
import { useAnswerFeeMutation, useEstimateFeeMutation } from '../api/hooks';
import { NumberField } from '../ui/fields';
import { Row } from '../ui/form';
import { MoneyField } from '../ui/money-field';
import { Section } from '../ui/page';
import { typedMoneySchema } from '../ui/read-money';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayMoney } from '../ui/say-money';
import { currencyIn } from './currency';
import css from './requests.module.css';
import { SaveLetter } from './save-letter';
import { StepFrame } from './step-frame';
import { feeAnswerTexts } from './kind-texts';
import { requestTexts } from './texts';
import { useStepForm } from './use-step-form';

interface Props {
  readonly view: RequestView;
  readonly practice: PracticeProfile;
}

/** What a copy costs: an estimate first, which they agree to or which is waived (facts.md). */
export function FeePart({ view, practice }: Props) {
  const [isEstimating, setIsEstimating] = useState(false);
  const { fee, outcome } = view.request;
  const estimate = (
    <Button variant="default" onClick={() => setIsEstimating(true)}>
      {requestTexts.feeEstimate}
    </Button>
  );
  const canEstimate = outcome === null && view.about.certificate === null;
  if (isEstimating) {
    return (
      <Section title={requestTexts.fee}>
        <EstimateForm view={view} practice={practice} onClose={() => setIsEstimating(false)} />
      </Section>
    );
  }
  return (
    <Section title={requestTexts.fee}>
      <div className={css.part}>
        {fee === null ? (
          <p className={css.soft}>{requestTexts.feeNone}</p>
        ) : (
          <p>
            {requestTexts.feeReading(
              sayMoney(fee.estimateCents, currencyIn(practice.jurisdiction)),
              fee.pages,
            )}{' '}
            <span className={css.soft}>{feeAnswerTexts[fee.answer]}</span>
          </p>
        )}
        {outcome === null && fee?.answer === 'waiting' && (
          <FeeAnswer view={view} practice={practice} />
        )}
        {canEstimate && <div>{estimate}</div>}
      </div>
    </Section>
  );
}

function FeeAnswer({ view, practice }: Props) {
  const [answerFee, { error, isLoading }] = useAnswerFeeMutation();
  const { request, about } = view;
  const { fee, id: requestId } = request;
  const answer = (said: 'agreed' | 'waived') => void answerFee({ requestId, answer: said });
  if (fee === null) return null;
  const facts = { practice, request, memberName: about.name };
  return (
    <>
      <SaveLetter
        request={request}
        open={requestTexts.feeWrite}
        letter={letterFor({ kind: 'fee-estimate', fee }, facts)}
        keepAs={`request:${request.id}:fee-letter`}
      >
        <Button variant="default" disabled={isLoading} onClick={() => answer('agreed')}>
          {requestTexts.feeAgreed}
        </Button>
        <Button variant="default" disabled={isLoading} onClick={() => answer('waived')}>
          {requestTexts.feeWaive}
        </Button>
      </SaveLetter>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}

const estimateSchema = z.object({
  pages: z.number(requestTexts.feePagesMissing).int().min(0).max(100_000),
  estimateCents: typedMoneySchema,
});

function EstimateForm({ view, practice, onClose }: Props & { readonly onClose: () => void }) {
  const [estimateFee, { error }] = useEstimateFeeMutation();
  const { id: requestId, fee } = view.request;
  const step = useStepForm({
    schema: estimateSchema,
    values: {
      pages: fee?.pages ?? Number.NaN,
      estimateCents: fee ? centsText(fee.estimateCents) : '',
    },
    keepAs: `request:${requestId}:fee`,
    save: async (estimate) => !(await estimateFee({ requestId, ...estimate })).error,
    onDone: onClose,
  });
  const { control } = step.form;
  const pages = useWatch({ control, name: 'pages' });
  return (
    <StepFrame
      label={requestTexts.fee}
      of={step}
      error={error}
      button={requestTexts.feeSave}
      onClose={onClose}
    >
      <Row>
        <NumberField control={control} name="pages" label={requestTexts.feePages} />
        <MoneyField control={control} name="estimateCents" label={requestTexts.feeAmount} />
      </Row>
      <p className={css.soft}>{sayBenchmark(pages, practice)}</p>
    </StepFrame>
  );
}

function sayBenchmark(pages: number, { jurisdiction }: PracticeProfile): string {
  const cents = feeEstimateCents(Number.isFinite(pages) ? pages : 0, jurisdiction);
  if (cents === null) return requestTexts.feeCostBased;
  return requestTexts.feeBenchmark(sayMoney(cents, currencyIn(jurisdiction)));
}
