import { Navigate, type RouteObject } from 'react-router';
import { AgreementPage } from '../agreements/agreement-page';
import { AgreementsIntro } from '../agreements/agreements-intro';
import { AgreementsScreen } from '../agreements/agreements-screen';
import { DraftPage } from '../agreements/draft-page';
import { NewAgreementPage } from '../agreements/new-agreement-page';
import { PublishPage } from '../agreements/publish-page';
import { AttendancePage } from '../attendance/attendance-page';
import { MemberAttendancePage } from '../attendance/member-attendance-page';
import { AuditPage } from '../audit/audit-page';
import { BackupsPage } from '../backups/backups-page';
import { RestorePage } from '../backups/restore-page';
import { TechCheckPage } from '../check/check-page';
import { CalendarPage } from '../calendar/calendar-page';
import { SignPage } from '../consents/sign-page';
import { EmergencyPage } from '../emergency/emergency-page';
import { GroupsIntro } from '../groups/groups-intro';
import { GroupsScreen } from '../groups/groups-screen';
import { ModulePage } from '../groups/module-page';
import { NewGroupPage } from '../groups/new-group-page';
import { NewModulePage } from '../groups/new-module-page';
import { IncidentPage } from '../incidents/incident-page';
import { IncidentsPage } from '../incidents/incidents-page';
import { NewIncidentPage } from '../incidents/new-incident-page';
import { LibraryPage } from '../library/library-page';
import { MeetingPage } from '../meetings/meeting-page';
import { BetweenSessions } from '../members/between-sessions';
import { ChangeMemberPage } from '../members/change-member-page';
import { ImportPage } from '../members/import/import-page';
import { IntakePage } from '../members/intake-page';
import { MemberPage } from '../members/member-page';
import { MemberRecord } from '../members/member-record';
import { AgreementsTab, SafetyTab, TimelineTab } from '../members/member-tabs';
import { MembersIntro } from '../members/members-intro';
import { MembersScreen } from '../members/members-screen';
import { NewMemberPage } from '../members/new-member-page';
import { GroupNotePage } from '../notes/group-note-page';
import { MissingNotesPage } from '../notes/missing-notes-page';
import { NotePage } from '../notes/note-page';
import { Runway, RunwayStart } from '../notes/runway';
import { RunwayEnd } from '../notes/runway-end';
import { DisclosuresPage } from '../disclosures/disclosures-page';
import { NewDisclosurePage } from '../disclosures/new-disclosure-page';
import { ChargesPage } from '../billing/charges-page';
import { LedgerFrame } from '../billing/ledger-frame';
import { MemberLedgerPage } from '../billing/member-ledger-page';
import { RatesPage } from '../billing/rates-page';
import { StatementsPage } from '../billing/statements-page';
import { OverviewPage } from '../overview/overview-page';
import { PoliciesPage } from '../policies/policies-page';
import { NewReleasePage } from '../records/new-release-page';
import { ReleasesPage } from '../records/releases-page';
import { NewRequestPage } from '../requests/new-request-page';
import { RequestPage } from '../requests/request-page';
import { RequestsFrame } from '../requests/requests-frame';
import { RequestsPage } from '../requests/requests-page';
import { DestroyPage } from '../retention/destroy-page';
import { RetentionPage } from '../retention/retention-page';
import { SearchPage } from '../search/search-page';
import { ReportPage } from '../sessions/report/report-page';
import { DropInPage } from '../room/drop-in/drop-in-page';
import { RoomPage } from '../room/room-page';
import { SessionPage } from '../sessions/session-page';
import { ChangePassphrasePage } from '../settings/change-passphrase-page';
import { CheckPage } from '../settings/check-page';
import { KeyRingPage } from '../settings/key-ring-page';
import { KeysPage } from '../settings/keys-page';
import { LookPage } from '../settings/look-page';
import { NewRecoveryCodePage } from '../settings/new-recovery-code-page';
import { PracticePage } from '../settings/practice-page';
import { PrivacyPage } from '../settings/privacy-page';
import { ReKeyPage } from '../settings/re-key-page';
import { SettingsScreen } from '../settings/settings-screen';
import { NewTemplatePage, TemplatePage } from '../settings/writing/template-page';
import { WritingPage } from '../settings/writing/writing-page';
import { ConsultationLogPage } from '../supervision/consultation-log-page';
import { SuccessorPage } from '../successor/successor-page';
import { NewSupervisionPage } from '../supervision/new-supervision-page';
import { SupervisionIntro } from '../supervision/supervision-intro';
import { SupervisionNotePage } from '../supervision/supervision-note-page';
import { SupervisionScreen } from '../supervision/supervision-screen';
import { TodayPage } from '../today/today-page';
import { BareFrame } from './bare-frame';
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
          { path: '/groups/:groupId/meeting', element: <MeetingPage /> },
          { path: '/modules/:moduleId', element: <ModulePage /> },
          { path: '/sessions/:sessionId', element: <SessionPage /> },
          { path: '/sessions/:sessionId/report', element: <ReportPage /> },
        ],
      },
      {
        path: '/members',
        element: <MembersScreen />,
        children: [
          { index: true, element: <MembersIntro /> },
          { path: 'new', element: <NewMemberPage /> },
          { path: 'import', element: <ImportPage /> },
          {
            path: ':memberId',
            element: <MemberPage />,
            children: [
              { index: true, element: <MemberRecord /> },
              { path: 'intake', element: <IntakePage /> },
              { path: 'agreements', element: <AgreementsTab /> },
              { path: 'safety', element: <SafetyTab /> },
              { path: 'between', element: <BetweenSessions /> },
              { path: 'timeline', element: <TimelineTab /> },
            ],
          },
          { path: ':memberId/change', element: <ChangeMemberPage /> },
        ],
      },
      {
        path: '/agreements',
        element: <AgreementsScreen />,
        children: [
          { index: true, element: <AgreementsIntro /> },
          { path: 'new', element: <NewAgreementPage /> },
          { path: ':agreementId', element: <AgreementPage /> },
          { path: ':agreementId/draft', element: <DraftPage /> },
          { path: ':agreementId/publish', element: <PublishPage /> },
        ],
      },
      // The member may be looking on: beside this there is no list of others.
      { path: '/sign/:memberId/:agreementId', element: <SignPage /> },
      { path: '/emergency/:memberId/:recordId', element: <EmergencyPage /> },
      { path: '/notes', element: <MissingNotesPage /> },
      {
        path: '/notes/:sessionId',
        element: <Runway />,
        children: [
          { index: true, element: <RunwayStart /> },
          { path: 'group-note', element: <GroupNotePage /> },
          { path: 'done', element: <RunwayEnd /> },
          { path: ':memberId', element: <NotePage /> },
        ],
      },
      {
        path: '/supervision',
        element: <SupervisionScreen />,
        children: [
          { index: true, element: <SupervisionIntro /> },
          { path: 'new', element: <NewSupervisionPage /> },
          { path: 'log', element: <ConsultationLogPage /> },
          { path: ':supervisionNoteId', element: <SupervisionNotePage /> },
        ],
      },
      { path: '/search', element: <SearchPage /> },
      {
        element: <RequestsFrame />,
        children: [
          { path: '/requests', element: <RequestsPage /> },
          { path: '/requests/new', element: <NewRequestPage /> },
          { path: '/requests/:requestId', element: <RequestPage /> },
          { path: '/releases', element: <ReleasesPage /> },
          { path: '/releases/new', element: <NewReleasePage /> },
          { path: '/incidents', element: <IncidentsPage /> },
          { path: '/incidents/new', element: <NewIncidentPage /> },
          { path: '/incidents/:incidentId', element: <IncidentPage /> },
          { path: '/policies', element: <PoliciesPage /> },
          { path: '/disclosures', element: <DisclosuresPage /> },
          { path: '/retention', element: <RetentionPage /> },
          { path: '/disclosures/new', element: <NewDisclosurePage /> },
          { path: '/retention/:memberId', element: <DestroyPage /> },
        ],
      },
      {
        path: '/ledger',
        element: <LedgerFrame />,
        children: [
          { index: true, element: <ChargesPage /> },
          { path: 'members/:memberId', element: <MemberLedgerPage /> },
          { path: 'statements', element: <StatementsPage /> },
          { path: 'attendance', element: <AttendancePage /> },
          { path: 'attendance/:memberId', element: <MemberAttendancePage /> },
          { path: 'overview', element: <OverviewPage /> },
          { path: 'rates', element: <RatesPage /> },
        ],
      },
      {
        path: '/settings',
        element: <SettingsScreen />,
        children: [
          { index: true, element: <Navigate to={paths.practice} replace /> },
          { path: 'practice', element: <PracticePage /> },
          { path: 'library', element: <LibraryPage /> },
          { path: 'writing', element: <WritingPage /> },
          { path: 'writing/templates/new', element: <NewTemplatePage /> },
          { path: 'writing/templates/:templateId', element: <TemplatePage /> },
          { path: 'look', element: <LookPage /> },
          { path: 'privacy', element: <PrivacyPage /> },
          { path: 'keys', element: <KeysPage /> },
          { path: 'keys/passphrase', element: <ChangePassphrasePage /> },
          { path: 'keys/recovery-code', element: <NewRecoveryCodePage /> },
          { path: 'keys/key-ring', element: <KeyRingPage /> },
          { path: 'keys/new-key', element: <ReKeyPage /> },
          { path: 'backups', element: <BackupsPage /> },
          { path: 'backups/restore', element: <RestorePage /> },
          { path: 'check', element: <CheckPage /> },
          { path: 'successor', element: <SuccessorPage /> },
        ],
      },
      { path: '/calendar', element: <CalendarPage /> },
      { path: '/check', element: <TechCheckPage /> },
      { path: '/audit', element: <AuditPage /> },
    ],
  },
  {
    element: <BareFrame />,
    errorElement: <StoppedScreen />,
    children: [
      { path: '/room/:sessionId', element: <RoomPage /> },
      { path: '/room/drop-in/:groupId', element: <DropInPage /> },
    ],
  },
];
