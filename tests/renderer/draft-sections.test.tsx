import { act, screen, waitFor, within } from '@testing-library/react';
import type { NameGuard } from '../../shared/domain/name-guard';
import { nameGuard } from '../../shared/domain/name-guard/guard';
import type { NoteBody } from '../../shared/domain/note-body';
import { DRAFTED, SAVED_AT, showDesk, someDrafts } from '../support/desk-window';
import { paste, setCaret, takeBack, textOf, underlined } from '../support/note-editor';
import { memberId, sessionId } from '../support/people';
import { there } from '../support/show-window';

jest.setTimeout(60_000);

const field = (name = 'Note') => screen.findByRole('textbox', { name });
const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });
const guard: NameGuard = nameGuard(
  {
    own: { legal: 'Ana Fictional', preferred: 'Ana', others: [], former: [] },
    others: [
      {
        memberId: memberId(2),
        names: { legal: 'Borislav Imaginary', preferred: 'Borislav', others: [], former: [] },
      },
      {
        memberId: memberId(3),
        names: { legal: 'Grace Invented', preferred: 'Grace', others: [], former: [] },
      },
    ],
  },
  'every-name',
);

test('what is typed stands in the draft at once, section by section (M81)', async () => {
  const { user, autosave } = showDesk({
    body: { template: 'dap', sections: { plan: 'To return to it.' } },
  });
  await user.type(await field('Data'), 'Quiet.{Enter}Then not.');
  await waitFor(() =>
    expect(autosave.content().sections).toEqual({
      data: 'Quiet.\nThen not.',
      plan: 'To return to it.',
    }),
  );
  expect(autosave.state()).toEqual({ kind: 'typing' });
});

test('leaving the field saves, and closing it takes no more words', async () => {
  const { user, asked, again } = showDesk();
  await user.type(await field(), 'Spoke first.');
  await user.click(screen.getByRole('button', { name: 'After' }));
  expect(asked).toMatchObject([
    { operation: 'saveDraft', input: { body: free('Spoke first.'), basedOn: SAVED_AT } },
  ]);
  again({ isClosed: true });
  expect(await field()).toHaveAttribute('aria-readonly', 'true');
});

test('the section that is asked for takes the keyboard, at the end of its text', async () => {
  const { user } = showDesk({ body: free('Before. '), focus: 'text' });
  await waitFor(async () => expect(await field()).toHaveFocus());
  await user.keyboard('After.');
  await waitFor(async () => expect(textOf(await field())).toBe('Before. After.'));
});

test('Tab and Escape leave the text as it is, and Tab leaves the field', async () => {
  const { user } = showDesk({ body: free('As it was.'), focus: 'text' });
  await waitFor(async () => expect(await field()).toHaveFocus());
  await user.keyboard('{Escape}{Tab}');
  expect(screen.getByRole('button', { name: 'After' })).toHaveFocus();
  expect(textOf(await field())).toBe('As it was.');
});

test('mark-up, emoji and signs of direction are text; what is invisible is shown faintly', async () => {
  const text = '<b>bold</b> 👩‍⚕️ a\u200Bb\u202Ec';
  const { autosave } = showDesk({ body: free('') });
  paste(await field(), text);
  expect(autosave.content().sections.text).toBe(text);
  const shown = await field();
  expect(shown.querySelector('b')).toBeNull();
  expect(shown.querySelectorAll('.cm-specialChar')).toHaveLength(2);
  expect(shown.textContent).toContain('👩‍⚕️');
});

test('each line has the direction of its first letter', async () => {
  showDesk({ body: free('As quoted:\n«שלום», he said.\nAnd on.') });
  const lines = (await field()).querySelectorAll('.cm-line');
  expect([...lines].map((line) => line.getAttribute('dir'))).toEqual([null, 'rtl', null]);
});

test('another member’s name is underlined with its reason while it is typed, an everyday word as a maybe (M109)', async () => {
  showDesk({ guard, focus: 'text' });
  const note = await field();
  paste(note, 'She thanked Borislav for it. Grace was on her mind. Ana was calm.');
  await waitFor(() => expect(underlined(note, 'data-name')).toContainEqual(['Borislav', 'sure']));
  expect(underlined(note, 'data-name').map(([word]) => word)).not.toContain('Ana');
  const list = screen.getByRole('region', { name: 'Names in this note' });
  expect(within(list).getByText(/another member: Borislav\./)).toBeInTheDocument();
  const group = screen.getByRole('group', { name: 'Note about Ana' });
  expect(group.lastElementChild).toHaveTextContent('One name that does not belong here.');
});

test('one key goes to the next name and one replaces it; one undo takes that back (M109)', async () => {
  const { user } = showDesk({
    guard,
    body: { template: 'dap', sections: { data: 'Quiet. Borislav spoke.', plan: 'With Borislav.' } },
  });
  const data = await field('Data');
  const plan = await field('Plan');
  await waitFor(() => expect(underlined(plan, 'data-name')).toHaveLength(1));
  await user.keyboard('{Alt>}n{/Alt}');
  expect(data).toHaveFocus();
  await user.keyboard('{Alt>}n{/Alt}');
  expect(plan).toHaveFocus();
  await user.keyboard('{Alt>}r{/Alt}');
  expect(textOf(plan)).toBe('With another member.');
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  await user.keyboard('{Alt>}n{/Alt}{Alt>}r{/Alt}');
  expect(textOf(data)).toBe('Quiet. Another member spoke.');
  await user.keyboard('s');
  await waitFor(() => expect(textOf(data)).toBe('Quiet. Another members spoke.'));
  takeBack(data);
  expect(textOf(data)).toBe('Quiet. Another member spoke.');
  takeBack(data);
  expect(textOf(data)).toBe('Quiet. Borislav spoke.');
});

test('the list of names replaces and shows them by keyboard alone', async () => {
  const { user } = showDesk({ guard, body: free('Then Borislav left.') });
  const replace = await screen.findByRole('button', { name: /^Replace with .*: Borislav/ });
  await user.click(screen.getByRole('button', { name: 'Show “Borislav” in the text' }));
  expect(await field()).toHaveFocus();
  act(() => replace.focus());
  await user.keyboard('{Enter}');
  expect(textOf(await field())).toBe('Then another member left.');
  await waitFor(() => expect(screen.queryByRole('listitem')).not.toBeInTheDocument());
});

test('a name in the middle of a very long text is found, piece by piece (M109)', async () => {
  const filler = 'Nothing of note was said in this minute either. '.repeat(2_500);
  showDesk({ guard, body: free(`${filler}Borislav. ${filler}`) });
  const shown = await screen.findByRole('button', { name: 'Show “Borislav” in the text' });
  expect(shown).toBeInTheDocument();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

test('where a very long line is cut to be looked over, half a word is no name', async () => {
  const cutBefore = `${'x '.repeat(14_999)}UnBorislav ${'x '.repeat(20_000)}Grace Invented.`;
  showDesk({ guard, body: free(cutBefore) });
  expect(await screen.findByText('The full name of another member: Grace.')).toBeInTheDocument();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

test('text that stands in another member’s note is underlined in another way (M115)', async () => {
  const { again } = showDesk({ body: free('Was late. Spoke of the night.') });
  const repeat = {
    section: 'text',
    from: 10,
    to: 29,
    memberId: memberId(2),
    preferredFirstName: 'Borislav',
    sessionId: sessionId(1),
    sessionDate: '2026-09-01',
  } as const;
  again({ repeats: [repeat, { ...repeat, from: 20, to: 4_000 }] });
  const note = await field();
  await waitFor(() =>
    expect(underlined(note, 'data-repeated')).toEqual([['Spoke of the night.', 'true']]),
  );
  setCaret(note, 12);
  expect(await screen.findByText(/^The same words stand in the note about Borislav/)).toBeVisible();
});

test('a few letters and Tab put in a snippet; one undo gives the letters back (M81)', async () => {
  const { user } = showDesk({
    focus: 'text',
    snippets: [{ abbreviation: 'grounding', text: 'Grounded herself:\nfive things seen.' }],
  });
  await waitFor(async () => expect(await field()).toHaveFocus());
  await user.keyboard('Then ;GROUNDING');
  await waitFor(async () => expect(textOf(await field())).toBe('Then ;GROUNDING'));
  await user.keyboard('{Tab}');
  expect(textOf(await field())).toBe('Then Grounded herself:\nfive things seen.');
  expect(await field()).toHaveFocus();
  takeBack(await field());
  expect(textOf(await field())).toBe('Then ;GROUNDING');
});

test('what was typed can be taken back after the note was left, and after a restart', async () => {
  const { drafts, asked } = someDrafts();
  const first = showDesk({ drafts, focus: 'text' });
  await waitFor(async () => expect(await field()).toHaveFocus());
  paste(await field(), 'Spoke first.');
  first.unmount();
  await waitFor(() => expect(asked.map(({ operation }) => operation)).toContain('keepUndo'));
  const kept = asked.findLast(({ operation }) => operation === 'keepUndo');
  expect(kept).toMatchObject({ input: { drafted: DRAFTED } });
  const { undo } = there(kept).input as { readonly undo: Readonly<Record<string, string>> };

  const back = showDesk({ drafts });
  takeBack(await field());
  expect(textOf(await field())).toBe('');
  back.unmount();

  showDesk({ body: free('Spoke first.'), undo });
  expect(textOf(await field())).toBe('Spoke first.');
  takeBack(await field());
  expect(textOf(await field())).toBe('');
});

test('before a lock what can be taken back is kept, after the text (M102)', async () => {
  const { drafts, asked } = showDesk();
  paste(await field(), 'Spoke first.');
  expect(await drafts.saveAll(3_000)).toBe(true);
  expect(asked.map(({ operation }) => operation)).toEqual(['saveDraft', 'keepUndo']);
  drafts.forget();
  expect(drafts.undoKeeper(DRAFTED).undoIn('text')).toBeNull();
});

test('five megabytes are typed into without being read at each key', async () => {
  const { autosave } = showDesk({ body: free('') });
  const note = await field();
  paste(note, 'x'.repeat(5_000_000));
  const before = autosave.content();
  paste(note, 'y');
  expect(autosave.state()).toEqual({ kind: 'typing' });
  const after = autosave.content().sections.text ?? '';
  expect(before.sections.text).toHaveLength(5_000_000);
  expect(after).toHaveLength(5_000_001);
});
