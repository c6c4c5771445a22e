import type { Output } from '../../shared/contract/contract';
import { newestVersionOf, type Agreement } from '../../shared/domain/agreement';
import { agreementIdSchema } from '../../shared/domain/ids';
import {
  useGetAgreementQuery,
  useListGroupsQuery,
  useRetireAgreementMutation,
  useSaveAgreementFormMutation,
} from '../api/hooks';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { AgreementActions } from './agreement-actions';
import { AgreementContent } from './agreement-content';
import { AgreementState } from './agreement-state';
import { AgreementVersions } from './agreement-versions';
import css from './agreements.module.css';
import { SavedForm } from './saved-form';
import { agreementTexts, neededAtTexts, readingTexts, versionTexts } from './texts';
import { newestTextOf, shownTitleOf } from './texts-of';
import { WantedFrom } from './wanted-from';

/** One agreement as members read it, with its versions and who still has to sign. */
export function AgreementPage() {
  const agreementId = useId(agreementIdSchema, 'agreementId');
  const asked = useGetAgreementQuery({ agreementId });
  return <Loaded of={asked}>{(view) => <Found key={view.agreement.id} view={view} />}</Loaded>;
}

function Found({ view }: { readonly view: Output<'getAgreement'> }) {
  const { agreement } = view;
  const [saveForm, savingForm] = useSaveAgreementFormMutation();
  const [retire, retiring] = useRetireAgreementMutation();
  const one = { agreementId: agreement.id };
  return (
    <WorkPage
      title={<bdi>{shownTitleOf(agreement)}</bdi>}
      lead={<Lead agreement={agreement} />}
      actions={
        <AgreementActions
          agreement={agreement}
          isSavingForm={savingForm.isLoading}
          onSaveForm={() => void saveForm(one)}
          onRetire={(isRetired) => void retire({ ...one, isRetired })}
        />
      }
    >
      <AgreementState agreement={agreement} />
      <RefusalMessage refusal={refusalOf(retiring.error)} />
      <SavedForm done={savingForm.data} refusal={refusalOf(savingForm.error)} />
      <div className={css.agreement}>
        <Content agreement={agreement} />
        <div>
          <Section title={readingTexts.wanted}>
            <WantedFrom view={view} />
          </Section>
          <Section title={versionTexts.title}>
            <AgreementVersions versions={agreement.versions} />
          </Section>
        </div>
      </div>
    </WorkPage>
  );
}

function Lead({ agreement }: { readonly agreement: Agreement }) {
  const { data: groups = [] } = useListGroupsQuery({});
  const newest = newestVersionOf(agreement);
  const group = groups.find(({ id }) => id === agreement.groupId);
  const isOfAll = agreement.groupId === null;
  return (
    <>
      {newest && `${agreementTexts.version(newest.number)} · `}
      {neededAtTexts[agreement.neededAt]}
      {' · '}
      <bdi>{isOfAll ? agreementTexts.everyGroup : group?.name}</bdi>
    </>
  );
}

/** The newest version; the draft while there is none. */
function Content({ agreement }: { readonly agreement: Agreement }) {
  const published = newestTextOf(agreement);
  const shown = published ?? agreement.draft;
  if (!shown) return null;
  return (
    <Section title={published ? readingTexts.text : readingTexts.draftText}>
      <AgreementContent of={shown} />
    </Section>
  );
}
