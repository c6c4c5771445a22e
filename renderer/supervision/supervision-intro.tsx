import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useListSupervisionNotesQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { supervisionTexts } from './texts';

/** While no note is chosen: what these notes are for, and the first step. */
export function SupervisionIntro() {
  const navigate = useNavigate();
  const notes = useListSupervisionNotesQuery({});
  return (
    <WorkPage title={supervisionTexts.introTitle}>
      <Loaded of={notes}>
        {({ length }) => (
          <EmptyState
            icon={<IconMessages size={28} stroke={1.5} />}
            title={length === 0 ? supervisionTexts.emptyTitle : supervisionTexts.chooseTitle}
            text={supervisionTexts.purpose}
            action={
              <Button
                variant={length === 0 ? 'filled' : 'default'}
                onClick={() => void navigate(paths.newSupervisionNote)}
              >
                {supervisionTexts.newNote}
              </Button>
            }
          />
        )}
      </Loaded>
    </WorkPage>
  );
}
