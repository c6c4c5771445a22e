import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Agreement } from '../../shared/domain/agreement';
import { agreementIdSchema } from '../../shared/domain/ids';
import { useGetAgreementQuery, useSaveAgreementDraftMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { BegunForm } from '../ui/begun-form';
import { Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { BesidePreview, DraftFields } from './draft-fields';
import { blankText, typedFrom, typedTextSchema } from './draft-schema';
import { newestTextOf, shownTitleOf } from './texts-of';
import { draftTexts } from './texts';

export function DraftPage() {
  const agreementId = useId(agreementIdSchema, 'agreementId');
  const asked = useGetAgreementQuery({ agreementId });
  return (
    <Loaded of={asked}>
      {({ agreement }) => <DraftForm key={agreement.id} agreement={agreement} />}
    </Loaded>
  );
}

/** The draft; where there is none, what the newest version says is where one begins. */
function DraftForm({ agreement }: { readonly agreement: Agreement }) {
  const navigate = useNavigate();
  const [saveDraft, { error }] = useSaveAgreementDraftMutation();
  const begin = agreement.draft ?? newestTextOf(agreement);
  const form = useDomainForm(typedTextSchema, begin ? typedFrom(begin) : blankText);
  const kept = useKeptForm(`agreement:${agreement.id}`, keptForm(form));
  const { isDirty, isSubmitting } = form.formState;
  const title = draftTexts.changeTitle(shownTitleOf(agreement));
  const submit = form.handleSubmit(async (draft) => {
    const reply = await saveDraft({ agreementId: agreement.id, draft });
    if (reply.error) return;
    kept.drop();
    await navigate(paths.agreement(agreement.id), AFTER_SAVING);
  });
  return (
    <WorkPage title={<bdi>{title}</bdi>} lead={leadOf(agreement)}>
      <BesidePreview control={form.control}>
        <Form label={title} onSubmit={(event) => void submit(event)}>
          <BegunForm of={kept} isDirty={isDirty} isSaving={isSubmitting} />
          <DraftFields control={form.control} />
          <RefusalMessage refusal={refusalOf(error)} />
          <FormActions>
            <Button type="submit" loading={isSubmitting}>
              {draftTexts.save}
            </Button>
          </FormActions>
        </Form>
      </BesidePreview>
    </WorkPage>
  );
}

function leadOf({ versions }: Agreement): string | null {
  return versions.length === 0 ? null : draftTexts.changeLead;
}
