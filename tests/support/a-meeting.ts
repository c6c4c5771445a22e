import type { MeetingAccess } from '../../shared/domain/meeting-access';

/** A fictional meeting, with everything an invitation can hold. */
export function aMeetingAccess(parts: Partial<MeetingAccess> = {}): MeetingAccess {
  return {
    link: {
      platform: 'zoom',
      host: 'us02web.zoom.us',
      way: { kind: 'join', meetingId: '81234567890' },
      pwd: 'RmljdGlvbmFsIHRva2Vu.1',
    },
    meetingId: '81234567890',
    passcode: 'Fiction1',
    phonePasscode: '123456',
    dialIns: [
      { number: '+14165550123', place: 'Toronto' },
      { number: '+12125550123', place: '' },
    ],
    platformReason: '',
    ...parts,
  };
}
