import { Button } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import type { Output } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import type { AuditFilter } from '../../shared/domain/audit-trail';
import { useSaveAuditTrailMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { AuditFilters } from './audit-filters';
import { filterOf, NO_FILTER } from './audit-filter';
import { AuditLines } from './audit-lines';
import css from './audit.module.css';
import { auditTexts } from './texts';

/** Everything that was done in this vault, from the chain itself (M102). */
export function AuditPage() {
  const form = useForm({ defaultValues: NO_FILTER });
  const filter = filterOf(useWatch({ control: form.control }));
  const [saveAuditTrail, saving] = useSaveAuditTrailMutation();
  return (
    <WorkPage
      title={auditTexts.title}
      lead={auditTexts.lead}
      actions={
        <Button loading={saving.isLoading} onClick={() => void saveAuditTrail({ filter })}>
          {auditTexts.savePdf}
        </Button>
      }
    >
      <div className={css.trail}>
        <AuditFilters control={form.control} onShowAll={() => form.reset(NO_FILTER)} />
        <Saved done={saving.data} refusal={refusalOf(saving.error)} />
        <AuditLines key={keyOf(filter)} filter={filter} />
      </div>
    </WorkPage>
  );
}

/** Another filter begins again with its newest lines. */
function keyOf({ topic, memberId, from, to }: AuditFilter): string {
  return [topic, memberId, from, to].join(' ');
}

interface SavedProps {
  readonly done: Output<'saveAuditTrail'> | undefined;
  readonly refusal: Refusal | null;
}

function Saved({ done, refusal }: SavedProps) {
  if (refusal && refusal.code !== 'save-cancelled') return <RefusalMessage refusal={refusal} />;
  if (!done) return null;
  return (
    <Banner tone="done" role="status" title={auditTexts.saved(done.lines)}>
      <p className={css.path}>{auditTexts.savedWhere(done.path)}</p>
      <p>{auditTexts.savedIsLogged}</p>
    </Banner>
  );
}
