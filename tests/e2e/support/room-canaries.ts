import { randomInt } from 'node:crypto';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Input } from '../../../shared/contract/contract';
import type { GroupId, MemberId, ModuleId, SessionId } from '../../../shared/domain/ids';
import { aSchedule } from '../../support/people';
import { goIntoRoom, openLibrary, openMeetingPage, pasteBox } from './around-room-steps';
import { told } from './bridge';
import type { Canaries } from './canaries';
import { agreementOf, openMember, openTab } from './joining-steps';

export interface InRoom {
  readonly electronApp: ElectronApplication;
  readonly win: Page;
  readonly canaries: Canaries;
  readonly groupId: GroupId;
  readonly moduleId: ModuleId;
  readonly sessionId: SessionId;
}

const NAME = 'Amara';

/** Everything that is written down around a session and in its room, once. */
export async function writeAroundRoom(room: InRoom): Promise<void> {
  await saveMeeting(room);
  await changeCalendar(room);
  await writeLibrary(room);
  const memberId = await letSomeoneIn(room);
  await writeEmergencyRecord(room, memberId);
  await decideByVote(room);
  await jot(room);
  await beginForms(room, memberId);
}

async function saveMeeting({ win, canaries, groupId }: InRoom): Promise<void> {
  const meetingId = canaries.add(digits(11), 'meeting id');
  const access = {
    link: {
      platform: 'zoom',
      host: 'us02web.zoom.us',
      way: { kind: 'join', meetingId },
      pwd: canaries.next('token in the link'),
    },
    meetingId,
    passcode: canaries.next('meeting passcode'),
    phonePasscode: canaries.add(digits(12), 'passcode for the telephone'),
    dialIns: [{ number: '+14165550123', place: canaries.next('place of a number') }],
    platformReason: canaries.next('reason for the platform'),
  } as const;
  await told(win, 'saveMeeting', { groupId, access });
}

/** Digits that stand nowhere else. */
function digits(count: 11 | 12): string {
  return String(randomInt(10 ** (count - 1), 10 ** count));
}

async function changeCalendar({ win, canaries, moduleId }: InRoom): Promise<void> {
  const vacation = { from: '2026-12-21', to: '2026-12-22', note: canaries.next('vacation note') };
  await told(win, 'addVacation', { vacation });
  const sessions = await told(win, 'listSessions', { moduleId });
  const idOn = (date: string): SessionId => {
    const found = sessions.find(({ session }) => session.date === date);
    if (!found) throw new Error(`no session on ${date}`);
    return found.session.id;
  };
  const to = { date: '2026-12-02', startTime: '19:00' };
  const moving = {
    sessionId: idOn('2026-12-01'),
    ...to,
    reason: canaries.next('reason of a move'),
  };
  await told(win, 'moveSession', moving);
  const reason = canaries.next('reason of calling off');
  await told(win, 'callOffSession', { sessionId: idOn('2026-12-08'), reason });
}

async function writeLibrary({ win, canaries }: InRoom): Promise<void> {
  const entry = {
    shelf: 'poll',
    title: canaries.next('library title'),
    text: canaries.next('library text'),
    options: [canaries.next('first answer of a poll'), canaries.next('second answer of a poll')],
    kinds: ['closed-module'],
    occasion: 'opening',
  } as const;
  await told(win, 'saveLibraryEntry', {
    entryId: null,
    entry: { ...entry, options: [...entry.options], kinds: [...entry.kinds] },
  });
  await told(win, 'saveFeedbackAddress', { address: canaries.next('feedback address') });
}

/** Somebody who did not sign the newest version, let in with a reason (M100), from where they are. */
async function letSomeoneIn(room: InRoom): Promise<MemberId> {
  const { win, canaries, sessionId } = room;
  await publishAnew(win);
  const { roster } = await told(win, 'getSession', { sessionId });
  const memberId = roster.find(({ preferredFirstName }) => preferredFirstName === NAME)?.memberId;
  if (!memberId) throw new Error(`${NAME} is not on the roster`);
  const notice = { kind: 'late', from: '2026-11-24', to: '2026-11-24', minutes: 5 } as const;
  const announced = { ...notice, reason: canaries.next('reason of a notice') };
  await told(win, 'addNotice', { memberId, notice: announced });
  await told(win, 'enterRoom', { sessionId });
  const overrideReason = canaries.next('reason for letting someone in');
  await told(win, 'letIn', { sessionId, memberId, mark: { kind: 'present' }, overrideReason });
  await told(win, 'confirmLocation', { sessionId, memberId, location: aPlace(canaries) });
  const { room: kept } = await told(win, 'getRoom', { sessionId });
  if (kept.letIn[0]?.overrideReason !== overrideReason) throw new Error('no reason was kept');
  return memberId;
}

/** From now on everyone has something to sign. */
async function publishAnew(win: Page): Promise<void> {
  const agreementId = await agreementOf(win, 'no-recording');
  const { agreement } = await told(win, 'getAgreement', { agreementId });
  const content = agreement.versions.at(-1)?.content;
  if (!content) throw new Error('it was never published');
  const draft = { ...content, text: `${content.text}\n\nNobody records, in any way.` };
  await told(win, 'saveAgreementDraft', { agreementId, draft });
  const changeNote = 'Said once more.';
  await told(win, 'publishAgreement', { agreementId, changeNote, vote: null });
}

function aPlace(canaries: Canaries) {
  return {
    label: canaries.next('place of this call'),
    address: canaries.next('address of this call'),
    country: 'other',
    region: canaries.next('region of this call'),
    emergencyNumber: canaries.add(digits(12), 'emergency number of this call'),
    dispatchNumber: canaries.add(digits(12), 'dispatch number of this call'),
  } as const;
}

async function writeEmergencyRecord({ win, canaries, sessionId }: InRoom, memberId: MemberId) {
  for (const kind of ['emergency', 'mandatory-report'] as const) {
    const { recordId } = await told(win, 'beginEmergencyRecord', { memberId, sessionId, kind });
    await told(win, 'addEmergencyEntry', { recordId, text: canaries.next(`line of ${kind}`) });
  }
}

/** Votes are of a therapeutic community. */
async function decideByVote({ win, canaries }: InRoom): Promise<void> {
  const kind = 'therapeutic-community';
  const { groupId } = await told(win, 'createGroup', { name: 'Long day', kind });
  const schedule = aSchedule({ weekday: 6, startTime: '09:00', minutes: 420 });
  const { moduleId } = await told(win, 'planModule', { groupId, name: 'Autumn', schedule });
  const [first] = await told(win, 'listSessions', { moduleId });
  if (!first) throw new Error('the day was not planned');
  const sessionId = first.session.id;
  const option = (votes: number) => ({ text: canaries.next('answer of a vote'), votes });
  const decision = {
    question: canaries.next('question of a vote'),
    options: [option(3), option(4)],
    outcome: canaries.next('outcome of a vote'),
  };
  await told(win, 'recordDecision', { sessionId, decision });
  const [recorded] = await told(win, 'listDecisions', { sessionId });
  if (!recorded) throw new Error('nothing was decided');
  const reason = canaries.next('reason for striking a vote');
  await told(win, 'strikeDecision', { sessionId, decisionId: recorded.id, reason });
}

/** Typed beside the roster, and in the room no more. */
async function jot({ win, canaries }: InRoom): Promise<void> {
  await goIntoRoom(win);
  await win.getByRole('button', { name: `Jot about ${NAME}` }).click();
  const jottings = win.getByRole('textbox', { name: `Jottings about ${NAME}` });
  await jottings.pressSequentially(canaries.next('jotting'));
  await win.getByText(/^Saved \d/).waitFor();
  await win.getByRole('button', { name: 'Leave the room' }).click();
}

/** Typed on the screens until it is kept for later; the last of them is left so. */
async function beginForms({ win, canaries, groupId }: InRoom, memberId: MemberId): Promise<void> {
  await openMember(win, NAME);
  await openTab(win, 'Between sessions');
  const announced = win.getByRole('form', { name: 'Write down what they announced' });
  const reason = announced.getByRole('textbox', { name: 'Reason they gave' });
  await reason.fill(canaries.next('reason of an unfinished notice'));
  await isKept(win, `notice:${memberId}`);
  await reason.fill('');
  await openLibrary(win);
  await win.getByRole('button', { name: 'Write a text' }).click();
  const text = win.getByRole('textbox', { name: 'Text', exact: true });
  await text.fill(canaries.next('unfinished text of the library'));
  await isKept(win, 'library-entry');
  await win.getByRole('button', { name: 'Go back without saving' }).click();
  await openMeetingPage(win);
  await win.getByRole('button', { name: 'Change the meeting' }).click();
  const pwd = canaries.next('token of an unfinished link');
  const passcode = canaries.next('passcode of an unfinished link');
  await pasteBox(win).fill(`https://zoom.us/j/81234567890?pwd=${pwd} Passcode: ${passcode}`);
  await isKept(win, `meeting:${groupId}`);
}

type FormKey = Input<'getUnfinishedForm'>['key'];

async function isKept(win: Page, key: FormKey): Promise<void> {
  while ((await told(win, 'getUnfinishedForm', { key })) === null) await win.waitForTimeout(50);
}
