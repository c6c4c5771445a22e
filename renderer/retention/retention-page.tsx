import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { RetentionRow } from '../../shared/contract/retention';
import { useListDestructionsQuery, useListRetentionQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { DestroyedRecords } from './destroyed-records';
import css from './retention.module.css';
import { RetentionTable } from './retention-table';
import { retentionTexts } from './texts';

/** How long each record is kept, what is due, and what was destroyed. */
export function RetentionPage() {
  const rows = useListRetentionQuery({}, { refetchOnMountOrArgChange: true });
  const destroyed = useListDestructionsQuery({});
  return (
    <WorkPage title={retentionTexts.title} lead={retentionTexts.lead}>
      <Loaded of={rows}>
        {(all) =>
          all.length === 0 && destroyed.data?.length === 0 ? (
            <NothingYet />
          ) : (
            <div className={css.page}>
              <Records rows={all} />
              <Loaded of={destroyed}>
                {(destructions) => <DestroyedRecords destructions={destructions} />}
              </Loaded>
            </div>
          )
        }
      </Loaded>
    </WorkPage>
  );
}

function NothingYet() {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconArchive size={28} stroke={1.5} />}
      title={retentionTexts.emptyTitle}
      text={retentionTexts.emptyText}
      action={
        <Button onClick={() => void navigate(paths.newMember(null))}>
          {retentionTexts.addMember}
        </Button>
      }
    />
  );
}

function Records({ rows }: { readonly rows: readonly RetentionRow[] }) {
  const due = rows.filter(({ isDue }) => isDue);
  const kept = rows.filter(({ isDue }) => !isDue);
  return (
    <>
      {due.length > 0 && (
        <Section title={retentionTexts.due}>
          <p className={css.soft}>{retentionTexts.dueNote}</p>
          <RetentionTable label={retentionTexts.due} rows={due} />
        </Section>
      )}
      <Section title={retentionTexts.kept}>
        {kept.length === 0 ? (
          <p className={css.soft}>{retentionTexts.noneKept}</p>
        ) : (
          <RetentionTable label={retentionTexts.kept} rows={kept} />
        )}
      </Section>
    </>
  );
}
