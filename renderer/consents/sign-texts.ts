import type { IdentityProof, SignatureMethod } from '../../shared/domain/consent';

/** Words of the page on which a member signs: they may be read by the member. */
export const signTexts = {
  title: 'Read and sign',
  leave: 'Leave without signing',
  lead: (signer: string) => `For ${signer}`,
  version: (number: number) => `Version ${number}`,
  form: 'Sign this agreement',
  terms: 'What is filled in',
  termsNote: 'It stands in the text below as you type it.',
  provider: 'Who may be told, and may tell',
  providerContact: 'How to reach them',
  scope: 'What may be told',
  expiresOn: 'Last day on which it holds',
  fee: 'Fee for a missed session, in dollars',
  feeNote: 'Such as 62.60. It is agreed with each member.',
  read: 'Read the text',
  readNote: 'Take the time you need, and ask whatever you want to ask.',
  understand: 'See whether it is clear',
  understandNote:
    'Is each statement true or not? A wrong answer is no failure: it shows what to explain.',
  understood: 'How it was seen that the text is clear',
  here: 'Answered here',
  talked: 'We talked it through',
  talkedNote:
    'For those who sign on paper or say it in words: write down what you asked and heard.',
  discussed: 'What was talked through',
  isTrue: 'True',
  isNotTrue: 'Not true',
  right: 'That is right.',
  wrong: (explanation: string) => `It is the other way round. ${explanation}`,
  sign: 'Sign',
  method: 'How it is signed',
  identity: 'How do you know who signs?',
  identityNote: 'For the clinician to answer.',
  agreeTo: 'What is agreed to by signing',
  attested: 'What you attest by recording it',
  signerName: 'Name of the person who signs',
  typedName: 'Your full name',
  typedNote: (signer: string) => `In the record it is written ${signer}.`,
  pad: 'Place for the signature',
  padNote:
    'Sign with a pen, a finger or the mouse. Without any of these, choose “Typed” above and type your name.',
  strokes: (count: number) => {
    if (count === 0) return 'Nothing is drawn yet.';
    return count === 1 ? '1 stroke is drawn.' : `${count} strokes are drawn.`;
  },
  undo: 'Take back the last stroke',
  clear: 'Clear the signature',
  chooseCopy: 'Choose the signed paper…',
  chooseOther: 'Choose another file…',
  givenAnew: 'Only the signature, the answers and how you know the signer are given anew.',
  copyNote: 'A PDF, PNG or JPEG of up to 10 MB. It is kept encrypted in the vault.',
  copyOf: (name: string, size: string) => `${name}, ${size}`,
  paperVersion: 'Which version is on the paper',
  paperVersionNote: 'Its text is shown above. An earlier one is kept, and asks to sign again.',
  newestVersion: (number: number) => `Version ${number}, the newest`,
  signedOn: 'Day on which it was signed',
  spokenOn: 'Day on which it was said',
  words: 'What they said, as nearly as possible',
  witness: 'Who else heard it, if anyone',
  missing: 'Not signed yet: something is still missing',
  missingNote: 'What is missing is marked above.',
  copyMissing: 'The signed paper is missing. Please choose its file.',
  identityMissing: 'Please say how you know who signs.',
  answersMissing: 'Please answer each statement until all of them are right.',
  answerHere: 'Whoever signs on this screen answers the statements here.',
  feeUnreadable: 'Please write an amount such as 62.60, up to 10,000.',
  dayIsOver: 'This day is over. Please choose a later one.',
  nobody: '…',
  showNewText: 'Show the new text',
  done: (signer: string, title: string) => `${signer} has agreed to “${title}”`,
  doneText: 'The text, the signature and how it came about are kept together in the vault.',
  back: 'Back to the agreements',
} as const;

export const markTexts = {
  missing: 'The signature is missing. Please sign in the field above.',
  tooSmall:
    'This is too small to be a signature. Please clear it and draw the whole name, or choose “Typed”.',
  tooLong: 'This drawing is too long for a signature. Please clear it and sign once more.',
} as const;

export const methodTexts: Readonly<Record<SignatureMethod, string>> = {
  drawn: 'Drawn',
  typed: 'Typed',
  paper: 'On paper',
  spoken: 'Spoken',
};

export const signButtonTexts: Readonly<Record<SignatureMethod, (signer: string) => string>> = {
  drawn: (signer) => `Sign as ${signer}`,
  typed: (signer) => `Sign as ${signer}`,
  paper: (signer) => `Keep the paper signed by ${signer}`,
  spoken: (signer) => `Record what ${signer} said`,
};

export const identityTexts: Readonly<Record<IdentityProof, string>> = {
  'known-to-clinician': 'I know this person',
  'seen-on-video': 'I see this person on video',
  'identity-document': 'I have seen an identity document',
};
