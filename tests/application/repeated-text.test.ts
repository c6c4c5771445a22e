import type { MemberId, SessionId } from '../../shared/domain/ids';
import type { NoteBody } from '../../shared/domain/note-body';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { aProfile } from '../support/people';

/** The same words in two members' notes are pointed out, over the real encrypted store (M115). */

const fresh = alcoveForEachTest();

const PASSAGE =
  'spoke about the night on call and how nobody asked afterwards whether anyone had slept at all';
const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });

interface Begun {
  readonly ana: MemberId;
  readonly bea: MemberId;
  readonly sessions: readonly SessionId[];
}

async function begun(): Promise<Begun> {
  const moduleId = await planTuesdays(fresh.alcove, { to: '2026-10-01' });
  const add = (name: string) =>
    admitted(
      fresh.alcove,
      moduleId,
      aProfile({ preferredFirstName: name, legalName: `${name} Fictional` }),
      '2026-09-01',
    );
  const [ana, bea] = [await add('Ana'), await add('Bea')];
  const planned = await fresh.alcove.done('listSessions', { moduleId });
  return { ana, bea, sessions: planned.map(({ session }) => session.id) };
}

const write = (sessionId: SessionId | undefined, memberId: MemberId, body: NoteBody) =>
  fresh.alcove.done('saveDraft', { sessionId: sessionId ?? '', memberId, body });

const look = (sessionId: SessionId | undefined, memberId: MemberId, text: string) =>
  fresh.alcove.done('findRepeatedText', {
    sessionId: sessionId ?? '',
    memberId,
    body: free(text),
  });

test('a passage of another member’s note of the same session is pointed out with its place', async () => {
  const { ana, bea, sessions } = await begun();
  await write(sessions[2], bea, free(`Came late. ${PASSAGE}.`));
  const [found, ...more] = await look(sessions[2], ana, `She ${PASSAGE} today.`);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    ...{ section: 'text', from: 4, to: 4 + PASSAGE.length, memberId: bea },
    ...{ preferredFirstName: 'Bea', sessionId: sessions[2], sessionDate: '2026-09-15' },
  });
});

test('two sessions back are looked over, three are not, and none that comes later', async () => {
  const { ana, bea, sessions } = await begun();
  await write(sessions[1], bea, free(PASSAGE));
  const dates = async (at: number) =>
    (await look(sessions[at], ana, PASSAGE)).map(({ sessionDate }) => sessionDate);
  expect(await dates(1)).toEqual(['2026-09-08']);
  expect(await dates(3)).toEqual(['2026-09-08']);
  expect(await dates(4)).toEqual([]);
  expect(await dates(0)).toEqual([]);
});

test('a member’s own notes are theirs to repeat', async () => {
  const { ana, sessions } = await begun();
  await write(sessions[0], ana, free(PASSAGE));
  await write(sessions[1], ana, free(PASSAGE));
  expect(await look(sessions[1], ana, PASSAGE)).toEqual([]);
});

test('the answer holds no word of the other note that is not in this one', async () => {
  const { ana, bea, sessions } = await begun();
  await write(sessions[0], bea, free(`zebra canary before. ${PASSAGE} zebra canary after.`));
  const answer = await look(sessions[0], ana, PASSAGE);
  expect(answer).toHaveLength(1);
  expect(JSON.stringify(answer)).not.toContain('canary');
});

test('what another note holds in a form that it does not show counts too', async () => {
  const { ana, bea, sessions } = await begun();
  await write(sessions[0], bea, { template: 'soap', sections: { text: PASSAGE, plan: 'Rest.' } });
  expect(await look(sessions[0], ana, PASSAGE)).toHaveLength(1);
});
