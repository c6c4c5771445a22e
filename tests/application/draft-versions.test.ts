import type { NoteBody } from '../../shared/domain/note-body';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { aProfile } from '../support/people';

const fresh = alcoveForEachTest();
const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });

test('what an earlier version takes the place of becomes one in its turn', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const memberId = await admitted(fresh.alcove, moduleId, aProfile(), '2026-09-01');
  const [planned] = await fresh.alcove.done('listSessions', { moduleId });
  const key = { sessionId: planned?.session.id ?? '', memberId };
  let minute = 0;
  let basedOn: string | null = null;
  const save = async (text: string) => {
    fresh.alcove.world.setNow(`2026-09-02T01:0${(minute += 1)}:00.000Z`);
    const { savedAt } = await fresh.alcove.done('saveDraft', { ...key, body: free(text), basedOn });
    basedOn = savedAt;
  };
  for (const text of ['One.', 'One. Two.', 'One. Two. Three.', 'One.']) await save(text);
  const drafted = { kind: 'note', ...key } as const;
  const { versions } = await fresh.alcove.done('getDraftHistory', { drafted });
  expect(versions.map(({ body }) => body.sections.text)).toEqual(['One.', 'One. Two. Three.']);
});
