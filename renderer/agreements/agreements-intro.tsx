import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useAddDefaultAgreementsMutation, useListAgreementsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './agreements.module.css';
import { agreementTexts } from './texts';

/** Agreements while none is chosen: what they are for, and Alcove's texts as the first step. */
export function AgreementsIntro() {
  const agreements = useListAgreementsQuery({});
  const [addDefaults, adding] = useAddDefaultAgreementsMutation();
  return (
    <WorkPage title={agreementTexts.title}>
      <RefusalMessage refusal={refusalOf(adding.error)} />
      {adding.data && (
        <Banner tone="done" role="status" title={agreementTexts.added(adding.data.added)} />
      )}
      <Loaded of={agreements}>
        {({ length }) => (
          <EmptyState
            icon={<IconSignature size={28} stroke={1.5} />}
            title={length === 0 ? agreementTexts.emptyTitle : agreementTexts.chooseTitle}
            text={length === 0 ? agreementTexts.emptyText : agreementTexts.chooseText}
            action={
              <FirstSteps
                isEmpty={length === 0}
                isAdding={adding.isLoading}
                onAdd={() => void addDefaults({})}
              />
            }
          />
        )}
      </Loaded>
    </WorkPage>
  );
}

interface StepProps {
  readonly isEmpty: boolean;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
}

function FirstSteps({ isEmpty, isAdding, onAdd }: StepProps) {
  const navigate = useNavigate();
  return (
    <div className={css.firstSteps}>
      <Button variant={isEmpty ? 'filled' : 'default'} loading={isAdding} onClick={onAdd}>
        {isEmpty ? agreementTexts.begin : agreementTexts.missingDefaults}
      </Button>
      <Button variant="default" onClick={() => void navigate(paths.newAgreement)}>
        {isEmpty ? agreementTexts.own : agreementTexts.add}
      </Button>
    </div>
  );
}
