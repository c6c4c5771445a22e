import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { topicsChanged } from '../../renderer/api/use-ask';
import type { Input } from '../../shared/contract/contract';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import type { NoteBody } from '../../shared/domain/note-body';
import { paste, textOf } from '../support/note-editor';
import { sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { showWindow, theLast, there } from '../support/show-window';

/** The way through the notes of one session (M9), with what stands beside each of them. */

interface Evening {
  readonly alcove: SampleAlcove;
  readonly sessionId: SessionId;
  readonly earlierId: SessionId;
  readonly idOf: (name: string) => MemberId;
}

/** The last session held: of seven notes Anabel’s is signed, Bo’s is a draft. */
async function anEvening(): Promise<Evening> {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-16T12:00:00.000Z'));
  const missing = await alcove.ask('listMissingNotes', {});
  const last = theLast(missing).sessionId;
  const { session, roster } = await alcove.ask('getSession', { sessionId: last });
  const planned = await alcove.ask('listSessions', { moduleId: session.moduleId });
  const at = planned.findIndex((one) => one.session.id === last);
  return {
    alcove,
    sessionId: last,
    earlierId: there(planned[at - 1]).session.id,
    idOf: (name) =>
      there(roster.find(({ preferredFirstName }) => preferredFirstName === name)).memberId,
  };
}

async function open({ alcove }: Evening) {
  const shown = showWindow(alcove.bridge);
  const buttons = await screen.findAllByRole('button', { name: 'Write notes' });
  await shown.user.click(theLast(buttons));
  await at('Bo');
  return shown;
}

const at = (name: string) => screen.findByRole('heading', { name, level: 1 });
const field = (name: string) => screen.findByRole('textbox', { name });
const write = async (name: string, words: string) => {
  const editor = await field(name);
  act(() => paste(editor, words));
};
const form = () => screen.getByRole('combobox', { name: 'Form of the note' });
const signAndNext = (user: UserEvent) => user.keyboard('{Control>}{Enter}{/Control}');
const saveForLater = (user: UserEvent) => user.keyboard('{Alt>}{Enter}{/Alt}');
const progress = () => screen.getByText(/^\d of 7 signed/).textContent;
const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });

async function namesAfterBo({ alcove, sessionId }: Evening): Promise<readonly string[]> {
  const { roster } = await alcove.ask('getSession', { sessionId });
  return roster.slice(2).map(({ preferredFirstName }) => preferredFirstName);
}

test('one key signs and goes on to the next that is not signed, with the keyboard in its text', async () => {
  const evening = await anEvening();
  const [chiara = '', dara = ''] = await namesAfterBo(evening);
  const { alcove, sessionId } = evening;
  const body = free('Signed before.');
  await alcove.ask('signNote', { sessionId, memberId: evening.idOf(chiara), body });
  const { user, bridge } = await open(evening);
  expect(await field('Subjective')).toBeInTheDocument();
  await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'textbox'));
  await signAndNext(user);
  await at(dara);
  expect(bridge.callsOf('signNote')).toHaveLength(1);
  expect(await field('Note')).toHaveFocus();
  await waitFor(() => expect(progress()).toBe('3 of 7 signed'));
});

test('save for later leaves the draft, counts it, and the end says what is left (M9)', async () => {
  const evening = await anEvening();
  const after = await namesAfterBo(evening);
  const { user, bridge } = await open(evening);
  await saveForLater(user);
  for (const name of after) {
    await at(name);
    await write('Note', `${name} was quiet.`);
    await signAndNext(user);
  }
  await at('Group note');
  await waitFor(() => expect(progress()).toBe('6 of 7 signed, 1 for later'));
  await write('Themes', 'Coming back.');
  await signAndNext(user);
  await at('1 note is still to be signed');
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Bo' })).toBeInTheDocument();
  expect(main.getByRole('link', { name: 'Back to Today' })).toHaveFocus();
  expect(bridge.callsOf('signNote')).toHaveLength(after.length);
  await user.click(main.getByRole('link', { name: 'Bo' }));
  await at('Bo');
  await signAndNext(user);
  await at('All notes of this session are signed');
  await user.keyboard('{Enter}');
  await at('Today');
});

test('a refusal stays with its note: nothing is gone on from', async () => {
  const evening = await anEvening();
  const { user } = await open(evening);
  evening.alcove.refuse('signNote', { code: 'practice-missing' });
  await signAndNext(user);
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Bo', level: 1 })).toBeInTheDocument();
});

test('text of another form stands beside the note, is put where the cursor is, or taken out', async () => {
  const { user, bridge } = await open(await anEvening());
  const objective = textOf(await field('Objective'));
  await user.selectOptions(form(), 'DAP');
  const beside = () => screen.getByRole('region', { name: 'Written in another form' });
  expect(beside()).toHaveTextContent(objective);
  await signAndNext(user);
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  const data = await field('Data');
  act(() => data.focus());
  await user.keyboard('{Alt>}i{/Alt}');
  await waitFor(() => expect(textOf(data)).not.toBe(''));
  await user.click(within(beside()).getByRole('button', { name: 'Take it out: Objective' }));
  expect(screen.queryByRole('region', { name: 'Written in another form' })).toBeNull();
  await signAndNext(user);
  await waitFor(() => expect(bridge.callsOf('signNote')).toHaveLength(2));
  expect(bridge.callsOf('signNote').at(-1)?.input).toMatchObject({ body: { template: 'dap' } });
});

test('a template that was taken away stays chosen in the note that is written in it (M81)', async () => {
  const evening = await anEvening();
  const { alcove, sessionId } = evening;
  const key = 'sec_00000000000000000001' as const;
  const own = {
    name: 'Evening form',
    sections: [{ key, title: 'What happened', hint: 'In one sentence.' }],
    planSection: null,
  };
  const { id } = await alcove.ask('saveTemplate', { id: null, use: 'personal', form: own });
  const body = { template: id, form: own, sections: { [key]: 'It rained.' } };
  await alcove.ask('saveDraft', { sessionId, memberId: evening.idOf('Bo'), body });
  await alcove.ask('removeTemplate', { id });
  const { user } = await open(evening);
  expect(textOf(await field('What happened'))).toBe('It rained.');
  expect(form()).toHaveDisplayValue('Evening form (no longer among your templates)');
  await user.selectOptions(form(), 'Free form');
  expect(within(form()).queryByRole('option', { name: /Evening form/ })).toBeNull();
});

test('a new note begins in the usual form', async () => {
  const evening = await anEvening();
  await evening.alcove.ask('saveWritingHabits', {
    ...{ usual: { personal: 'girp', group: 'group' }, remindAfterDays: 3 },
    warnsInGroupNotes: true,
  });
  const { user, bridge } = await open(evening);
  await saveForLater(user);
  await at((await namesAfterBo(evening))[0] ?? '');
  expect(form()).toHaveDisplayValue('GIRP');
  expect(await field('Goal')).toHaveFocus();
  expect(bridge.callsOf('saveDraft')).toHaveLength(0);
});

test('a draft that was opened and never typed in begins in the usual form as well', async () => {
  const evening = await anEvening();
  const [chiara = ''] = await namesAfterBo(evening);
  const { user, store, bridge } = await open(evening);
  await saveForLater(user);
  await at(chiara);
  expect(form()).toHaveDisplayValue('Free form');
  await evening.alcove.ask('saveWritingHabits', {
    ...{ usual: { personal: 'girp', group: 'group' }, remindAfterDays: 3 },
    warnsInGroupNotes: true,
  });
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await at('Bo');
  const asked = bridge.callsOf('getWriting').length;
  act(() => void store.dispatch(topicsChanged(['writing'])));
  await waitFor(() => expect(bridge.callsOf('getWriting').length).toBeGreaterThan(asked));
  await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await at(chiara);
  await waitFor(() => expect(form()).toHaveDisplayValue('GIRP'));
});

test('of the last note the plan alone is carried over, below what stands in the plan', async () => {
  const evening = await anEvening();
  const { alcove, sessionId, idOf } = evening;
  const { previous } = await alcove.ask('getNote', { sessionId, memberId: idOf('Bo') });
  const plan = there(there(previous).text.body.sections.plan);
  const { user } = await open(evening);
  const before = textOf(await field('Plan'));
  const others = textOf(await field('Subjective'));
  await user.keyboard('{Alt>}p{/Alt}');
  await waitFor(async () => expect(textOf(await field('Plan'))).toBe(`${before}\n${plan}`));
  expect(textOf(await field('Subjective'))).toBe(others);
  await user.selectOptions(form(), 'Free form');
  expect(screen.queryByRole('button', { name: 'Add the last plan' })).toBeNull();
});

test('the last note is held beside this one, and the share taken over is said', async () => {
  const { user } = await open(await anEvening());
  await user.keyboard('{Alt>}c{/Alt}');
  const pane = await screen.findByRole('region', { name: 'Beside the last note' });
  expect(pane).toHaveTextContent(/of this (is the same as|stands) in the last note/);
  await user.keyboard('{Alt>}c{/Alt}');
  expect(screen.queryByRole('region', { name: 'Beside the last note' })).toBeNull();
});

test('an earlier version is read, compared and brought back', async () => {
  const evening = await anEvening();
  const { alcove, sessionId } = evening;
  const memberId = evening.idOf('Bo');
  const { note } = await alcove.ask('getNote', { sessionId, memberId });
  const before = there(note).text;
  const body = free('Everything else was taken out.');
  await alcove.ask('saveDraft', { sessionId, memberId, body, basedOn: before.savedAt });
  const { user, bridge } = await open(evening);
  await user.keyboard('{Alt>}v{/Alt}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Earlier versions' }));
  expect(await dialog.findByRole('radio', { name: /\d\d:\d\d, \d+ words$/ })).toBeChecked();
  await user.click(dialog.getByRole('checkbox', { name: /^Compare/ }));
  expect(dialog.getByRole('region')).toHaveTextContent('Everything else was taken out.');
  await user.click(dialog.getByRole('button', { name: 'Bring this version back' }));
  await waitFor(async () =>
    expect(textOf(await field('Subjective'))).toBe(before.body.sections.subjective),
  );
  await waitFor(() => expect(bridge.callsOf('saveDraft')).toHaveLength(1));
  expect(bridge.callsOf('saveDraft')[0]?.input).toMatchObject({ body: before.body });
});

test('what another window saved in between is said, and lies among the versions', async () => {
  const evening = await anEvening();
  const { alcove, sessionId } = evening;
  await open(evening);
  const body = free('Written in another window.');
  await alcove.ask('saveDraft', { sessionId, memberId: evening.idOf('Bo'), body });
  await write('Subjective', ' And here.');
  const said = await screen.findByText('This note was also saved from another window');
  expect(said).toBeInTheDocument();
});

const PASSAGE =
  'spoke about the night on call and how nobody asked afterwards whether anyone had slept at all';

test('words that stand in another member’s note are pointed out and never block (M115)', async () => {
  const evening = await anEvening();
  const { alcove, sessionId } = evening;
  const [chiara = ''] = await namesAfterBo(evening);
  const memberId = evening.idOf(chiara);
  await alcove.ask('saveDraft', { sessionId, memberId, body: free(`Canary. ${PASSAGE}`) });
  const bo = free(`Today ${PASSAGE}.`);
  await alcove.ask('saveDraft', { sessionId, memberId: evening.idOf('Bo'), body: bo });
  const { user, store } = await open(evening);
  const list = await screen.findByRole('region', { name: 'In another member’s note as well' });
  expect(list).toHaveTextContent(`Also in the note about ${chiara}`);
  expect(list).not.toHaveTextContent('Canary');
  expect(JSON.stringify(store.getState())).not.toContain('findRepeatedText');
  await signAndNext(user);
  await at(chiara);
});

test('what is open about a member stands beside their note, with the way there (M32, M94)', async () => {
  const evening = await anEvening();
  const contact: Input<'logContact'>['contact'] = {
    ...({ happenedOn: '2026-09-09', kind: 'member-wrote', groupId: null } as const),
    ...{ isForOpening: true, note: 'Asked about the summer.' },
  };
  await evening.alcove.ask('logContact', { memberId: evening.idOf('Bo'), contact });
  await open(evening);
  const aside = within(screen.getByRole('region', { name: /follow-ups/ }));
  expect(aside.getByText('Asked about the summer.')).toBeInTheDocument();
  const link = aside.getByRole('link', { name: 'Contact to bring up' });
  expect(link).toHaveAttribute('href', expect.stringContaining('/between'));
});

/** Every text and attribute of the page, and what stands in its fields. */
function everythingShown(): string {
  const told = [...document.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].map(({ value }) => value),
    ...(element instanceof HTMLInputElement ? [element.value] : []),
  ]);
  return [document.title, document.body.textContent, ...told].join('\n');
}

test('a member’s screen shows no text of another member’s (M9, M109)', async () => {
  const evening = await anEvening();
  const { alcove, sessionId, earlierId } = evening;
  const { roster } = await alcove.ask('getSession', { sessionId });
  const others = roster.filter(({ preferredFirstName }) => preferredFirstName !== 'Bo');
  for (const { memberId, note } of others) {
    if (note === 'signed') continue;
    const body = free(`canary-of-${memberId}. ${PASSAGE}`);
    await alcove.ask('saveDraft', { sessionId, memberId, body });
    const addendum = { sessionId: earlierId, memberId, text: `canary-then-${memberId}` };
    await alcove.ask('saveAddendumDraft', addendum).catch(() => undefined);
  }
  const body = { template: 'group', sections: { themes: 'canary-of-group' } } as const;
  await alcove.ask('saveGroupDraft', { sessionId, body });
  const bo = free(`canary-own. ${PASSAGE}`);
  await alcove.ask('saveDraft', { sessionId, memberId: evening.idOf('Bo'), body: bo });
  const { user } = await open(evening);
  await screen.findByRole('region', { name: 'In another member’s note as well' });
  await user.keyboard('{Alt>}c{/Alt}');
  expect(everythingShown()).toContain('canary-own');
  expect(everythingShown()).not.toMatch(/canary-(?:of|then)-/);
  for (const { preferredFirstName } of others) {
    expect(document.title).not.toContain(preferredFirstName);
  }
});
