import type {
  AgreementId,
  EmergencyRecordId,
  GroupId,
  IncidentId,
  MemberId,
  ModuleId,
  RecordRequestId,
  SessionId,
  SupervisionNoteId,
} from '../../shared/domain/ids';
import type { BuiltInTemplate, TemplateId, TemplateUse } from '../../shared/domain/note-template';

/** A part of a member's intake that a link can lead to. */
export type IntakePlace = 'referral' | 'preparation' | 'suitability' | 'admission' | 'leaving';

/** Every place in the window. Paths hold ids, never names. */
export const paths = {
  today: '/today',
  groups: '/groups',
  newGroup: '/groups/new',
  newModule: (id: GroupId) => `/groups/${id}/new-module`,
  module: (id: ModuleId) => `/modules/${id}`,
  members: '/members',
  newMember: (id: ModuleId | null) => (id ? `/members/new?module=${id}` : '/members/new'),
  member: (id: MemberId) => `/members/${id}`,
  changeMember: (id: MemberId) => `/members/${id}/change`,
  intake: (id: MemberId, place?: IntakePlace) =>
    place ? `/members/${id}/intake#${place}` : `/members/${id}/intake`,
  memberAgreements: (id: MemberId) => `/members/${id}/agreements`,
  safetyPlan: (id: MemberId) => `/members/${id}/safety`,
  betweenSessions: (id: MemberId) => `/members/${id}/between`,
  timeline: (id: MemberId) => `/members/${id}/timeline`,
  importRoster: '/members/import',
  agreements: '/agreements',
  newAgreement: '/agreements/new',
  agreement: (id: AgreementId) => `/agreements/${id}`,
  agreementDraft: (id: AgreementId) => `/agreements/${id}/draft`,
  publishAgreement: (id: AgreementId) => `/agreements/${id}/publish`,
  sign: (memberId: MemberId, agreementId: AgreementId) => `/sign/${memberId}/${agreementId}`,
  session: (id: SessionId) => `/sessions/${id}`,
  sessionReport: (id: SessionId) => `/sessions/${id}/report`,
  room: (id: SessionId) => `/room/${id}`,
  /** The same room on any day; nothing in it is kept (M86). */
  rehearsal: (id: SessionId) => `/room/${id}?rehearsal`,
  dropInRoom: (id: GroupId) => `/room/drop-in/${id}`,
  meeting: (id: GroupId) => `/groups/${id}/meeting`,
  calendar: '/calendar',
  techCheck: '/check',
  emergency: (memberId: MemberId, id: EmergencyRecordId) => `/emergency/${memberId}/${id}`,
  notesOf: (id: SessionId) => `/notes/${id}`,
  note: (id: SessionId, memberId: MemberId) => `/notes/${id}/${memberId}`,
  groupNote: (id: SessionId) => `/notes/${id}/group-note`,
  notesDone: (id: SessionId) => `/notes/${id}/done`,
  notes: '/notes',
  supervision: '/supervision',
  newSupervisionNote: '/supervision/new',
  /** With what is known of the session filled in (M65). */
  newDebrief: (groupId: GroupId, date: string) => `/supervision/new?group=${groupId}&date=${date}`,
  supervisionNote: (id: SupervisionNoteId) => `/supervision/${id}`,
  consultationLog: '/supervision/log',
  search: '/search',
  requests: '/requests',
  newRequest: '/requests/new',
  request: (id: RecordRequestId) => `/requests/${id}`,
  releases: '/releases',
  newRelease: (id: MemberId | null) => (id ? `/releases/new?member=${id}` : '/releases/new'),
  /** The release that answers a request: what it asked for is filled in. */
  releaseFor: (memberId: MemberId, id: RecordRequestId) =>
    `/releases/new?member=${memberId}&request=${id}`,
  disclosures: '/disclosures',
  newDisclosure: '/disclosures/new',
  disclosureAbout: (id: MemberId) => `/disclosures/new?member=${id}`,
  accountingOf: (id: MemberId) => `/disclosures?member=${id}`,
  incidents: '/incidents',
  newIncident: '/incidents/new',
  incident: (id: IncidentId) => `/incidents/${id}`,
  policies: '/policies',
  retention: '/retention',
  destroyRecord: (id: MemberId) => `/retention/${id}`,
  ledger: '/ledger',
  memberLedger: (id: MemberId) => `/ledger/members/${id}`,
  statements: '/ledger/statements',
  attendance: '/ledger/attendance',
  memberAttendance: (id: MemberId) => `/ledger/attendance/${id}`,
  overview: '/ledger/overview',
  moduleOverview: (id: ModuleId) => `/ledger/overview?module=${id}`,
  rates: '/ledger/rates',
  successor: '/settings/successor',
  settings: '/settings',
  practice: '/settings/practice',
  library: '/settings/library',
  writing: '/settings/writing',
  /** `from` is the built-in template it begins with; without it, it begins empty. */
  newTemplate: (use: TemplateUse, from: BuiltInTemplate | null) =>
    from
      ? `/settings/writing/templates/new?use=${use}&from=${from}`
      : `/settings/writing/templates/new?use=${use}`,
  template: (id: TemplateId) => `/settings/writing/templates/${id}`,
  look: '/settings/look',
  privacy: '/settings/privacy',
  keys: '/settings/keys',
  changePassphrase: '/settings/keys/passphrase',
  newRecoveryCode: '/settings/keys/recovery-code',
  keyRing: '/settings/keys/key-ring',
  reKey: '/settings/keys/new-key',
  backups: '/settings/backups',
  restore: '/settings/backups/restore',
  check: '/settings/check',
  audit: '/audit',
} as const;

/**
 * Modules and sessions are reached through their groups, signing through a member, the audit trail
 * from the settings; what goes out and what went wrong, from the requests.
 */
const homes: Readonly<Record<string, string>> = {
  modules: 'groups',
  sessions: 'groups',
  sign: 'members',
  emergency: 'members',
  calendar: 'groups',
  check: 'groups',
  audit: 'settings',
  supervision: 'notes',
  releases: 'requests',
  disclosures: 'requests',
  incidents: 'requests',
  policies: 'requests',
  retention: 'requests',
};

/** The place of the rail to which a path belongs. */
export function placeOf(pathname: string): string {
  const first = pathname.split('/')[1] ?? '';
  return `/${homes[first] ?? first}`;
}

/** Goes with a navigation that follows a save, so that no one is asked about unsaved typing. */
export const AFTER_SAVING = { state: { isSaved: true } } as const;

export function isAfterSaving(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isSaved' in state;
}
