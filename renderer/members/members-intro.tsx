import { Button } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useListMembersQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import css from './members.module.css';
import { memberTexts } from './texts';

export function MembersIntro() {
  const navigate = useNavigate();
  const members = useListMembersQuery({ moduleId: null });
  return (
    <WorkPage title={memberTexts.introTitle}>
      <Loaded of={members}>
        {({ length }) => (
          <EmptyState
            icon={<IconUser size={28} stroke={1.5} />}
            title={length === 0 ? memberTexts.introEmptyTitle : memberTexts.introTitleChoose}
            text={length === 0 ? memberTexts.introEmptyText : memberTexts.introChooseText}
            action={
              <span className={css.actions}>
                <Button
                  variant={length === 0 ? 'filled' : 'default'}
                  onClick={() => void navigate(paths.newMember(null))}
                >
                  {memberTexts.add}
                </Button>
                <Button variant="default" onClick={() => void navigate(paths.importRoster)}>
                  {memberTexts.importRoster}
                </Button>
              </span>
            }
          />
        )}
      </Loaded>
    </WorkPage>
  );
}
