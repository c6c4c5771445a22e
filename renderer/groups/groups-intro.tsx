import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useListGroupsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { groupTexts } from './texts';

/** Groups while no module is chosen: what they are for and the first step. */
export function GroupsIntro() {
  const navigate = useNavigate();
  const groups = useListGroupsQuery({});
  return (
    <WorkPage title={groupTexts.offerTitle}>
      <Loaded of={groups}>
        {({ length }) => (
          <EmptyState
            icon={<IconUsersGroup size={28} stroke={1.5} />}
            title={length === 0 ? groupTexts.offerEmptyTitle : groupTexts.offerTitleChoose}
            text={length === 0 ? groupTexts.offerEmptyText : groupTexts.offerChooseText}
            action={
              <Button
                variant={length === 0 ? 'filled' : 'default'}
                onClick={() => void navigate(paths.newGroup)}
              >
                {groupTexts.newGroup}
              </Button>
            }
          />
        )}
      </Loaded>
    </WorkPage>
  );
}
