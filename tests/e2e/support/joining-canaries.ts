import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AgreementId, MemberId, ModuleId } from '../../../shared/domain/ids';
import type { SafetyStep } from '../../../shared/domain/safety-plan';
import { answerOpenDialog, answerSaveDialog } from './app';
import { told } from './bridge';
import { agreementOf, begunAnew, dayFromToday, openMember, openTab } from './joining-steps';
import { signAndUseRelease, signEveryWay, type Joining, type Written } from './signing-canaries';
import { goTo } from './steps';

/** It passes its check and stands nowhere else. */
const HEALTH_NUMBER = '8730164921';
const DATE_OF_BIRTH = '1931-07-19';

/** Everything that is written down between the first call and the last day, once. */
export async function joinWithCanaries(written: Written): Promise<void> {
  const moduleId = await theModule(written.win);
  const memberId = await addMember(written, moduleId);
  const agreementId = await publishOwn(written);
  const joining = { ...written, memberId, agreementId };
  await writeIntake(joining, moduleId);
  await signEveryWay(joining);
  await signAndUseRelease(joining);
  await writeSafetyPlan(joining);
  await leave(joining, moduleId);
  await bringInRoster(written);
  await beginForms(joining);
}

async function theModule(win: Page): Promise<ModuleId> {
  const [group] = await told(win, 'listGroups', {});
  const moduleId = group?.modules[0]?.id;
  if (!moduleId) throw new Error('no module');
  return moduleId;
}

async function addMember({ win, canaries }: Written, moduleId: ModuleId): Promise<MemberId> {
  const profile = {
    legalName: canaries.next('legal name of an enquiry'),
    preferredFirstName: canaries.next('first name of an enquiry'),
    otherNames: [],
    dateOfBirth: canaries.add(DATE_OF_BIRTH, 'date of birth'),
    contact: { telephone: '', email: '', address: '' },
    referringPhysician: '',
    goals: '',
  };
  const healthNumber = canaries.add(HEALTH_NUMBER, 'health number');
  const input = { profile, healthNumber, interestedIn: moduleId };
  return (await told(win, 'addMember', input)).memberId;
}

async function publishOwn({ win, canaries }: Written): Promise<AgreementId> {
  await told(win, 'addDefaultAgreements', {});
  const release = await agreementOf(win, 'release-to-provider');
  const note = { changeNote: '', vote: null };
  await told(win, 'publishAgreement', { agreementId: release, ...note });
  const [statement, explanation] = ['statement', 'explanation'].map((one) => canaries.next(one));
  const draft = {
    title: canaries.next('agreement title'),
    text: canaries.next('agreement text'),
    questions: [{ statement: `${statement}`, isTrue: true, explanation: `${explanation}` }],
    expiresAfterMonths: null,
  };
  const own = { kind: 'other', neededAt: 'admission', groupId: null, draft } as const;
  const { agreementId } = await told(win, 'addAgreement', own);
  await told(win, 'publishAgreement', { agreementId, ...note });
  const second = { ...draft, text: `${draft.text} ${canaries.next('second version')}` };
  await told(win, 'saveAgreementDraft', { agreementId, draft: second });
  const changeNote = canaries.next('change note');
  await told(win, 'publishAgreement', { agreementId, changeNote, vote: null });
  const third = { ...draft, text: canaries.next('agreement draft') };
  await told(win, 'saveAgreementDraft', { agreementId, draft: third });
  return agreementId;
}

async function writeIntake({ win, canaries, memberId }: Joining, moduleId: ModuleId) {
  const day = '2026-08-20';
  await told(win, 'saveReferral', {
    memberId,
    referringPhysician: canaries.next('referrer'),
    referral: { receivedOn: day, note: canaries.next('referral') },
  });
  const preparation = { heldOn: day, minutes: 50, note: canaries.next('preparation note') };
  await told(win, 'savePreparation', { memberId, preparationId: null, preparation });
  const suitability = { decision: 'suitable', decidedOn: day } as const;
  const reason = canaries.next('suitability reason');
  await told(win, 'decideSuitability', { memberId, suitability: { ...suitability, reason } });
  const members = await told(win, 'listMembers', { moduleId });
  const [other] = members.filter(({ id }) => id !== memberId);
  if (!other) throw new Error('they know someone');
  const how = canaries.next('acquaintance');
  const relationship = canaries.next('dual relationship');
  const plan = canaries.next('plan for a dual relationship');
  await told(win, 'saveRelationships', {
    memberId,
    relationships: {
      acquaintances: [{ memberId: other.id, how, revisitOn: null }],
      dualRelationships: [{ relationship, plan, revisitOn: null }],
    },
  });
  const overrideReason = canaries.next('override reason of an enquiry');
  await told(win, 'admitMember', { memberId, moduleId, from: '2026-09-01', overrideReason });
  const contact = { happenedOn: day, kind: 'members-met', isForOpening: true } as const;
  const note = canaries.next('contact between sessions');
  await told(win, 'logContact', { memberId, contact: { ...contact, note } });
}

async function writeSafetyPlan({ electronApp, win, canaries, exports, memberId }: Joining) {
  // No word is a telephone number: twelve digits that stand nowhere else.
  const dialled = (what: string) => canaries.add(String(randomInt(10 ** 11, 10 ** 12)), what);
  const step = (name: SafetyStep) => canaries.next(`safety step ${name}`);
  const steps = {
    'warning-signs': step('warning-signs'),
    'own-coping': step('own-coping'),
    distractions: step('distractions'),
    'people-who-help': step('people-who-help'),
    professionals: step('professionals'),
    'safer-surroundings': step('safer-surroundings'),
  };
  const text = { steps, callBack: canaries.next('who calls back'), reviewOn: null };
  await told(win, 'saveSafetyPlan', { memberId, text });
  const contact = {
    name: canaries.next('emergency contact'),
    relationship: canaries.next('relationship of a contact'),
    telephone: dialled('telephone of a contact'),
    otherTelephone: dialled('other telephone of a contact'),
    releaseToCall: 'agreed',
    releaseAskedOn: dayFromToday(0),
    note: canaries.next('note on a contact'),
  } as const;
  await told(win, 'saveEmergencyContacts', { memberId, contacts: [contact] });
  const place = {
    label: canaries.next('call location'),
    address: canaries.next('address of a call location'),
    country: 'other',
    region: canaries.next('region of a call location'),
    emergencyNumber: dialled('emergency number'),
    dispatchNumber: dialled('dispatch number'),
  } as const;
  await told(win, 'saveCallLocations', { memberId, callLocations: [place] });
  await answerSaveDialog(electronApp, path.join(exports, 'sheet.pdf'));
  await told(win, 'saveSafetySheet', { memberId });
}

async function leave({ win, canaries, memberId }: Joining, moduleId: ModuleId): Promise<void> {
  const days = { noticeOn: '2026-09-08', lastSessionOn: dayFromToday(30) };
  const reason = canaries.next('reason of leaving');
  const leaving = { ...days, reason, hasAcknowledgedConfidentiality: true };
  await told(win, 'recordLeaving', { memberId, moduleId, leaving });
}

/** The file itself is outside; what was read of it is added. */
async function bringInRoster({ electronApp, win, canaries, exports }: Written): Promise<void> {
  const file = path.join(exports, 'roster.csv');
  const cells = ['name in a roster', 'address in a roster', 'column left out'];
  writeFileSync(file, `Name,Address,Remarks\n${cells.map((cell) => canaries.next(cell)).join()}\n`);
  await answerOpenDialog(electronApp, [file]);
  await goTo(win, 'Members');
  await win.getByRole('link', { name: 'Add from a file…' }).first().click();
  await win.getByRole('button', { name: 'Choose a file…' }).click();
  await win.getByRole('button', { name: 'Show the people' }).click();
  const inDoubt = win.getByRole('checkbox', { name: /^Add canary/ });
  await inDoubt.check();
  await win.getByRole('button', { name: 'Add 1 enquiry' }).click();
  await win.getByText('1 enquiry was added').waitFor();
  await begunAnew(win);
}

/** Typed on the screen and left there: kept for later. */
async function beginForms({ win, canaries, memberId }: Joining): Promise<void> {
  const { profile } = await told(win, 'getMember', { memberId });
  await openMember(win, profile.preferredFirstName);
  await openTab(win, 'Intake');
  const preparation = win.getByRole('textbox', { name: 'What was talked about' });
  await preparation.fill(canaries.next('unfinished preparation'));
  await openTab(win, 'Between sessions');
  await win.getByRole('textbox', { name: 'In short' }).fill(canaries.next('unfinished contact'));
  await openTab(win, 'Agreements');
  const key = `outside-contact:${memberId}` as const;
  while ((await told(win, 'getUnfinishedForm', { key })) === null) await win.waitForTimeout(50);
}
