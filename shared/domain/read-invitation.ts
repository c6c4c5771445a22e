import { err, ok, type Result } from '../lib/result';
import { withoutInvisible } from '../lib/text';
import { dialInsIn, type DialledNumber } from './invitation-dial-ins';
import { idIn, isOneWord, meetingIn } from './invitation-links';
import { plainTextOf } from './invitation-plain-text';
import type { MeetingAccess } from './meeting-access';
import type { MeetingLink, MeetingLinkRefusal } from './meeting-link';
import { hostOf } from './meeting-link-rules';

export type InvitationField = 'link' | 'meetingId' | 'passcode' | 'phonePasscode' | 'dialIns';

export interface InvitationRead {
  /** `platformReason` is left empty: no invitation says it. */
  readonly access: MeetingAccess;
  readonly found: readonly InvitationField[];
}

/** Characters; the longest invitations, with the numbers of all countries, have some 20,000. */
export const LONGEST_INVITATION = 256 * 1024;

/**
 * Reads how one gets into a meeting out of a link, or out of a whole invitation as Zoom, Teams,
 * Meet, Webex or Doxy.me write it (English or French), quoted or with the rests of a web page. It
 * is shown for confirmation, so that what was not understood is left out rather than guessed.
 */
export function readInvitation(text: string): Result<InvitationRead, MeetingLinkRefusal> {
  if (text.length > LONGEST_INVITATION) {
    return err({ code: 'link-too-long', most: LONGEST_INVITATION });
  }
  // A link alone is taken as it stands: nothing is cleared out of it first.
  const written = isOneWord(text) ? text : plainTextOf(text);
  const meeting = meetingIn(written);
  if (!meeting.ok) return meeting;
  // Meet puts invisible marks around numbers; in a link, one is a reason to refuse it.
  const plain = withoutInvisible(written);
  const link = meeting.value;
  const numbers = dialInsIn(plain);
  if (leadsElsewhere(link, plain, numbers)) {
    return err({ code: 'link-ambiguous', hosts: [hostOf(link)] });
  }
  const access = accessOf(link, plain, numbers);
  return ok({ access, found: foundIn(access) });
}

/** A Zoom link has its id in it: another id beside it belongs to another meeting. */
function leadsElsewhere(
  link: MeetingLink,
  text: string,
  numbers: readonly DialledNumber[],
): boolean {
  const id = idIn(link);
  if (id === null) return false;
  const dialled = numbers.flatMap(({ keys }) => keys?.meetingId ?? []);
  return [...labelledIds(text), ...dialled].some((other) => other !== id);
}

function accessOf(
  link: MeetingLink,
  text: string,
  numbers: readonly DialledNumber[],
): MeetingAccess {
  const hasId = link.platform === 'zoom' || link.platform === 'teams' || link.platform === 'webex';
  const passcodes = passcodesIn(text);
  return {
    link,
    meetingId: idIn(link) ?? (hasId ? (labelledIds(text)[0] ?? null) : null),
    passcode: passcodes[0] ?? null,
    phonePasscode: phonePasscodeOf(link, text, { numbers, passcodes }),
    dialIns: numbers.map(({ number, place }) => ({ number, place })).slice(0, 40),
    platformReason: '',
  };
}

function foundIn({ meetingId, passcode, phonePasscode, dialIns }: MeetingAccess) {
  const fields: readonly (readonly [InvitationField, boolean])[] = [
    ['link', true],
    ['meetingId', meetingId !== null],
    ['passcode', passcode !== null],
    ['phonePasscode', phonePasscode !== null],
    ['dialIns', dialIns.length > 0],
  ];
  return fields.flatMap(([field, isFound]) => (isFound ? [field] : []));
}

const ID_LABEL =
  /(?:meeting id|webinar id|meeting number(?: \(access code\))?|access code|id de (?:la )?r[ée]union|num[ée]ro de (?:la )?r[ée]union(?: \(code d[’']acc[èe]s\))?)\*{0,2}\s{0,3}:?\*{0,2}\s{0,4}(\d[\d -]{4,22}\d)/gi;

function labelledIds(text: string): readonly string[] {
  const ids = [...text.matchAll(ID_LABEL)].map(([, id = '']) => digitsOf(id));
  return [...new Set(ids)].filter(({ length }) => length >= 6 && length <= 15);
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** What stands behind it, the passcode, and what the telephone types beside that. */
const PASSCODE_LABEL =
  /(?:passcode|password|code secret|mot de passe(?: de (?:la )?r[ée]union)?)\*{0,2}\s{0,3}:(?:\*{1,2}(?=\s))?\s{0,4}(?=(.{0,24}))(\S{1,64})(?: \(?(\d{4,16})\b)?/gi;

/** What a meeting without a passcode says in its place. */
const NO_PASSCODE =
  /^(?:none|no|nil|n\/a|aucune?|sans|not (?:required|needed|necessary|set)|(?:non|pas) (?:requis|n[ée]cessaire)|-+)(?![\p{L}\p{N}_@*-])/iu;

/** In the order in which they stand. Where a text has two, the second is for the telephone. */
function passcodesIn(text: string): readonly string[] {
  const found = [...text.matchAll(PASSCODE_LABEL)]
    .filter(([, behind = '']) => !NO_PASSCODE.test(behind))
    .map(([, , typed = '']) => typed.replace(/[.,;)]{1,3}$/, ''));
  return [...new Set(found)].filter((passcode) => /^[\w@*-]{1,32}$/.test(passcode));
}

interface Told {
  readonly numbers: readonly DialledNumber[];
  readonly passcodes: readonly string[];
}

function phonePasscodeOf(link: MeetingLink, text: string, told: Told): string | null {
  const keys = told.numbers.flatMap(({ keys }) => keys ?? []);
  switch (link.platform) {
    case 'zoom':
      return keys.find(({ passcode }) => passcode !== null)?.passcode ?? secondOf(told.passcodes);
    case 'webex':
      return besidePassword(text) ?? keys.find(({ passcode }) => passcode)?.passcode ?? null;
    case 'teams':
      return labelledDigits(text, CONFERENCE_ID) ?? keys[0]?.meetingId ?? null;
    case 'meet':
      return labelledDigits(text, PIN);
    case 'doxy':
      return null;
  }
}

function secondOf(passcodes: readonly string[]): string | null {
  const [first, ...others] = passcodes;
  if (first === undefined) return null;
  return [...others, first].find((passcode) => /^\d{1,16}$/.test(passcode)) ?? null;
}

/** Webex: `Meeting password: AbC12 (22212345 when dialing from a phone …)`. */
function besidePassword(text: string): string | null {
  return [...text.matchAll(PASSCODE_LABEL)].flatMap(([, , , digits]) => digits ?? [])[0] ?? null;
}

const CONFERENCE_ID =
  /(?:conference id|id de conf[ée]rence(?: t[ée]l[ée]phonique)?)\*{0,2}\s{0,3}:\s{0,4}(\d[\d -]{2,22}\d)#?/i;
const PIN = /\b(?:pin|nip|code)\s{0,3}:\s{0,4}(\d[\d -]{2,22}\d)\s{0,2}#/i;

function labelledDigits(text: string, label: RegExp): string | null {
  const digits = digitsOf(label.exec(text)?.[1] ?? '');
  return digits === '' || digits.length > 16 ? null : digits;
}
