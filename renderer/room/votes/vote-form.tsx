import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useFieldArray, useFormState, type Control } from 'react-hook-form';
import type { SessionId } from '../../../shared/domain/ids';
import { useRecordDecisionMutation } from '../../api/hooks';
import { ParagraphField, TextField } from '../../ui/fields';
import { Fieldset, Form, FormActions } from '../../ui/form';
import { LeaveGuard } from '../../ui/leave-guard';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { Tally } from './tally';
import { voteTexts } from './texts';
import { blankVote, type ReadDecision, type TypedDecision, type VoteDraft } from './typed-decision';
import css from './votes.module.css';

const MOST_ANSWERS = 10;
const LEAST_ANSWERS = 2;

interface Props {
  readonly sessionId: SessionId;
  readonly vote: VoteDraft;
}

/**
 * A vote, as it is written down. It is about the group, so it is not among the forms that are kept
 * over a lock in the records (M11): whoever leaves the room with one that is begun is asked.
 */
export function VoteForm({ sessionId, vote: { control, handleSubmit, reset } }: Props) {
  const formState = useFormState({ control });
  const [recordDecision, { error, isLoading, isSuccess }] = useRecordDecisionMutation();
  const submit = handleSubmit(async (decision) => {
    const recorded = await recordDecision({ sessionId, decision });
    if (!recorded.error) reset(blankVote);
  });
  return (
    <Form
      label={voteTexts.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <LeaveGuard isDirty={formState.isDirty} isSaving={formState.isSubmitting} />
      <ParagraphField
        control={control}
        name="question"
        label={voteTexts.question}
        description={voteTexts.note}
        rows={2}
        isRequired
      />
      <Answers control={control} />
      <ParagraphField control={control} name="outcome" label={voteTexts.outcome} rows={2} />
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button type="submit" loading={isLoading}>
          {voteTexts.record}
        </Button>
        <span role="status">{isSuccess && !formState.isDirty && voteTexts.recorded}</span>
      </FormActions>
    </Form>
  );
}

function Answers({ control }: { readonly control: Control<TypedDecision, unknown, ReadDecision> }) {
  const answers = useFieldArray({ control, name: 'options' });
  const count = answers.fields.length;
  return (
    <Fieldset legend={voteTexts.answers}>
      {answers.fields.map(({ id }, index) => (
        <div key={id} className={css.answer}>
          <TextField
            control={control}
            name={`options.${index}.text`}
            label={voteTexts.answer(index + 1)}
          />
          <Tally control={control} index={index} />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={voteTexts.removeAnswer(index + 1)}
            aria-disabled={count <= LEAST_ANSWERS}
            onClick={() => count > LEAST_ANSWERS && answers.remove(index)}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-disabled={count >= MOST_ANSWERS}
          onClick={() => count < MOST_ANSWERS && answers.append({ text: '', votes: 0 })}
        >
          {voteTexts.addAnswer}
        </Button>
      </div>
    </Fieldset>
  );
}
