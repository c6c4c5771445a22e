import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import { Banner } from './banner';
import { describeError } from './describe-error';

interface Props {
  readonly refusal: Refusal | null | undefined;
  readonly actions?: ReactNode;
}

/** A refusal where it happened: what happened, what is safe, what to do. */
export function RefusalMessage({ refusal, actions }: Props) {
  if (!refusal) return null;
  const { title, whatHappened, isAnythingLost, whatToDo } = describeError(refusal);
  return (
    <Banner tone="danger" title={title} role="alert" actions={actions}>
      <p>{whatHappened}</p>
      <p>{isAnythingLost}</p>
      <p>{whatToDo}</p>
    </Banner>
  );
}
