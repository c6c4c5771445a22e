import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import type { Askable } from '../../shared/contract/record-requests';
import { memberIdSchema } from '../../shared/domain/ids';
import { useListAskableQuery, useReceiveRequestMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { BegunForm } from '../ui/begun-form';
import { EmptyState } from '../ui/empty-state';
import { SelectField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { useToday } from '../ui/use-now';
import { AskedFields } from './asked-fields';
import { askedOf, askedSchema, blankAsked } from './asked-values';
import { requestTexts } from './texts';

/** A request as it came in; what follows from it is done on its own page. */
export function NewRequestPage() {
  const navigate = useNavigate();
  const askable = useListAskableQuery({});
  return (
    <WorkPage title={requestTexts.newTitle} lead={requestTexts.newLead} width="reading">
      <Loaded of={askable}>
        {(people) =>
          people.length === 0 ? (
            <EmptyState
              title={requestTexts.noMember}
              text={requestTexts.noMemberText}
              action={
                <Button onClick={() => void navigate(paths.newMember(null))}>
                  {requestTexts.addMember}
                </Button>
              }
            />
          ) : (
            <NewRequest people={people} />
          )
        }
      </Loaded>
    </WorkPage>
  );
}

interface Props {
  readonly people: readonly Askable[];
}

function NewRequest({ people }: Props) {
  const { asked, whose, kept, error, submit } = useNewRequest();
  const { isDirty, isSubmitting } = asked.formState;
  const nameOf = (id: string) => people.find(({ memberId }) => memberId === id)?.name ?? '';
  /** The member's own name is known: it is written for them, and changed when they are. */
  const nameAsker = (kind: string, memberId: string) => {
    const typed = asked.getValues('askerName');
    const isOfMember = typed === '' || people.some(({ name }) => name === typed);
    if (!isOfMember) return;
    const name = kind === 'member' ? nameOf(memberId) : '';
    asked.setValue('askerName', name, { shouldDirty: true });
  };
  return (
    <Form label={requestTexts.newTitle} onSubmit={(event) => void submit(event)}>
      <BegunForm of={kept} isDirty={isDirty} isSaving={isSubmitting} />
      <SelectField
        control={whose.control}
        name="memberId"
        label={requestTexts.chooseWhose}
        isSearchable
        isRequired
        onChosen={(id) => nameAsker(asked.getValues('askerKind'), id)}
        options={people.map(optionOf)}
      />
      <AskedFields
        control={asked.control}
        onAsker={(kind) => nameAsker(kind, whose.getValues('memberId'))}
      />
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button type="submit" loading={isSubmitting}>
          {requestTexts.save}
        </Button>
      </FormActions>
    </Form>
  );
}

const whoseSchema = z.object({
  memberId: z.string().transform((typed, context) => {
    const read = memberIdSchema.safeParse(typed);
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: requestTexts.whoseMissing });
    return z.NEVER;
  }),
});

/** Whose record and what is asked, in two forms that are saved as one. */
function useNewRequest() {
  const navigate = useNavigate();
  const [receiveRequest, { error }] = useReceiveRequestMutation();
  const asked = useDomainForm(askedSchema, blankAsked(useToday()));
  const whose = useDomainForm(whoseSchema, { memberId: '' });
  const kept = useKeptForm('new-request', keptForm(asked), keptForm(whose));
  const submit = whose.handleSubmit(
    ({ memberId }) =>
      asked.handleSubmit(async (read) => {
        const { data } = await receiveRequest({ memberId, ...askedOf(read) });
        if (!data) return;
        kept.drop();
        void navigate(paths.request(data.requestId), AFTER_SAVING);
      })(),
    () => void asked.trigger(),
  );
  return { asked, whose, kept, error, submit };
}

function optionOf({ memberId, name, certificate }: Askable) {
  const label = certificate ? requestTexts.destroyedOption(name, certificate.number) : name;
  return { value: memberId, label };
}
