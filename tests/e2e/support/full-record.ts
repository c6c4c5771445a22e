import type { Page } from '@playwright/test';
import { filledIn } from '../../../shared/domain/consent-rules';
import type { AgreementId, MemberId } from '../../../shared/domain/ids';
import { addDays } from '../../../shared/lib/dates';
import { told } from './bridge';
import { dayFromToday } from './joining-steps';

/** Records that are as long as they get: what a screen has to bear. */

const LONG_NAME =
  'Dr. Wolfeschlegelsteinhausenberger-Imaginarsson of the Fictional Family Health Team';
const SENTENCE =
  'Said that the week was long, that the calls did not end, and that the group helped. ';

export const today = dayFromToday(0);

/** A member of the demo by their first name. */
export async function idOf(win: Page, name: string): Promise<MemberId> {
  const members = await told(win, 'listMembers', { moduleId: null });
  const found = members.find(({ preferredFirstName }) => preferredFirstName === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
}

/** The number and name of a person in a list of many, with a fictional telephone. */
function phone(index: number): string {
  return `416-555-01${String(index).padStart(2, '0')}`;
}

/** Twelve preparation meetings, forty contacts, five people to call and eight places. */
export async function fillRecord(win: Page, memberId: MemberId): Promise<void> {
  for (let meeting = 0; meeting < 12; meeting += 1) {
    const heldOn = addDays(today, -200 + meeting * 7);
    const preparation = { heldOn, minutes: 50 + meeting, note: SENTENCE.repeat(1 + (meeting % 3)) };
    await told(win, 'savePreparation', { memberId, preparationId: null, preparation });
  }
  const kinds = ['members-met', 'member-called', 'member-wrote', 'clinician-called'] as const;
  for (let index = 0; index < 40; index += 1) {
    const contact = {
      kind: kinds[index % kinds.length] ?? ('other' as const),
      note: SENTENCE.repeat(1 + (index % 4)),
      isForOpening: index % 20 === 0,
      happenedOn: addDays(today, -index * 3),
    };
    await told(win, 'logContact', { memberId, contact });
  }
  await fillSafetyPlan(win, memberId);
}

/** With a second version that is due today. */
export async function fillSafetyPlan(win: Page, memberId: MemberId): Promise<void> {
  const contacts = Array.from({ length: 5 }, (_, index) => ({
    name: index === 1 ? LONG_NAME : `Robin Pretendwell-${index + 1}`,
    relationship: index === 1 ? 'Physician at the clinic where they trained' : 'Friend',
    telephone: phone(60 + index),
    otherTelephone: index % 2 === 0 ? phone(70 + index) : '',
    releaseToCall: index === 4 ? ('not-asked' as const) : ('agreed' as const),
    releaseAskedOn: index === 4 ? null : today,
    note: index === 2 ? 'Works nights until seven, does not know about the group.' : '',
  }));
  await told(win, 'saveEmergencyContacts', { memberId, contacts });
  const callLocations = Array.from({ length: 8 }, (_, index) => ({
    label: index === 3 ? 'The second floor of the old clinic by the harbour' : `Place ${index + 1}`,
    address: `${index + 1} Nowhere Crescent\nBuzzer 12, third floor\nImaginary`,
    country: index === 5 ? ('US' as const) : ('CA' as const),
    region: index === 5 ? 'NY' : 'ON',
    emergencyNumber: '911',
    dispatchNumber: index % 2 === 0 ? phone(80 + index) : '',
  }));
  await told(win, 'saveCallLocations', { memberId, callLocations });
  const plan = await told(win, 'getSafetyPlan', { memberId });
  const text = plan?.versions.at(-1)?.text;
  if (!text) throw new Error('the demo’s members have a plan');
  const longer = { ...text.steps, distractions: SENTENCE.repeat(6) };
  await told(win, 'saveSafetyPlan', {
    memberId,
    text: { ...text, steps: longer, reviewOn: today },
  });
}

/** The next version of an agreement, one sentence longer. */
export async function publishNext(win: Page, agreementId: AgreementId): Promise<void> {
  const { agreement } = await told(win, 'getAgreement', { agreementId });
  const content = agreement.versions.at(-1)?.content;
  if (!content) throw new Error('it is published');
  const text = content.text.replace('- ', '- From this spring on: ').concat('\n\nAsk at any time.');
  await told(win, 'saveAgreementDraft', { agreementId, draft: { ...content, text } });
  const changeNote = 'One sentence at the end: ask at any time.';
  await told(win, 'publishAgreement', { agreementId, changeNote, vote: null });
}

/** A consent that was spoken on this day. */
export async function spoken(
  win: Page,
  memberId: MemberId,
  agreementId: AgreementId,
  spokenOn: string,
): Promise<void> {
  const { version, values, signerName } = await told(win, 'getSigning', { memberId, agreementId });
  const terms = { kind: 'plain' } as const;
  const shownText = filledIn(version.content.text, values, terms);
  await told(win, 'giveConsent', {
    ...{ memberId, agreementId, versionNumber: version.number, shownText, terms },
    understanding: { kind: 'discussed', note: 'All of it, in their own words.' },
    identity: 'known-to-clinician',
    signature: { method: 'spoken', signerName, spokenOn, words: 'Yes, I agree.', witness: '' },
  });
}

/** A list of people as a spreadsheet exports it, with most of what can be wrong in one. */
export const ROSTER = [
  'Surname,Given name,DOB,Health card,Phone,Email,Remarks',
  'Fictionworth,Amara,1980-02-03,,416-555-0101,amara@example.org,',
  'Inventedby,Oskar,03/04/1980,1234567890,416-555-0102,oskar@example.org,left early',
  'Inventedby,Oskar,1981-05-06,,416-555-0103,oskar.second@example.org,',
  'Wolfeschlegelsteinhausenberger-Imaginarsson,Maximiliana Theodora,1979-12-30,,416-555-0104,m@example.org,',
  ',Nameless,not a date,,=1+1,no address,',
  'Storybourne,Tilda,1990-01-01,,416-555-0105,tilda@example.org,,one too many',
  'Yarnsworth,Ulrik,,,416-555-0106,ulrik@example.org,',
].join('\n');
