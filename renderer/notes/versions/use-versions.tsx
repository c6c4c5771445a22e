import { useState, type ReactNode } from 'react';
import type { Drafted } from '../../../shared/contract/draft-histories';
import type { DeskWork } from '../use-desk';
import { VersionsDialog } from './versions-dialog';

interface Versions {
  readonly show: () => void;
  /** `null` while it is not on screen. */
  readonly dialog: ReactNode;
}

/** The earlier versions of a draft, over its desk. */
export function useVersions(
  drafted: Drafted,
  { autosave, bringBack }: Pick<DeskWork, 'autosave' | 'bringBack'>,
): Versions {
  const [isShown, setIsShown] = useState(false);
  const close = () => setIsShown(false);
  const dialog = isShown && (
    <VersionsDialog
      drafted={drafted}
      now={autosave.content()}
      onClose={close}
      onBringBack={(body) => {
        close();
        bringBack(body);
      }}
    />
  );
  return { show: () => setIsShown(true), dialog: dialog || null };
}
