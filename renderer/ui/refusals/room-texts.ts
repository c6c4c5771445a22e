import { NOTHING_LOST, TEXT_STAYS, type Description } from './description';

const notReached = (whatHappened: string, whatToDo: string): Description => ({
  title: 'The meeting’s host was not reached',
  whatHappened,
  isAnythingLost: NOTHING_LOST,
  whatToDo,
});

/** What the session room, the calendar, the library and an emergency record can refuse. */
export const roomTexts = {
  meetingMissing: {
    title: 'There is no meeting link for this group',
    whatHappened: 'None was saved, so there is nothing to open.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Paste the link or the whole invitation on the group’s meeting page.',
  },
  meetingNotOpened: {
    title: 'The meeting was not opened',
    whatHappened: 'This laptop did not start a program for the link.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Try again, or join with the meeting ID or by telephone: both stand under Back-up.',
  },
  hostOffline: notReached(
    'This laptop is not connected to a network.',
    'Connect it, or use your telephone as a hotspot, then check again.',
  ),
  hostSilent: notReached(
    'It did not answer within five seconds.',
    'Check the network, or have the telephone numbers under Back-up at hand.',
  ),
  hostRefused: notReached(
    'The connection was turned away.',
    'A firewall may be in the way. Try another network.',
  ),
  doesNotVote: {
    title: 'This group does not decide by vote',
    whatHappened: 'Decisions by vote are kept for a therapeutic community only.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Write what was decided into the group note.',
  },
  notOpenYet: (time: string): Description => ({
    title: 'The room is not open yet',
    whatHappened: `It opens five minutes before the start, at ${time}.`,
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Come back then, or choose “Rehearse” to try everything now.',
  }),
  over: (plannedEnd: string): Description => ({
    title: 'This session is over',
    whatHappened: `It was to end on ${plannedEnd}. Its room is open for three hours after that.`,
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Record the times, the marks and the notes on the session’s page.',
  }),
  notEntered: {
    title: 'The session room was not entered yet',
    whatHappened: 'Nobody is let in, and no place is confirmed, before you are in the room.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Go into the session room, then try again.',
  },
  calledOff: {
    title: 'This session was called off',
    whatHappened: 'A session that is called off has no room, no marks and no notes.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Choose “Hold it after all” in the calendar if it takes place.',
  },
  memberNotReady: (missing: number): Description => ({
    title: 'This member is not ready to be let in',
    whatHappened:
      missing === 1
        ? 'Something that is required is missing.'
        : `Of what is required, ${missing} things are missing.`,
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Do what is missing, or let them in with a reason, which stays in the record.',
  }),
  breakUnderWay: {
    title: 'A break is under way',
    whatHappened: 'One break has to end before the next begins.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'End the break first.',
  },
  noBreak: {
    title: 'There is no break to end',
    whatHappened: 'The break has ended already, or none was begun.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Go on with the session.',
  },
  postingHasGaps: (gaps: readonly string[]): Description => ({
    title: 'This posting is not complete',
    whatHappened: `Nothing is known for: ${gaps.join(', ')}.`,
    isAnythingLost: 'Nothing was copied.',
    whatToDo: 'Fill that in where it belongs, or take it out of the posting in the library.',
  }),
  libraryFull: (most: number): Description => ({
    title: 'The library is full',
    whatHappened: `It holds at most ${most} entries.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Remove an entry that you no longer use.',
  }),
  recordClosed: {
    title: 'This emergency record is closed',
    whatHappened: 'Nothing is added to a record that was closed.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Start a new record and say there that it continues this one.',
  },
  reportNotRecognised: {
    title: 'This is not a participant report',
    whatHappened: 'No columns for name, joining and leaving were found in it.',
    isAnythingLost: 'Nothing is lost: no mark was changed.',
    whatToDo: 'Save the participant report of this meeting as a CSV file and choose that.',
  },
  reportEmpty: {
    title: 'Nobody is in this report',
    whatHappened: 'The file has its headings and no one below them.',
    isAnythingLost: 'Nothing is lost: no mark was changed.',
    whatToDo: 'Choose the report of the meeting itself.',
  },
  alreadyHeld: {
    title: 'This session was held',
    whatHappened:
      'Its times, marks or notes are there: what happened cannot be moved or called off.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Take the marks back first if they were entered by mistake.',
  },
  notMoved: {
    title: 'The session is on that day and time already',
    whatHappened: 'The new day and time are the same as before.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose another day or time.',
  },
  overlaps: (date: string, time: string): Description => ({
    title: 'Another session of this group is on at that time',
    whatHappened: `It begins on ${date} at ${time}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose another day or time.',
  }),
} as const;
