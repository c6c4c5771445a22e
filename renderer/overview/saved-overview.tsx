import type { Output } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import css from './overview.module.css';
import { overviewTexts } from './texts';

interface SavedProps {
  readonly done: Output<'saveModuleOverview'> | undefined;
  readonly refusal: Refusal | null;
}

export function SavedOverview({ done, refusal }: SavedProps) {
  if (refusal && refusal.code !== 'save-cancelled') return <RefusalMessage refusal={refusal} />;
  if (!done) return null;
  return (
    <Banner tone="done" role="status" title={overviewTexts.savedTitle(done.named)}>
      <p className={css.path}>{overviewTexts.savedWhere(done.path)}</p>
    </Banner>
  );
}
