import type { Output } from '../../shared/contract/contract';
import { agreementIdSchema } from '../../shared/domain/ids';
import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { AgreementText } from '../../shared/domain/agreement';
import { fillContent } from '../../shared/domain/agreement-rules';
import { practiceValues } from '../../shared/domain/agreement-text';
import { useGetAgreementQuery, useGetPracticeQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { AgreementContent } from './agreement-content';
import css from './agreements.module.css';
import { Comparison } from './comparison';
import { PublishForm } from './publish-form';
import { newestTextOf, nextNumberOf, shownTitleOf } from './texts-of';
import { publishTexts, readingTexts } from './texts';

/** The last look before a draft becomes a version that members sign. */
export function PublishPage() {
  const agreementId = useId(agreementIdSchema, 'agreementId');
  const asked = useGetAgreementQuery({ agreementId });
  return <Loaded of={asked}>{(view) => <Found key={view.agreement.id} view={view} />}</Loaded>;
}

function Found({ view }: { readonly view: Output<'getAgreement'> }) {
  const navigate = useNavigate();
  const { agreement } = view;
  const { draft } = agreement;
  const number = nextNumberOf(agreement);
  const toDraft = () => void navigate(paths.agreementDraft(agreement.id));
  return (
    <WorkPage
      title={publishTexts.title(number)}
      lead={<bdi>{shownTitleOf(agreement)}</bdi>}
      width="reading"
    >
      {draft ? (
        <>
          <WhatIsPublished before={newestTextOf(agreement)} draft={draft} number={number} />
          <PublishForm view={view} onBack={toDraft} />
        </>
      ) : (
        <EmptyState
          title={publishTexts.nothingTitle}
          text={publishTexts.nothingText}
          action={<Button onClick={toDraft}>{readingTexts.change}</Button>}
        />
      )}
    </WorkPage>
  );
}

interface WhatProps {
  readonly before: AgreementText | null;
  readonly draft: AgreementText;
  readonly number: number;
}

/** With the practice's values filled in, as it will be frozen. */
function WhatIsPublished({ before, draft, number }: WhatProps) {
  const { data: practice } = useGetPracticeQuery({});
  const after = practice ? fillContent(draft, practiceValues(practice)) : draft;
  if (before) {
    return (
      <Section title={publishTexts.compared(number - 1)}>
        <div className={css.framed}>
          <Comparison before={before} after={after} />
        </div>
      </Section>
    );
  }
  return (
    <Section title={publishTexts.first}>
      <div className={css.framed}>
        <AgreementContent of={after} isTitled />
      </div>
    </Section>
  );
}
