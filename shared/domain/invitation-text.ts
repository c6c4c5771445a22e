import { rulesOf, type GroupKind } from './group-kind';
import { invitationTexts as texts } from './invitation-words';
import type { DialIn, MeetingAccess } from './meeting-access';
import { urlOf } from './meeting-link-rules';
import { platformFacts } from './platform-facts';
import { dialStringOf } from './dial-string';
import type { Session } from './session';

export type InvitationForm = 'e-mail' | 'text-message';

export interface Invitation {
  readonly form: InvitationForm;
  readonly kind: GroupKind;
  readonly access: MeetingAccess;
  /** Without a session it is an invitation to all of them. */
  readonly session: Pick<Session, 'startsAt' | 'timeZone' | 'minutes'> | null;
  /** Where the clinician is reached when nothing works; `''` when it is not known. */
  readonly telephone: string;
}

/** Of an invitation's dozens of numbers, those nearest come first. */
const NUMBERS_GIVEN = 3;

/**
 * What a member needs in order to come (M18, M87, M88, M93), for the clinician to paste. It names
 * neither the group nor anybody in it: others may read the mail.
 */
export function invitationText(invitation: Invitation): string {
  return invitation.form === 'e-mail' ? mailOf(invitation) : messageOf(invitation);
}

function mailOf(invitation: Invitation): string {
  const { access, kind, telephone } = invitation;
  const platform = platformFacts[access.link.platform].name;
  const parts = [
    [texts.greeting],
    [texts.weMeet(whenOf(invitation)), texts.opensEarly],
    [texts.join(platform), urlOf(access.link), ...codesOf(access)],
    [texts.firstTime, ...texts.firstTimeSteps(platform)],
    [texts.pleaseNote, ...pleaseNote(kind)],
    [
      texts.whenItFails,
      texts.tryAgain,
      ...byTelephone(access),
      ...callMe(telephone).map(texts.item),
    ],
    [texts.secret],
    [texts.closing],
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

function messageOf(invitation: Invitation): string {
  const { access, kind, telephone } = invitation;
  const rules = rulesOf(kind);
  const [dialIn] = access.dialIns;
  return [
    texts.shortly(whenOf(invitation)),
    urlOf(access.link),
    ...codesOf(access),
    ...(dialIn ? [texts.orDial(dialStringOf(access, dialIn).replace('tel:', ''))] : []),
    `${texts.displayName[rules.displayName]} ${texts.webcam[rules.webcam]} ${texts.privateRoomShort}`,
    ...callMe(telephone),
  ].join('\n');
}

function whenOf({ session }: Invitation): string | null {
  if (!session) return null;
  const start = new Date(session.startsAt);
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: session.timeZone }).format(start);
  const day = say({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const time = say({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return texts.when(day.replace(',', ''), time, {
    zone: zoneNameOf(start, session.timeZone),
    minutes: session.minutes,
  });
}

/** "Eastern Daylight Time": as people in the zone call it, at this time of the year. */
function zoneNameOf(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, timeZoneName: 'long' });
  const name = parts.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return name ?? timeZone;
}

function codesOf({ meetingId, passcode }: MeetingAccess): readonly string[] {
  return [
    ...(meetingId === null ? [] : [texts.meetingId(inGroups(meetingId))]),
    ...(passcode === null ? [] : [texts.passcode(passcode)]),
  ];
}

/** As platforms write it: `812 3456 7890`, `123 456 789`. */
function inGroups(id: string): string {
  const first = id.length % 3 === 0 ? 3 : id.length - 8;
  if (first < 1) return id;
  const size = id.length % 3 === 0 ? 3 : 4;
  const rest = id.slice(first).match(new RegExp(`\\d{1,${size}}`, 'g')) ?? [];
  return [id.slice(0, first), ...rest].join(' ');
}

function pleaseNote(kind: GroupKind): readonly string[] {
  const { displayName, webcam } = rulesOf(kind);
  return [
    texts.displayName[displayName],
    texts.webcam[webcam],
    texts.privateRoom,
    texts.headphones,
    texts.network,
  ].map(texts.item);
}

function byTelephone(access: MeetingAccess): readonly string[] {
  const numbers = access.dialIns.slice(0, NUMBERS_GIVEN);
  if (numbers.length === 0) return [];
  const line = (dialIn: DialIn) =>
    texts.numberAt(dialStringOf(access, dialIn).replace('tel:', ''), dialIn.place);
  return [
    texts.byTelephone,
    ...numbers.map(line).map(texts.item),
    ...askedFor(access),
    texts.numberIsSeen,
  ];
}

function askedFor({ link, meetingId, phonePasscode }: MeetingAccess): readonly string[] {
  if (link.platform !== 'zoom' && link.platform !== 'webex') {
    return phonePasscode === null ? [] : [texts.askedForPin(phonePasscode)];
  }
  return [
    ...(meetingId === null ? [] : [texts.askedForId(inGroups(meetingId))]),
    ...(phonePasscode === null ? [] : [texts.askedForPasscode(phonePasscode)]),
  ];
}

function callMe(telephone: string): readonly string[] {
  return telephone === '' ? [] : [texts.callMe(telephone)];
}
