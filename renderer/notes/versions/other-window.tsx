import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Drafted } from '../../../shared/contract/draft-histories';
import { Banner } from '../../ui/banner';
import { deskTexts } from '../desk-texts';
import { useDrafts } from '../use-drafts';

interface Props {
  readonly drafted: Drafted;
  readonly onShowVersions: () => void;
}

/** Says that another window saved this note in between, and where its text is. */
export function OtherWindow({ drafted, onShowVersions }: Props) {
  const drafts = useDrafts();
  const hasOther = useSyncExternalStore(drafts.subscribe, () => drafts.hasOther(drafted));
  if (!hasOther) return null;
  return (
    <Banner
      tone="missing"
      role="status"
      title={deskTexts.otherWindow}
      end={
        <Button size="compact-sm" variant="default" onClick={onShowVersions}>
          {deskTexts.versions}
        </Button>
      }
    >
      {deskTexts.otherWindowExplained}
    </Banner>
  );
}
