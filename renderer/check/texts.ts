import type { TechCheckItem } from '../../shared/domain/tech-check';

export const itemTexts: Readonly<
  Record<
    TechCheckItem,
    {
      readonly title: string;
      readonly check: string;
      readonly again: string;
      readonly skip: string;
    }
  >
> = {
  camera: {
    title: 'Camera',
    check: 'Check the camera',
    again: 'Check the camera again',
    skip: 'Skip the camera',
  },
  microphone: {
    title: 'Microphone',
    check: 'Check the microphone',
    again: 'Check the microphone again',
    skip: 'Skip the microphone',
  },
  speaker: {
    title: 'Speaker',
    check: 'Check the speaker',
    again: 'Check the speaker again',
    skip: 'Skip the speaker',
  },
  network: {
    title: 'Network',
    check: 'Check the network',
    again: 'Check the network again',
    skip: 'Skip the network',
  },
  wifi: {
    title: 'Wi-Fi',
    check: 'Check the Wi-Fi',
    again: 'Check the Wi-Fi again',
    skip: 'Skip the Wi-Fi',
  },
  power: {
    title: 'Power',
    check: 'Check the power',
    again: 'Check the power again',
    skip: 'Skip the power',
  },
  sharing: {
    title: 'Screen sharing',
    check: 'Check screen sharing',
    again: 'Check screen sharing again',
    skip: 'Skip screen sharing',
  },
  privacy: {
    title: 'Your own room',
    check: 'Check your own room',
    again: 'Check your own room again',
    skip: 'Skip your own room',
  },
};

export const checkTexts = {
  title: 'Tech check',
  lead: 'A rehearsal for any day. Nothing of it is kept.',
  what: 'What is looked at',
  group: 'Whose meeting would be reached',
  noGroup: 'No group: the network is left out',
  checkAll: 'Check all, one after the other',
  standings: 'How it stands',
  fine: (count: number) => `${count} fine`,
  'to-look-at': (count: number) => `${count} to look at`,
  'in-the-way': (count: number) => `${count} in the way`,
  unchecked: (count: number) => `${count} not checked`,
  said: (title: string, words: string) => `${title}: ${words}`,
  notChecked: 'Not checked yet.',
  starting: 'Starting…',
  looking: 'Looking…',
  turnedOff: {
    time: 'It was on for half a minute and is off again.',
    hidden: 'It went off because Alcove was not in view.',
  },
};

export const cameraTexts = {
  on: 'The camera is on',
  picture: 'What your camera sees',
  which: 'Which camera',
  looksGood: 'Looks good',
  isWrong: 'Something is wrong',
  turnOn: 'Turn the camera on again',
  dark: 'The picture is all dark. Is the lens covered?',
  note: 'The picture stays on this screen. The camera goes off with the check.',
};

export const microphoneTexts = {
  on: 'The microphone is on',
  speak: 'Please speak a sentence.',
  level: 'Level of your microphone',
  quiet: 'quiet',
  speech: 'speech',
  isWrong: 'Something is wrong',
  turnOn: 'Turn the microphone on again',
  note: 'Nothing of it is recorded.',
};

export const speakerTexts = {
  which: 'Where it should sound',
  usual: 'Where this laptop plays sound',
  play: 'Play a soft tone',
  playAgain: 'Play it again',
  playing: 'Playing…',
  question: 'Did you hear it?',
  heard: 'Yes, I heard it',
  notHeard: 'No, I heard nothing',
};

export const networkTexts = {
  whatItDoes: (host: string) =>
    `This is the only call that Alcove makes, and it is made only when you press the button: it opens a connection to ${host} three times and closes it again. Nothing is sent.`,
  reach: (host: string) => `Call ${host} now`,
  calling: 'Calling…',
  noGroup: 'Without a group there is no meeting whose host could be called.',
  noMeeting: 'No meeting link is saved for this group yet.',
  saveMeeting: 'Save the meeting link',
};

export const wifiTexts = {
  question: 'Is this network open to anyone, or does it ask for a password?',
  why: 'This laptop does not tell how its network is protected.',
  open: 'It is open to anyone',
  protected: 'It asks for a password',
};

export const privacyTexts = {
  question: 'What is true of your own room?',
  doorShut: 'The door is shut',
  headphones: 'I am wearing headphones',
  unseen: 'Nobody can see my screen',
  answer: 'That is how it is',
};
