import { Navigate, type RouteObject } from 'react-router';
import { GroupsIntro } from '../groups/groups-intro';
import { GroupsScreen } from '../groups/groups-screen';
import { ModulePage } from '../groups/module-page';
import { NewGroupPage } from '../groups/new-group-page';
import { NewModulePage } from '../groups/new-module-page';
import { ChangeMemberPage } from '../members/change-member-page';
import { MemberPage } from '../members/member-page';
import { MembersIntro } from '../members/members-intro';
import { MembersScreen } from '../members/members-screen';
import { NewMemberPage } from '../members/new-member-page';
import { GroupNotePage } from '../notes/group-note-page';
import { MissingNotesPage } from '../notes/missing-notes-page';
import { NotePage } from '../notes/note-page';
import { Runway, RunwayStart } from '../notes/runway';
import { NewReleasePage } from '../records/new-release-page';
import { ReleasesPage } from '../records/releases-page';
import { SessionPage } from '../sessions/session-page';
import { SettingsPage } from '../settings/settings-page';
import { TodayPage } from '../today/today-page';
import { Frame } from './frame';
import { paths } from './paths';
import { StoppedScreen } from './stopped-screen';

/** Which screen stands at which path. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <StoppedScreen />,
    children: [
      { path: '/', element: <Navigate to={paths.today} replace /> },
      { path: '/today', element: <TodayPage /> },
      {
        element: <GroupsScreen />,
        children: [
          { path: '/groups', element: <GroupsIntro /> },
          { path: '/groups/new', element: <NewGroupPage /> },
          { path: '/groups/:groupId/new-module', element: <NewModulePage /> },
          { path: '/modules/:moduleId', element: <ModulePage /> },
          { path: '/sessions/:sessionId', element: <SessionPage /> },
        ],
      },
      {
        path: '/members',
        element: <MembersScreen />,
        children: [
          { index: true, element: <MembersIntro /> },
          { path: 'new', element: <NewMemberPage /> },
          { path: ':memberId', element: <MemberPage /> },
          { path: ':memberId/change', element: <ChangeMemberPage /> },
        ],
      },
      { path: '/notes', element: <MissingNotesPage /> },
      {
        path: '/notes/:sessionId',
        element: <Runway />,
        children: [
          { index: true, element: <RunwayStart /> },
          { path: 'group-note', element: <GroupNotePage /> },
          { path: ':memberId', element: <NotePage /> },
        ],
      },
      { path: '/releases', element: <ReleasesPage /> },
      { path: '/releases/new', element: <NewReleasePage /> },
      { path: '/settings', element: <SettingsPage /> },
    ],
  },
];
