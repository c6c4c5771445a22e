import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useListReleasesQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { ReleaseTable } from './release-table';
import { recordTexts } from './texts';

export function ReleasesPage() {
  const navigate = useNavigate();
  const releases = useListReleasesQuery({ memberId: null });
  const begin = (
    <Button onClick={() => void navigate(paths.newRelease(null))}>{recordTexts.newRelease}</Button>
  );
  return (
    <WorkPage
      title={recordTexts.title}
      lead={recordTexts.lead}
      actions={releases.data && releases.data.length > 0 && begin}
    >
      <Loaded of={releases}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={<IconFileExport size={28} stroke={1.5} />}
              title={recordTexts.emptyTitle}
              text={recordTexts.emptyText}
              action={begin}
            />
          ) : (
            <ReleaseTable releases={all} />
          )
        }
      </Loaded>
    </WorkPage>
  );
}
