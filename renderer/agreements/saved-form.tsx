import type { Output } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import css from './agreements.module.css';
import { readingTexts } from './texts';

interface Props {
  readonly done: Output<'saveAgreementForm'> | undefined;
  readonly refusal: Refusal | null;
}

/** Where the unsigned form went, or why it did not; nothing when the dialog was left. */
export function SavedForm({ done, refusal }: Props) {
  if (refusal && refusal.code !== 'save-cancelled') return <RefusalMessage refusal={refusal} />;
  if (!done) return null;
  return (
    <Banner tone="done" role="status" title={readingTexts.formSaved}>
      <p className={css.path}>{readingTexts.formSavedWhere(done.path)}</p>
    </Banner>
  );
}
