/** The words of the panel; what a safety plan has in common with its own page is in `safetyTexts`. */
export const panelTexts = {
  title: 'Safety',
  close: 'Back to the room',
  members: 'Members',
  choose: 'Choose a member: type the first letter of their name, or use the arrow keys.',
  nobody: 'Nobody is on the roster of this session.',

  ownTelephone: 'Their own telephone',
  noTelephone: 'Their telephone number is not written down.',

  where: 'Where they are',
  confirmed: (age: string) => `Said in this call, ${age} ago`,
  confirmedAt: (time: string) =>
    `Said in this call at ${time}; the clock was changed: age not known`,
  earlierTitle: (date: string) => `Old: said on ${date}, not in this call`,
  usualTitle: 'Not asked in this call: these are their usual places',
  unknownTitle: 'Not known: ask now',
  askNow: 'Ask for the exact address where they are now, before anything else.',
  alsoUsual: 'Their usual places',

  emergency: 'Emergency number there',
  noNumberYet:
    'The number depends on the place. In Canada and the United States it is mostly 911; it ' +
    'reaches the desk of the caller, so tell them first where the member is.',
  followsCaller: (number: string) =>
    `${number} brings help to whoever calls it. Dialled from elsewhere it reaches another desk: ` +
    'say where the member is, and ask to be put through.',
  dispatch: 'From elsewhere, call the dispatch there',

  whomToCall: 'Whom to call',
  nobodyToCall: 'Nobody is written down. Call the emergency number of the place they are in.',
  nobodyAgreed: 'None of these people was agreed on.',

  copy: (number: string) => `Copy ${number}`,
  notCopied: (number: string) => `${number} could not be copied. It can be selected instead.`,
  copied: (number: string, seconds: number) =>
    `${number} is on the clipboard for ${seconds} seconds.`,

  noPlan: 'No safety plan was written',
  whatNow: [
    'Stay on the line with them, and ask where they are and who is with them.',
    'Ask directly whether they think of harming themselves or someone else.',
    'When there is danger now, call the emergency number of their place.',
    'Otherwise give them the crisis line, and agree when you speak again.',
  ],

  record: 'Record of it',
  recordNote: 'Each line is kept with its time and never changed.',
  notInRehearsal: 'In a session what is done is written down here.',
  calledEmergency: (number: string, name: string, place: string) =>
    `Called ${number} for ${name}’s place: ${place}.`,
  calledSomewhere: (name: string) => `Called the emergency number for ${name}.`,
  calledContact: (name: string) => `Called emergency contact: ${name}.`,
} as const;
