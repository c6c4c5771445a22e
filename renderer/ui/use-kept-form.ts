import { useEffect, useRef, useState } from 'react';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import type { BegunForm } from '../notes/open-forms';
import { useDrafts } from '../notes/use-drafts';
import { FormKeeper } from './form-keeper';
import type { KeptForm } from './kept-form';

/** What is kept of a form until it is saved or thrown away. */
export interface Keeping {
  /** What came back when the form was opened. */
  readonly begun: BegunForm | null;
  readonly startAfresh: () => void;
  /** The form was saved, or is being left for good. */
  readonly drop: () => void;
}

/**
 * Keeps what is typed in the forms of a screen over a lock and over the end of Alcove. The keys are
 * a closed list: a form for secrets, or one for text about a group, cannot be kept.
 */
export function useKeptForm(keepAs: UnfinishedFormKey, ...forms: readonly KeptForm[]): Keeping {
  const drafts = useDrafts();
  const [theForms] = useState(forms);
  const [begun, setBegun] = useState<BegunForm | null>(null);
  const keeper = useRef<FormKeeper>(null);
  useEffect(() => {
    const began = new FormKeeper({ drafts, keepAs, forms: theForms, onBegun: setBegun });
    keeper.current = began;
    return () => began.stop();
  }, [drafts, keepAs, theForms]);
  return {
    begun,
    startAfresh: () => keeper.current?.startAfresh(),
    drop: () => keeper.current?.drop(),
  };
}
