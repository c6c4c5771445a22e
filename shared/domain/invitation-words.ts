/** What a member reads in an invitation: warm, plain, and without a name. */
export const invitationTexts = {
  greeting: 'Hello,',
  when: (day: string, time: string, { zone, minutes }: { zone: string; minutes: number }) =>
    `${day} at ${time} (${zone}), for ${minutes} minutes`,
  weMeet: (when: string | null) =>
    when === null ? 'We meet online at our usual time.' : `We meet online on ${when}.`,
  opensEarly: 'The room opens five minutes before. You will wait a moment until I let you in.',
  join: (platform: string) => `To join with ${platform}, open this link:`,
  meetingId: (id: string) => `Meeting ID: ${id}`,
  passcode: (passcode: string) => `Passcode: ${passcode}`,

  firstTime: 'If this is your first time:',
  firstTimeSteps: (platform: string) => [
    `- Open the link a day before, to see that it works. ${platform} may offer to install its program; joining in the browser works as well.`,
    '- Allow the camera and the microphone when you are asked.',
    '- Plug in your computer or phone, and close what you do not need.',
  ],

  pleaseNote: 'So that everyone can speak freely:',
  item: (text: string) => `- ${text}`,
  displayName: {
    'first-name': 'Show your first name only.',
    'first-name-and-city': 'Show your first name and your city.',
  },
  webcam: {
    required: 'Please keep your camera on.',
    optional: 'Your camera may stay off, and you may just listen.',
  },
  privateRoom: 'Be in a room where nobody else can hear or see, with the door shut.',
  privateRoomShort: 'Please be alone in a room, with headphones.',
  headphones: 'Headphones keep what the others say private.',
  network: 'Use a network you trust rather than a public one.',

  whenItFails: 'If something does not work:',
  tryAgain: '- Leave the meeting and open the link again; if that does not help, restart.',
  byTelephone: '- Or join by telephone. These dial and type everything by themselves:',
  orDial: (number: string) => `By telephone: ${number}`,
  numberAt: (number: string, place: string) => (place === '' ? number : `${place}: ${number}`),
  askedForId: (id: string) => `- If you are asked for the meeting ID: ${id}, then #.`,
  askedForPasscode: (passcode: string) => `- If you are asked for a passcode: ${passcode}, then #.`,
  askedForPin: (pin: string) => `- If you are asked for a PIN or a conference ID: ${pin}, then #.`,
  numberIsSeen: '- Others may see the number you call from, unless you hide it.',
  callMe: (telephone: string) => `If nothing works, call me: ${telephone}`,

  shortly: (when: string | null) =>
    when === null ? 'Our next meeting online:' : `We meet online on ${when}.`,
  secret: 'Please keep the link and the passcode to yourself. Nothing is recorded.',
  closing: 'I look forward to seeing you.',
} as const;
