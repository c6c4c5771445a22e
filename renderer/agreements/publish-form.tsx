import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import type { Output, ReadInput } from '../../shared/contract/contract';
import type { Agreement } from '../../shared/domain/agreement';
import { optionalLine } from '../../shared/domain/fields';
import type { Group } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import { useListGroupsQuery, usePublishAgreementMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { BegunForm } from '../ui/begun-form';
import { NumberField, TextField } from '../ui/fields';
import { Fieldset, Form, FormActions, Row } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { Loaded } from '../ui/loaded';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import css from './agreements.module.css';
import { publishTexts } from './texts';
import { nextNumberOf } from './texts-of';
import { WhoIsAsked } from './who-is-asked';

const count = z.int(publishTexts.count).nonnegative(publishTexts.count);
const uncounted = z.nan();

/** One form with and without a vote, so that all of it is kept while it is typed. */
interface Typed {
  readonly changeNote: string;
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
}
type Noted = Pick<ReadInput<'publishAgreement'>, 'changeNote' | 'vote'>;

const notedSchema: z.ZodType<Noted, Typed> = z
  .object({
    changeNote: optionalLine,
    inFavour: uncounted,
    against: uncounted,
    abstained: uncounted,
  })
  .transform(({ changeNote }) => ({ changeNote, vote: null }));
const votedSchema: z.ZodType<Noted, Typed> = z
  .object({ changeNote: optionalLine, inFavour: count, against: count, abstained: count })
  .transform(({ changeNote, ...vote }) => ({ changeNote, vote }));

interface Props {
  readonly view: Output<'getAgreement'>;
  readonly onBack: () => void;
}

/** What is noted with the version, and the step that freezes it. */
export function PublishForm(props: Props) {
  const groups = useListGroupsQuery({});
  return <Loaded of={groups}>{(all) => <Filled {...props} groups={all} />}</Loaded>;
}

function Filled({ view, onBack, groups }: Props & { readonly groups: readonly Group[] }) {
  const { number, isVoted, form, kept, publish, error } = usePublishing(view.agreement, groups);
  const { control, formState } = form;
  const { isDirty, isSubmitting } = formState;
  return (
    <div className={css.publish}>
      <Form label={publishTexts.title(number)} onSubmit={(event) => void publish(event)}>
        <BegunForm of={kept} isDirty={isDirty} isSaving={isSubmitting} />
        {number > 1 && (
          <TextField control={control} name="changeNote" label={publishTexts.changeNote} />
        )}
        {isVoted && (
          <Fieldset legend={publishTexts.vote} note={publishTexts.voteNote}>
            <Row>
              <NumberField control={control} name="inFavour" label={publishTexts.inFavour} />
              <NumberField control={control} name="against" label={publishTexts.against} />
              <NumberField control={control} name="abstained" label={publishTexts.abstained} />
            </Row>
          </Fieldset>
        )}
        <WhoIsAsked view={view} />
        <RefusalMessage refusal={refusalOf(error)} />
        <FormActions>
          <Button type="submit" loading={isSubmitting}>
            {publishTexts.publish(number)}
          </Button>
          <Button variant="default" onClick={onBack}>
            {publishTexts.back}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** The note, the counts of the vote where the group decides by one (M45), and what they make. */
function usePublishing(agreement: Agreement, groups: readonly Group[]) {
  const navigate = useNavigate();
  const [publishAgreement, { error }] = usePublishAgreementMutation();
  const group = groups.find(({ id }) => id === agreement.groupId);
  const isVoted = group !== undefined && rulesOf(group.kind).agreements === 'voted';
  const none = Number.NaN;
  const form = useDomainForm(isVoted ? votedSchema : notedSchema, {
    changeNote: '',
    ...{ inFavour: none, against: none, abstained: none },
  });
  const kept = useKeptForm(`publishing:${agreement.id}`, keptForm(form));
  const publish = form.handleSubmit(async (noted) => {
    const reply = await publishAgreement({ agreementId: agreement.id, ...noted });
    if (reply.error) return;
    kept.drop();
    await navigate(paths.agreement(agreement.id), AFTER_SAVING);
  });
  return { number: nextNumberOf(agreement), isVoted, form, kept, publish, error };
}
