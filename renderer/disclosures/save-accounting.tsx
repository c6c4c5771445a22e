import { Button } from '@mantine/core';
import type { Output } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import type { AccountingFilter } from '../../shared/domain/accounting';
import { useSaveAccountingMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './disclosures.module.css';
import { disclosureTexts } from './texts';

interface Props {
  readonly filter: AccountingFilter;
  readonly count: number;
}

/** What is shown is what is saved, for the clinician's own use. */
export function SaveAccounting({ filter, count }: Props) {
  const [saveAccounting, { data, error, isLoading }] = useSaveAccountingMutation();
  const save = (format: 'pdf' | 'csv') => void saveAccounting({ filter, format, party: null });
  return (
    <>
      <div className={css.save}>
        <p role="status" className={css.count}>
          {disclosureTexts.count(count)}
        </p>
        <Button variant="default" loading={isLoading} onClick={() => save('pdf')}>
          {disclosureTexts.savePdf}
        </Button>
        <Button variant="default" loading={isLoading} onClick={() => save('csv')}>
          {disclosureTexts.saveCsv}
        </Button>
        <span className={css.soft}>{disclosureTexts.saveNote}</span>
      </div>
      <SavedAccounting done={data} refusal={refusalOf(error)} />
    </>
  );
}

interface SavedProps {
  readonly done: Output<'saveAccounting'> | undefined;
  readonly refusal: Refusal | null;
}

export function SavedAccounting({ done, refusal }: SavedProps) {
  if (refusal && refusal.code !== 'save-cancelled') return <RefusalMessage refusal={refusal} />;
  if (!done) return null;
  return (
    <Banner tone="done" role="status" title={disclosureTexts.savedTitle(done.lines)}>
      <p className={css.path}>{disclosureTexts.savedWhere(done.path)}</p>
    </Banner>
  );
}
