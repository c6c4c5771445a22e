/** The words of a drop-in group's room. */
export const dropInTexts = {
  keepsNothing:
    'Nothing about anyone can be written down here. The time and what is counted stay in this window and end with it.',
  times: 'Time',
  length: 'How long',
  shorter: (minutes: number) => `${minutes} minutes shorter`,
  longer: (minutes: number) => `${minutes} minutes longer`,
  starts: 'When it starts',
  now: 'Now',
  nowInFull: 'Now: when the meeting is opened',
  endsAfter: (length: string) => `Ends ${length} after it is opened`,
  endsAt: (length: string, time: string) => `${length}, ends at ${time}`,
  end: 'End the meeting',
  debriefLeft: 'Time left for the debrief',
  debriefIsOver: 'The fifteen minutes are over',
  goOn: 'Go back into the meeting',
  goOnText: 'The time and the counts are as they were.',
} as const;
