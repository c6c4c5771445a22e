import { ActionIcon } from '@mantine/core';
import { IconCalendar, IconPlus } from '@tabler/icons-react';
import { skipToken } from '@reduxjs/toolkit/query';
import type { ReactNode } from 'react';
import { Link, Outlet, useParams } from 'react-router';
import type { Group } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import { sessionIdSchema } from '../../shared/domain/ids';
import { useGetSessionQuery, useListGroupsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Hint } from '../ui/hint';
import { ListLink } from '../ui/list-link';
import { Loaded } from '../ui/loaded';
import { ListAndWork, ListPane } from '../ui/page';
import css from './groups.module.css';
import { groupTexts } from './texts';

/** Groups with their modules on the left; a module, a session or a form on the right. */
export function GroupsScreen() {
  const groups = useListGroupsQuery({});
  const actions = (
    <span className={css.actions}>
      <IconLink label={groupTexts.calendar} to={paths.calendar}>
        <IconCalendar size={20} aria-hidden />
      </IconLink>
      <IconLink label={groupTexts.newGroup} to={paths.newGroup}>
        <IconPlus size={20} aria-hidden />
      </IconLink>
    </span>
  );
  return (
    <ListAndWork
      list={
        <ListPane label={groupTexts.list} actions={actions}>
          <Loaded of={groups}>{(all) => <GroupList groups={all} />}</Loaded>
        </ListPane>
      }
    >
      <Outlet />
    </ListAndWork>
  );
}

interface IconLinkProps {
  readonly label: string;
  readonly to: string;
  readonly children: ReactNode;
}

function IconLink({ label, to, children }: IconLinkProps) {
  return (
    <Hint label={label}>
      <ActionIcon component={Link} to={to} variant="subtle" size="lg" aria-label={label}>
        {children}
      </ActionIcon>
    </Hint>
  );
}

/** The module in which the shown session is, so that the list says where one stands. */
function useModuleOfSession() {
  const sessionId = sessionIdSchema.safeParse(useParams().sessionId);
  const { currentData } = useGetSessionQuery(
    sessionId.success ? { sessionId: sessionId.data } : skipToken,
  );
  return currentData?.session.moduleId ?? null;
}

function GroupList({ groups }: { readonly groups: readonly Group[] }) {
  const moduleOfSession = useModuleOfSession();
  if (groups.length === 0) return <p className={css.listEmpty}>{groupTexts.listEmpty}</p>;
  return (
    <ul>
      {groups.map((group) => (
        <li key={group.id} className={css.group}>
          <h3 className={css.groupName}>{group.name}</h3>
          <ul>
            {group.modules.toReversed().map((module) => (
              <ListLink
                key={module.id}
                to={paths.module(module.id)}
                isCurrent={module.id === moduleOfSession}
              >
                {module.name}
              </ListLink>
            ))}
            {rulesOf(group.kind).keepsRecords ? (
              <ListLink to={paths.newModule(group.id)}>
                <span className={css.plan}>{groupTexts.planModule}</span>
              </ListLink>
            ) : (
              <>
                <li className={css.listEmpty}>{groupTexts.keepsNoRecords}</li>
                <ListLink to={paths.dropInRoom(group.id)}>
                  <span className={css.plan}>{groupTexts.openRoom}</span>
                </ListLink>
              </>
            )}
            <ListLink to={paths.meeting(group.id)}>
              <span className={css.plan}>{groupTexts.meeting}</span>
            </ListLink>
          </ul>
        </li>
      ))}
    </ul>
  );
}
