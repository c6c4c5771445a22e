import '../support/browser-gaps';
import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EditorsProvider } from '../../renderer/notes/editor/editors';
import { LeftOver } from '../../renderer/notes/signing/left-over';
import { leftOverOf } from '../../renderer/notes/signing/left-over-text';
import { foundNames, unknownNames } from '../../renderer/notes/signing/found-names';
import { useSigning } from '../../renderer/notes/signing/use-signing';
import { DraftsContext } from '../../renderer/notes/use-drafts';
import type { NameRefusal, Refusal } from '../../shared/contract/refusal';
import { nothingOfProcess } from '../../shared/domain/group-process';
import type { NameGuard } from '../../shared/domain/name-guard';
import { nameGuard } from '../../shared/domain/name-guard/guard';
import { emptyBody } from '../../shared/domain/note-body';
import { emptyText } from '../../shared/domain/signed-text';
import { DRAFTED, SAVED_AT, someDrafts } from '../support/desk-window';
import { memberId } from '../support/people';

/** Signing by itself: what it sends, what it keeps, and the names that it asks about (M9, M109). */

interface Asked {
  readonly text: string;
  readonly guard?: NameGuard;
  readonly onSign?: () => Promise<Refusal | null>;
}

function showSigning({ text, guard, onSign = async () => null }: Asked) {
  const { drafts } = someDrafts();
  const body = { template: 'free', sections: { text } } as const;
  const autosave = drafts.note(DRAFTED, { body, savedAt: SAVED_AT });
  function Desk() {
    const signing = useSigning({ autosave, drafted: DRAFTED, guard: guard ?? null, onSign });
    return (
      <>
        <button type="button" onClick={() => void signing.sign()}>
          Sign
        </button>
        {signing.dialog}
      </>
    );
  }
  render(
    <MantineProvider>
      <DraftsContext value={drafts}>
        <EditorsProvider>
          <Desk />
        </EditorsProvider>
      </DraftsContext>
    </MantineProvider>,
  );
  const user = userEvent.setup({ delay: null });
  return { user, drafts, autosave, sign: () => user.click(screen.getByText('Sign')) };
}

const reason = () => screen.findByRole('textbox', { name: /^Why these names must stay/ });
const mina = { memberId: memberId(2), names: namesOf('Wilhelmina Imaginary', 'Mina') };
const hanako = { memberId: memberId(3), names: namesOf('山田 花子', '花子') };
const minas = [{ memberId: mina.memberId, preferred: 'Mina' }];
const guardOf = () => nameGuard({ own: null, others: [mina, hanako] }, 'every-name');

function namesOf(legal: string, preferred: string) {
  return { legal, preferred, others: [], former: [] };
}

function refusedFor(text: string): NameRefusal['names'] {
  return guardOf()
    .find(text)
    .map(({ shown, form, members }) => ({ shown, form, members }));
}

test('what came into the draft while it was being signed is kept', async () => {
  const answer = Promise.withResolvers<Refusal | null>();
  const { autosave, drafts, sign } = showSigning({
    text: 'As sent.',
    onSign: () => answer.promise,
  });
  await sign();
  const later = { template: 'free', sections: { text: 'As sent. And later.' } } as const;
  act(() => autosave.change(later));
  await act(async () => answer.resolve(null));
  expect(drafts.typedIn(DRAFTED)).toEqual(later);
});

test('signed as it stands, nothing of the draft is left', async () => {
  const { autosave, drafts, sign } = showSigning({ text: 'As sent.' });
  act(() => autosave.change({ template: 'free', sections: { text: 'As typed.' } }));
  await sign();
  await waitFor(() => expect(drafts.typedIn(DRAFTED)).toBeNull());
});

test('writing why names stay does not look the note over at every key (M109)', async () => {
  const guard = guardOf();
  const find = jest.fn(guard.find);
  const { user, sign } = showSigning({ text: 'Then Mina left.', guard: { ...guard, find } });
  await sign();
  const field = await reason();
  const before = find.mock.calls.length;
  expect(before).toBeGreaterThan(0);
  await user.type(field, 'She asked for it herself.');
  expect(find).toHaveBeenCalledTimes(before);
});

test('names that cannot be found in the text can still be kept for a reason (M109)', async () => {
  const names = [{ shown: 'Mina', form: 'first-name', members: minas }] as const;
  const onSign = jest.fn(async (): Promise<Refusal> => ({ code: 'names-in-note', names }));
  const { user, sign } = showSigning({ text: 'M\u200Bina left.', onSign });
  await sign();
  await user.type(await reason(), 'She asked for it.');
  expect(screen.getByText('Mina')).toBeInTheDocument();
  expect(screen.queryByText(/No name stands in it/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Sign with these names' }));
  await waitFor(() =>
    expect(onSign).toHaveBeenLastCalledWith(expect.anything(), 'She asked for it.'),
  );
});

test('a name in the form of the note is named as that, and asks for a reason (M81, M109)', async () => {
  const names = [
    { shown: 'Mina', form: 'first-name', members: minas, isInTemplate: true },
  ] as const;
  const { sign } = showSigning({
    text: 'It was quiet.',
    guard: guardOf(),
    onSign: async () => ({ code: 'names-in-note', names }),
  });
  await sign();
  expect(await screen.findByText(/stand in the form of this note/)).toBeInTheDocument();
  expect(await reason()).toBeInTheDocument();
});

test.each(['花子さんは来た', 'Minas left.', 'Wilhelminas idea.', 'Mina2 left', 'Mina left.'])(
  'without the window’s own guard the name in “%s” is found by its letters',
  (text) => {
    const texts = [{ place: 'addendum', text }];
    const refused = refusedFor(text);
    expect(refused).not.toHaveLength(0);
    const unknown = unknownNames(texts, null, refused);
    expect(foundNames(texts, null, unknown)).toHaveLength(refused.length);
  },
);

test('a name that stands as a word is not looked for inside of others', () => {
  const texts = [{ place: 'text', text: 'Al left. Also Alma.' }];
  const al = [{ shown: 'Al', form: 'first-name', members: minas }] as const;
  expect(foundNames(texts, null, al).map(({ from }) => from)).toEqual([0]);
});

test('typed here as it was signed elsewhere, nothing is left over and nothing is tried to be saved', async () => {
  const { drafts } = someDrafts();
  const body = { template: 'free', sections: { text: 'As signed.' } } as const;
  drafts.note(DRAFTED, { body: emptyBody, savedAt: SAVED_AT }).change(body);
  expect(drafts.typedIn(DRAFTED)).toEqual(body);
  render(
    <MantineProvider>
      <DraftsContext value={drafts}>
        <LeftOver drafted={DRAFTED} text={emptyText(body, SAVED_AT)} onAdopted={() => undefined} />
      </DraftsContext>
    </MantineProvider>,
  );
  expect(screen.queryByRole('alert')).toBeNull();
  await waitFor(() => expect(drafts.typedIn(DRAFTED)).toBeNull());
});

test('what differs of the group’s facts is left over, in words (M11)', () => {
  const sections = { themes: 'Trust.' };
  const process = { ...nothingOfProcess, stage: 'norming', cohesion: 4 } as const;
  const signed = {
    template: 'group',
    sections,
    process: { ...process, cohesion: 2, factors: ['hope'] },
  } as const;
  const typed = { template: 'group', sections, process } as const;
  expect(leftOverOf(typed, signed)).toBe('Cohesion: 4 of 5: strong\nWhat helped: Not said');
  const counted = { present: 8, late: 0, absentWithNotice: 0, absentWithoutNotice: 0, unmarked: 0 };
  const frozen = { ...typed, process: { ...process, attendance: counted } };
  expect(leftOverOf(typed, frozen)).toBe('');
});
