import { Button } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useListIncidentsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { IncidentTable } from './incident-table';
import { incidentTexts } from './texts';

/** The register of breaches and concerns (M113, M118): what is open first. */
export function IncidentsPage() {
  const navigate = useNavigate();
  const incidents = useListIncidentsQuery({});
  const begin = (
    <Button onClick={() => void navigate(paths.newIncident)}>{incidentTexts.newIncident}</Button>
  );
  return (
    <WorkPage
      title={incidentTexts.title}
      lead={incidentTexts.lead}
      actions={incidents.data && incidents.data.length > 0 && begin}
    >
      <Loaded of={incidents}>
        {(all) => {
          const open = all.filter(({ closedAt }) => closedAt === null);
          const closed = all.filter(({ closedAt }) => closedAt !== null);
          if (all.length === 0) {
            return (
              <EmptyState
                icon={<IconShieldExclamation size={28} stroke={1.5} />}
                title={incidentTexts.emptyTitle}
                text={incidentTexts.emptyText}
                action={begin}
              />
            );
          }
          return (
            <>
              {open.length > 0 && (
                <Section title={incidentTexts.open}>
                  <IncidentTable incidents={open} label={incidentTexts.open} />
                </Section>
              )}
              {closed.length > 0 && (
                <Section title={incidentTexts.closed}>
                  <IncidentTable incidents={closed} label={incidentTexts.closed} />
                </Section>
              )}
            </>
          );
        }}
      </Loaded>
    </WorkPage>
  );
}
