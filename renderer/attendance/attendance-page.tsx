import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { rulesOf } from '../../shared/domain/group-kind';
import type { ModuleId } from '../../shared/domain/ids';
import { useGetAttendanceLedgerQuery, useListGroupsQuery } from '../api/hooks';
import { ofThis } from '../billing/of-this';
import { choicesOf, type ModuleChoice } from '../members/module-choices';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import css from './attendance.module.css';
import { MarksLegend } from './marks-row';
import { ModuleSelect } from './module-select';
import { StandingTable } from './standing-table';
import { ledgerAttendanceTexts } from './texts';
import { useModule } from './use-module';

/** How everyone in a module stands against 75 %, and how it can end (M42). */
export function AttendancePage() {
  const groups = useListGroupsQuery({});
  return (
    <Loaded of={groups}>
      {(found) => (
        <Found choices={choicesOf(found).filter(({ group }) => rulesOf(group.kind).hasFees)} />
      )}
    </Loaded>
  );
}

function Found({ choices }: { readonly choices: readonly ModuleChoice[] }) {
  const [chosen, turnTo] = useModule(choices);
  return (
    <WorkPage
      title={ledgerAttendanceTexts.title}
      lead={ledgerAttendanceTexts.lead}
      actions={chosen && <ModuleSelect choices={choices} chosen={chosen} onChoose={turnTo} />}
    >
      {chosen ? <Ledger moduleId={chosen.module.id} /> : <NoModule />}
    </WorkPage>
  );
}

function Ledger({ moduleId }: { readonly moduleId: ModuleId }) {
  const ledger = useGetAttendanceLedgerQuery({ moduleId });
  return (
    <Loaded of={ofThis(ledger)}>
      {({ rows }) =>
        rows.length === 0 ? (
          <NoMember />
        ) : (
          <>
            <StandingTable rows={rows} />
            <div className={css.explained}>
              <MarksLegend />
              <p>{ledgerAttendanceTexts.rule}</p>
              <p>{ledgerAttendanceTexts.pace}</p>
            </div>
          </>
        )
      }
    </Loaded>
  );
}

function NoModule() {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconCalendarCheck size={28} stroke={1.5} />}
      title={ledgerAttendanceTexts.noModuleTitle}
      text={ledgerAttendanceTexts.noModuleText}
      action={
        <Button variant="default" onClick={() => void navigate(paths.groups)}>
          {ledgerAttendanceTexts.toGroups}
        </Button>
      }
    />
  );
}

function NoMember() {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconCalendarCheck size={28} stroke={1.5} />}
      title={ledgerAttendanceTexts.noMemberTitle}
      text={ledgerAttendanceTexts.noMemberText}
      action={
        <Button variant="default" onClick={() => void navigate(paths.members)}>
          {ledgerAttendanceTexts.toMembers}
        </Button>
      }
    />
  );
}
