import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Drafted } from '../../../shared/contract/draft-histories';
import { Banner } from '../../ui/banner';
import type { Autosave } from '../autosave';
import { useDrafts, useSaveState } from '../use-drafts';
import { signingTexts } from './texts';

interface Props {
  readonly autosave: Pick<Autosave<unknown>, 'subscribe' | 'state'>;
  readonly drafted: Drafted;
}

/** Another window signed what is being written here: it leads there, and what was typed comes along. */
export function AlreadySigned({ autosave, drafted }: Props) {
  const drafts = useDrafts();
  const state = useSaveState(autosave);
  // It stays while saving is tried once more: a signed note is never a draft again.
  const [isSigned, setIsSigned] = useState(false);
  const isRefused = state.kind === 'not-saved' && state.refusal.code === 'already-signed';
  if (isRefused && !isSigned) setIsSigned(true);
  if (!isRefused && !isSigned) return null;
  const show = () => void drafts.leave({ kind: 'note', drafted });
  return (
    <Banner
      tone="missing"
      role="alert"
      title={signingTexts.signedMeanwhile}
      actions={<Button onClick={show}>{signingTexts.showSigned}</Button>}
    >
      <p>{signingTexts.signedMeanwhileText}</p>
    </Banner>
  );
}
