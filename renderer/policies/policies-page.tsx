import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { PolicyView } from '../../shared/contract/policies';
import type { PolicyId } from '../../shared/domain/ids';
import { useAddDefaultPoliciesMutation, useListPoliciesQuery } from '../api/hooks';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './policies.module.css';
import { PolicyForm } from './policy-form';
import { PolicyPart } from './policy-part';
import { policyTexts } from './texts';

/** The practice's own rules, with what is due about them (M119, M108). */
export function PoliciesPage() {
  const policies = useListPoliciesQuery({}, { refetchOnMountOrArgChange: true });
  const [writing, setWriting] = useState<PolicyId | 'new' | null>(null);
  const write = (
    <Button variant="default" onClick={() => setWriting('new')}>
      {policyTexts.newPolicy}
    </Button>
  );
  if (writing !== null) {
    return (
      <WorkPage title={policyTexts.title} width="reading">
        <Loaded of={policies}>
          {(all) => (
            <PolicyForm
              policy={all.find(({ policy }) => policy.id === writing)?.policy ?? null}
              onClose={() => setWriting(null)}
            />
          )}
        </Loaded>
      </WorkPage>
    );
  }
  return (
    <WorkPage
      title={policyTexts.title}
      lead={policyTexts.lead}
      actions={policies.data && policies.data.length > 0 && write}
    >
      <Loaded of={policies}>
        {(all) =>
          all.length === 0 ? (
            <Empty write={write} />
          ) : (
            <Policies policies={all} onChange={setWriting} />
          )
        }
      </Loaded>
    </WorkPage>
  );
}

function Empty({ write }: { readonly write: ReactNode }) {
  const [addDefaults, { error, isLoading }] = useAddDefaultPoliciesMutation();
  return (
    <>
      <EmptyState
        icon={<IconListCheck size={28} stroke={1.5} />}
        title={policyTexts.emptyTitle}
        text={policyTexts.emptyText}
        action={
          <div className={css.acts}>
            <Button loading={isLoading} onClick={() => void addDefaults({})}>
              {policyTexts.addDefaults}
            </Button>
            {write}
          </div>
        }
      />
      <p className={css.soft}>{policyTexts.defaultsNote}</p>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}

interface PoliciesProps {
  readonly policies: readonly PolicyView[];
  readonly onChange: (id: PolicyId) => void;
}

function Policies({ policies, onChange }: PoliciesProps) {
  return (
    <div className={css.policies}>
      {policies.map((view) => (
        <PolicyPart key={view.policy.id} view={view} onChange={() => onChange(view.policy.id)} />
      ))}
    </div>
  );
}
