import { Button } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { Decision } from '../../../shared/domain/decision';
import { requiredLine } from '../../../shared/domain/fields';
import type { SessionId } from '../../../shared/domain/ids';
import { useStrikeDecisionMutation } from '../../api/hooks';
import { TextField } from '../../ui/fields';
import { takeLostFocus } from '../../ui/focus-on-arrival';
import { Form } from '../../ui/form';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { useDomainForm } from '../../ui/use-domain-form';
import { voteTexts } from './texts';
import css from './votes.module.css';

interface Props {
  readonly sessionId: SessionId;
  readonly decision: Decision;
}

/** A vote that was written down wrongly is struck and stays readable. */
export function StrikeDecision({ sessionId, decision }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) {
    return (
      <ReasonForm sessionId={sessionId} decision={decision} onLeave={() => setIsAsking(false)} />
    );
  }
  return (
    <div>
      <Button
        ref={takeLostFocus}
        size="compact-sm"
        variant="default"
        aria-label={voteTexts.strikeOf(decision.question)}
        onClick={() => setIsAsking(true)}
      >
        {voteTexts.strike}
      </Button>
    </div>
  );
}

const reasonSchema = z.object({ reason: requiredLine });

function ReasonForm({ sessionId, decision, onLeave }: Props & { readonly onLeave: () => void }) {
  const { control, handleSubmit } = useDomainForm(reasonSchema, { reason: '' });
  const [strikeDecision, { error, isLoading }] = useStrikeDecisionMutation();
  const submit = handleSubmit(async ({ reason }) => {
    await strikeDecision({ sessionId, decisionId: decision.id, reason });
  });
  return (
    <div tabIndex={-1} ref={takeLostFocus}>
      <Form
        label={voteTexts.strikeOf(decision.question)}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField control={control} name="reason" label={voteTexts.reason} isRequired />
        <RefusalMessage refusal={refusalOf(error)} />
        <div className={css.actions}>
          <Button type="submit" loading={isLoading}>
            {voteTexts.strikeNow}
          </Button>
          <Button variant="default" onClick={onLeave}>
            {voteTexts.keep}
          </Button>
        </div>
      </Form>
    </div>
  );
}
