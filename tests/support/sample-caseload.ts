import type { ModuleId, SessionId, MemberId } from '../../shared/domain/ids';
import type { AttendanceMark } from '../../shared/domain/attendance';
import type { NoteBody } from '../../shared/domain/note-body';
import { instantOf } from '../../shared/lib/dates';
import type { SampleAlcove } from './sample-alcove';
import { sampleMembers, sampleNoteTexts } from './sample-people';

/** Fills a sample: a usual caseload of seven members, or a full one with names that test a screen. */
export type SampleSize = 'usual' | 'full';

const ZONE = 'America/Toronto';
const TIME = '19:30';

export async function fillSample(alcove: SampleAlcove, size: SampleSize, now: Date): Promise<void> {
  const begins = now.getMonth() >= 7 ? now.getFullYear() : now.getFullYear() - 1;
  const at = (date: string, time: string) =>
    alcove.setNow(instantOf(date, time, ZONE).toISOString());
  at(`${begins}-08-20`, '10:00');
  await alcove.ask('savePractice', {
    profile: {
      clinicianName: 'Dr. Imogen Fictional',
      credentials: 'MD, FRCPC',
      practiceName: 'Harbour Group Practice',
      address: '1 Nowhere Lane\nImaginary, ON',
      telephone: '416-555-0100',
      email: 'imogen@example.org',
      timeZone: ZONE,
    },
  });
  const moduleId = await planModule(alcove, 'Tuesday physicians', 2, begins);
  const members = await addMembers(alcove, moduleId, size, `${begins}-09-01`);
  if (size === 'full') {
    await planModule(
      alcove,
      'Thursday residents and fellows of the north-eastern region',
      4,
      begins,
    );
    await alcove.ask('createGroup', { name: 'Sunday drop-in', kind: 'drop-in' });
  }
  const sessions = await alcove.ask('listSessions', { moduleId });
  const held = sessions.filter(({ session }) => Date.parse(session.startsAt) < now.getTime());
  for (const [index, { session }] of held.entries()) {
    at(session.date, '21:20');
    await hold(alcove, session.id, members, index, held.length - index);
  }
  alcove.setNow(null);
}

async function planModule(
  alcove: SampleAlcove,
  name: string,
  weekday: 2 | 4,
  begins: number,
): Promise<ModuleId> {
  const { groupId } = await alcove.ask('createGroup', { name, kind: 'closed-module' });
  const { moduleId } = await alcove.ask('planModule', {
    groupId,
    name: `${begins}–${String(begins + 1).slice(2)}`,
    schedule: {
      from: `${begins}-09-01`,
      to: `${begins + 1}-06-30`,
      weekday,
      startTime: TIME,
      minutes: 90,
      timeZone: ZONE,
      skippedDates: [
        { date: `${begins}-12-22`, reason: 'Winter break' },
        { date: `${begins}-12-29`, reason: 'Winter break' },
        { date: `${begins + 1}-03-16`, reason: 'March break' },
      ],
    },
  });
  return moduleId;
}

async function addMembers(
  alcove: SampleAlcove,
  moduleId: ModuleId,
  size: SampleSize,
  from: string,
): Promise<readonly MemberId[]> {
  const ids: MemberId[] = [];
  for (const profile of sampleMembers(size)) {
    const { memberId } = await alcove.ask('addMember', { profile, interestedIn: moduleId });
    const overrideReason = 'They were in this group before Alcove was.';
    await alcove.ask('admitMember', { memberId, moduleId, from, overrideReason });
    ids.push(memberId);
  }
  return ids;
}

async function hold(
  alcove: SampleAlcove,
  sessionId: SessionId,
  members: readonly MemberId[],
  index: number,
  fromEnd: number,
): Promise<void> {
  const times = { startTime: '19:30', endTime: '21:00', endsNextDay: false };
  await alcove.ask('recordSessionTimes', { sessionId, ...times });
  for (const [place, memberId] of members.entries()) {
    const isLast = fromEnd === 1;
    if (isLast && place > 4) continue;
    await alcove.ask('markAttendance', { sessionId, memberId, mark: markFor(index, place) });
    const body = bodyFor(index, place);
    if (isLast && place > 1) continue;
    const isDraft = (isLast && place === 1) || (fromEnd === 2 && place === 3);
    await alcove.ask(isDraft ? 'saveDraft' : 'signNote', { sessionId, memberId, body });
    if (index === 3 && place === 0) {
      const text = 'On rereading: the silence came after the pause, not before it.';
      await alcove.ask('addAddendum', { sessionId, memberId, text });
    }
  }
  if (fromEnd > 1) {
    const text =
      'The group spoke about coming back after the summer, and about who had been missed.';
    const body: NoteBody = { template: 'free', sections: { text } };
    await alcove.ask('signGroupNote', { sessionId, body });
  }
}

function markFor(index: number, place: number): AttendanceMark {
  const turn = (index * 5 + place * 3) % 11;
  if (turn === 1) return { kind: 'late', minutes: 4 + place };
  if (turn === 4) return { kind: 'absent-with-notice' };
  if (turn === 7 && place % 2 === 1) return { kind: 'absent-without-notice' };
  return { kind: 'present' };
}

function bodyFor(index: number, place: number): NoteBody {
  const text = (shift: number) =>
    sampleNoteTexts[(index + place + shift) % sampleNoteTexts.length] ?? '';
  if (place % 3 === 1) {
    const sections = {
      subjective: text(0),
      objective: text(1),
      assessment: text(2),
      plan: text(3),
    };
    return { template: 'soap', sections };
  }
  if (place % 3 === 2) {
    return { template: 'dap', sections: { data: text(0), assessment: text(1), plan: text(2) } };
  }
  return { template: 'free', sections: { text: `${text(0)}\n\n${text(1)}` } };
}
