import type { ReleaseToCall, SafetyStep } from '../../shared/domain/safety-plan';

/** Each step's name, and the question that opens the conversation about it. */
export const stepTexts: Readonly<
  Record<SafetyStep, { readonly name: string; readonly question: string }>
> = {
  'warning-signs': {
    name: 'Warning signs',
    question: 'What tells you that a hard time may be beginning?',
  },
  'own-coping': {
    name: 'What helps by oneself',
    question: 'What can you do on your own, without calling anyone, to get through the moment?',
  },
  distractions: {
    name: 'People and places that distract',
    question: 'Whom could you be with, or where could you go, to think of something else?',
  },
  'people-who-help': {
    name: 'People who help',
    question: 'Whom would you tell that you are having a hard time? How do you reach them?',
  },
  professionals: {
    name: 'Professionals and agencies',
    question: 'Which professionals or services would you turn to? How do you reach them?',
  },
  'safer-surroundings': {
    name: 'Making the surroundings safer',
    question: 'What could be put away, locked up or handed to someone for a while?',
  },
};

export const releaseTexts: Readonly<
  Record<ReleaseToCall, { readonly choice: string; readonly said: (date: string) => string }>
> = {
  agreed: { choice: 'Agreed', said: (date) => `May be called: agreed on ${date}` },
  'not-agreed': { choice: 'Did not agree', said: (date) => `Not to be called: said on ${date}` },
  'not-asked': { choice: 'Not asked yet', said: () => 'Not asked yet whether they may be called' },
};

export const safetyTexts = {
  plan: 'Safety plan',
  steps: 'In their own words',
  numbered: (number: number, name: string) => `${number}. ${name}`,
  notTalkedAbout: 'Not talked about yet.',
  noPlanTitle: 'No safety plan yet',
  noPlanText:
    'Six short steps in the member’s own words, written together before the first session. They ' +
    'can be read here and on paper, without any network.',
  writePlan: 'Write the six steps',
  changePlan: 'Change the steps',
  version: (number: number) => `Version ${number}`,
  savedOn: (date: string) => `saved on ${date}`,
  reviewOn: (date: string) => `Look at it again on ${date}`,
  reviewDue: (date: string) => `This plan was to be looked at again on ${date}`,
  reviewDueText: 'Go through the steps together, then save the next version with a new date.',
  earlier: 'Earlier versions',
  earlierVersion: (number: number, date: string) => `Version ${number}, saved on ${date}`,

  callBack: 'If the call is cut off',
  noCallBack: 'Who calls back is not agreed yet.',
  callBackLabel: 'Who calls back',
  callBackQuestion:
    'If the call is cut off: who calls whom, at which number, and what if no one answers?',
  reviewLabel: 'Look at it again on',
  reviewNote: 'Optional. From that day on Alcove points it out here.',
  stepsForm: 'The six steps',
  stepsFormNote: 'In the member’s own words. What was not talked about may stay empty.',
  saveVersion: (number: number) => `Save version ${number}`,

  contacts: 'Whom to call',
  noContacts: 'Nobody is written down yet.',
  changeContacts: 'Change contacts',
  addFirstContact: 'Add a contact',
  contactsForm: 'Emergency contacts',
  contactsFormNote:
    'They are called in this order. At least one has agreed before the first session.',
  saveContacts: 'Save contacts',
  contact: (number: number) => `Contact ${number}`,
  addContact: 'Add a contact',
  name: 'Name',
  relationship: 'Relationship',
  telephone: 'Telephone',
  otherTelephone: 'Other telephone',
  mayBeCalled: 'Did the member agree that this person may be called?',
  askedOn: 'Said so on',
  note: 'Note',
  noteQuestion: 'Knows about the group? Hours at which to call?',
  isOwnNumber: 'This is the member’s own number.',
  sharesNumber: (name: string) => `${name} has this number already.`,

  nobodyToCall: 'There is nobody to call yet',
  nobodyToCallText: 'At least one emergency contact is needed before the first session.',
  nobodyAgreed: 'None of these contacts may be called yet',
  nobodyAgreedText: 'Ask the member whether one of them may be called in an emergency.',

  places: 'Where they call from',
  noPlaces: 'No place is written down yet. Ask where they are at the start of each call.',
  changePlaces: 'Change places',
  addFirstPlace: 'Add a place',
  placesForm: 'Places they usually call from',
  placesFormNote:
    'Help is sent to where the member is during the call: emergency numbers follow the place.',
  savePlaces: 'Save places',
  place: (number: number) => `Place ${number}`,
  addPlace: 'Add a place',
  label: 'What it is called',
  labelQuestion: 'Home, the clinic’s second floor, the cottage',
  address: 'Address',
  addressQuestion: 'As one would say it to an ambulance: street, floor, buzzer, town',
  country: 'Country',
  province: 'Province or territory',
  state: 'State',
  region: 'Region',
  emergencyNumber: 'Emergency number there',
  noNumberForAll: (place: string) =>
    `In ${place} no one number is answered everywhere. Ask which one brings help to this address.`,
  dispatchNumber: 'Local dispatch',
  dispatchQuestion: 'The police or ambulance desk there, as reached from elsewhere',
  emergency: 'Emergency',

  crisis: 'Crisis lines',
  noCrisis:
    'Alcove knows no crisis line for this country. Write the one that answers there into step 5.',

  moveUp: (title: string) => `Move up: ${title}`,
  remove: (title: string) => `Remove: ${title}`,
  goBack: 'Back to the plan',
  saveSheet: 'Save one page to print…',
  sheetSaved: 'The page is saved',
  sheetSavedWhere: (path: string) =>
    `It is at ${path}. It is not encrypted: print it, then remove it. That it was saved is logged.`,
} as const;
