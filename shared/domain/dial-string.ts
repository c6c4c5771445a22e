import type { DialIn, MeetingAccess } from './meeting-access';

type Dialled = Pick<MeetingAccess, 'link' | 'meetingId' | 'phonePasscode'>;

/**
 * By which a telephone joins by itself, to read out or to copy: it dials, waits two seconds at each
 * comma and types: `tel:+14165550123,,81234567890#,,,,*123456#`. Source: facts.md, Meeting links.
 */
export function dialStringOf(access: Dialled, { number }: Pick<DialIn, 'number'>): string {
  return `tel:${number}${keysOf(access)}`;
}

function keysOf({ link, meetingId, phonePasscode }: Dialled): string {
  const id = meetingId === null ? '' : `,,${meetingId}#`;
  switch (link.platform) {
    case 'zoom':
      return phonePasscode === null || id === '' ? id : `${id},,,,*${phonePasscode}#`;
    case 'webex':
      return phonePasscode === null || id === '' ? id : `${id},,${phonePasscode}#`;
    // Their telephone lines know the meeting by a number of its own, kept as the phone passcode.
    case 'teams':
    case 'meet':
      return phonePasscode === null ? '' : `,,${phonePasscode}#`;
    case 'doxy':
      return '';
  }
}
