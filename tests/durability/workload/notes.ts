import { emptyBody } from '../../../shared/domain/note-body';
import { emptyGroupBody, type GroupNoteBody } from '../../../shared/domain/group-process';
import { createHash } from 'node:crypto';
import type { OpenVault, Repository } from '../../../electron/application/ports/stores';
import { auditEvent } from '../../../shared/domain/audit-event';
import { noteIdOf } from '../../../shared/domain/ids';
import type { NoteBody } from '../../../shared/domain/note-body';
import { emptyText, saveDraft, sign, type SignableText } from '../../../shared/domain/signed-text';
import { ok, type Result } from '../../../shared/lib/result';
import { aMember, aSession, memberId, moduleId, sessionId } from '../../support/people';
import { seeded, type Random } from '../replay/random';
import type { Task } from './task';
import { digestOf } from './telling';
import { telling } from './writing';

const SAVED_AT = '2026-09-02T01:00:00.000Z';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * An evening's work, again and again: a planned session, drafts saved as they grow, signatures, the
 * group's own note, a member's new goal, an event. Every write is told before and after.
 */
export async function writeNotes(vault: OpenVault, { run }: Task, round: number): Promise<void> {
  const number = run * 1000 + round;
  const random = seeded(number);
  if (round % 5 === 0) await planSessions(vault, number);
  const member = 1 + (round % 3);
  await changeMember(vault, run * 1000 + member, round);
  await writeNote(vault, number, member, random);
  await writeGroupNote(vault, number, random);
  await recordEvent(vault, number);
}

async function planSessions(vault: OpenVault, number: number): Promise<void> {
  const sessions = [0, 1, 2, 3].map((later) => aSession({ id: sessionId(number * 10 + later) }));
  const versions = sessions.map((session) => ({
    ...{ key: `sessions/${session.id}`, version: 1, digest: digestOf(session) },
    batch: `plan-${number}`,
  }));
  await telling(versions, () => vault.records.sessions.addAll(sessions));
}

async function changeMember(vault: OpenVault, number: number, round: number): Promise<void> {
  const member = aMember(number, { goals: `Goal of evening ${round}.` });
  const version = { key: `members/${member.id}`, version: round, digest: digestOf(member) };
  const write = () =>
    vault.records.members.put(
      member.id,
      () => member,
      () => ok(member),
    );
  await telling([version], write);
}

async function writeNote(
  vault: OpenVault,
  number: number,
  member: number,
  random: Random,
): Promise<void> {
  const id = noteIdOf(sessionId(number), memberId(member));
  const note = {
    ...{ id, memberId: memberId(member), sessionId: sessionId(number), moduleId: moduleId(1) },
    ...{ sessionDate: '2026-09-01', text: emptyText(emptyBody, SAVED_AT) },
  };
  await writeText(vault.records.notes, 'notes', note, random);
}

async function writeGroupNote(vault: OpenVault, number: number, random: Random): Promise<void> {
  const note = {
    ...{ id: sessionId(number), moduleId: moduleId(1), sessionDate: '2026-09-01' },
    text: emptyText<GroupNoteBody>(emptyGroupBody, SAVED_AT),
  };
  await writeText(vault.groupProcess.groupNotes, 'groupNotes', note, random);
}

/** Begun, saved twice as a draft, signed: four versions of one document. */
async function writeText<Doc extends { readonly id: string; readonly text: SignableText }>(
  repository: Pick<Repository<Doc, Doc['id']>, 'put'>,
  collection: string,
  begun: Doc,
  random: Random,
): Promise<void> {
  const first = valueOrThrow(saveDraft(begun.text, aBody(random), SAVED_AT));
  const second = valueOrThrow(saveDraft(first, aBody(random), SAVED_AT));
  const signing = {
    author: 'Dr. Imaginary Clinician',
    signed: { at: SAVED_AT, timeZone: 'America/Toronto' },
    occasion: null,
  };
  const signed = valueOrThrow(sign(second, signing, sha256));
  for (const [index, text] of [begun.text, first, second, signed].entries()) {
    const doc = { ...begun, text };
    const version = { key: `${collection}/${doc.id}`, version: index + 1, digest: digestOf(doc) };
    await telling([version], () =>
      repository.put(
        doc.id,
        () => doc,
        () => ok(doc),
      ),
    );
  }
}

async function recordEvent(vault: OpenVault, number: number): Promise<void> {
  const subject = `trial-${number}`;
  const event = auditEvent('record-viewed', { subject });
  const version = { key: `events/${subject}`, version: 1, digest: digestOf(subject) };
  await telling([version], () => vault.records.recordEvent(event));
}

/** Up to 8 KB, now and then 60: more pages than one, and logs that fill. */
function aBody(random: Random): NoteBody {
  const sentences = Math.ceil(random() * (random() < 0.05 ? 900 : 120));
  const text = Array.from(
    { length: sentences },
    () => `She said ${random().toString(36)}, quietly. `,
  );
  return { template: 'free', sections: { text: text.join('') } };
}

function valueOrThrow<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
