import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import type { Output } from '../../shared/contract/contract';
import type { Agreement } from '../../shared/domain/agreement';
import { optionalLine } from '../../shared/domain/fields';
import type { Group } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import { useListGroupsQuery, usePublishAgreementMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { NumberField, TextField } from '../ui/fields';
import { Fieldset, Form, FormActions, Row } from '../ui/form';
import { LeaveGuard } from '../ui/leave-guard';
import { Loaded } from '../ui/loaded';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import css from './agreements.module.css';
import { publishTexts } from './texts';
import { nextNumberOf } from './texts-of';
import { WhoIsAsked } from './who-is-asked';

const count = z.int(publishTexts.count).nonnegative(publishTexts.count);
const notedSchema = z.object({ changeNote: optionalLine });
const votedSchema = z.object({ inFavour: count, against: count, abstained: count });

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
  const { number, isVoted, form, voted, publish, error } = usePublishing(view.agreement, groups);
  const { isDirty, isSubmitting } = form.formState;
  return (
    <div className={css.publish}>
      <Form label={publishTexts.title(number)} onSubmit={(event) => void publish(event)}>
        <LeaveGuard isDirty={isDirty || voted.formState.isDirty} isSaving={isSubmitting} />
        {number > 1 && (
          <TextField control={form.control} name="changeNote" label={publishTexts.changeNote} />
        )}
        {isVoted && (
          <Fieldset legend={publishTexts.vote} note={publishTexts.voteNote}>
            <Row>
              <NumberField control={voted.control} name="inFavour" label={publishTexts.inFavour} />
              <NumberField control={voted.control} name="against" label={publishTexts.against} />
              <NumberField
                control={voted.control}
                name="abstained"
                label={publishTexts.abstained}
              />
            </Row>
          </Fieldset>
        )}
        <WhoIsAsked view={view} groups={groups} />
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
  const form = useDomainForm(notedSchema, { changeNote: '' });
  const none = Number.NaN;
  const voted = useDomainForm(votedSchema, { inFavour: none, against: none, abstained: none });
  const send = async (changeNote: string, vote: z.output<typeof votedSchema> | null) => {
    const reply = await publishAgreement({ agreementId: agreement.id, changeNote, vote });
    if (!reply.error) await navigate(paths.agreement(agreement.id), AFTER_SAVING);
  };
  const publish = form.handleSubmit(({ changeNote }) =>
    isVoted ? voted.handleSubmit((vote) => send(changeNote, vote))() : send(changeNote, null),
  );
  return { number: nextNumberOf(agreement), isVoted, form, voted, publish, error };
}
