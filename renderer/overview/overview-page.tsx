import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { ModuleOverview } from '../../shared/domain/module-overview';
import { useGetModuleOverviewQuery, useListGroupsQuery } from '../api/hooks';
import { ModuleSelect } from '../attendance/module-select';
import { useModule } from '../attendance/use-module';
import { ofThis } from '../billing/of-this';
import { choicesOf, type ModuleChoice } from '../members/module-choices';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { AtAGlance } from './at-a-glance';
import { ConsentNumbers } from './consent-numbers';
import { LedgerNumbers } from './ledger-numbers';
import { MemberNumbers } from './member-numbers';
import css from './overview.module.css';
import { SaveOverview } from './save-overview';
import { SessionNumbers } from './session-numbers';
import { overviewTexts } from './texts';

/** A module on one page: attendance, notes that are missing, consents, ledger. */
export function OverviewPage() {
  const groups = useListGroupsQuery({});
  return <Loaded of={groups}>{(found) => <Found choices={choicesOf(found)} />}</Loaded>;
}

function Found({ choices }: { readonly choices: readonly ModuleChoice[] }) {
  const [chosen, turnTo] = useModule(choices);
  if (!chosen) return <NoModule />;
  const { from, to } = chosen.module.schedule;
  return (
    <WorkPage
      title={overviewTexts.title}
      lead={overviewTexts.lead(sayFullDate(from), sayFullDate(to))}
      actions={<ModuleSelect choices={choices} chosen={chosen} onChoose={turnTo} />}
    >
      <Overview key={chosen.module.id} chosen={chosen} />
    </WorkPage>
  );
}

function Overview({ chosen }: { readonly chosen: ModuleChoice }) {
  const overview = useGetModuleOverviewQuery({ moduleId: chosen.module.id });
  return <Loaded of={ofThis(overview)}>{(found) => <Parts overview={found} />}</Loaded>;
}

function Parts({ overview }: { readonly overview: ModuleOverview }) {
  const { hasFees, present } = overview;
  return (
    <div className={css.parts}>
      <AtAGlance overview={overview} />
      <Section title={overviewTexts.sessions}>
        <SessionNumbers sessions={overview.sessions} />
      </Section>
      <Section title={overviewTexts.members}>
        <MemberNumbers overview={overview} />
      </Section>
      <Section title={overviewTexts.consents} note={overviewTexts.consentsNote(present)}>
        <ConsentNumbers overview={overview} />
      </Section>
      {hasFees && (
        <Section title={overviewTexts.ledger}>
          <LedgerNumbers overview={overview} />
        </Section>
      )}
      <Section title={overviewTexts.save}>
        <SaveOverview overview={overview} />
      </Section>
    </div>
  );
}

function NoModule() {
  const navigate = useNavigate();
  return (
    <WorkPage title={overviewTexts.title}>
      <EmptyState
        icon={<IconChartBar size={28} stroke={1.5} />}
        title={overviewTexts.noModuleTitle}
        text={overviewTexts.noModuleText}
        action={
          <Button variant="default" onClick={() => void navigate(paths.groups)}>
            {overviewTexts.toGroups}
          </Button>
        }
      />
    </WorkPage>
  );
}
