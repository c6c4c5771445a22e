import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { openWindow } from '../support/interrupted-window';
import { goTo, there, theLast } from '../support/show-window';

async function openWriting() {
  const shown = await openWindow();
  const go = async () => {
    await goTo(shown.user, 'Settings');
    await shown.user.click(await screen.findByRole('link', { name: 'Writing' }));
  };
  await go();
  await screen.findByRole('heading', { name: 'Snippets' });
  return { ...shown, go };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const field = (name: RegExp) => screen.findByRole('textbox', { name });
const choice = (name: string) => screen.getByRole('combobox', { name });
const headings = () => screen.getAllByRole('textbox', { name: /^Heading of section/ });
const saidHeadings = () => headings().map((one) => (one as HTMLInputElement).value);
const preview = () =>
  screen.getByRole('region', { name: 'As it looks before anything is written' });

async function choose(user: UserEvent, label: string, option: string) {
  await user.click(choice(label));
  const list = there(document.getElementById(choice(label).getAttribute('aria-controls') ?? ''));
  await user.click(within(list).getByRole('option', { name: option, hidden: true }));
}

async function beginWith(user: UserEvent, option: string) {
  await choose(user, 'A new template for notes about members begins', option);
  await user.click(await button('Write a template: Notes about members'));
  await screen.findByRole('heading', { name: 'A template of your own', level: 1 });
}

async function writeTemplate(user: UserEvent, name: string) {
  await beginWith(user, 'With SOAP');
  await user.type(await field(/^Name/), name);
  await user.click(await button('Save template'));
  await button(`Change “${name}”`);
}

async function writeSnippet(user: UserEvent, abbreviation: string, text: string) {
  await user.click(await button('Write a snippet'));
  await user.type(await field(/^Abbreviation/), abbreviation);
  await user.type(await field(/^Text/), text);
  await user.click(await button('Save snippet'));
}

test('M81 a template begins with a built-in one, is built, and chosen for new notes', async () => {
  const { user, alcove } = await openWriting();
  await beginWith(user, 'With SOAP');
  expect(saidHeadings()).toEqual(['Subjective', 'Objective', 'Assessment', 'Plan']);
  await user.type(await field(/^Name/), 'Weekly');
  await user.click(await button('Take away section 2'));
  await user.click(await button('Add section'));
  await user.type(theLast(headings()), 'Between sessions');
  await user.click(await button('Move section 4 up'));
  expect(saidHeadings()).toEqual(['Subjective', 'Assessment', 'Between sessions', 'Plan']);
  await user.click(await button('Save template'));
  await button('Change “Weekly”');
  await choose(user, 'A new note about a member begins as', 'Weekly');
  await waitFor(async () => {
    const { templates, usual } = await alcove.ask('getWriting', {});
    const [template] = templates;
    expect(usual.personal).toBe(template?.id);
    const { sections, planSection } = there(template).form;
    expect(sections.map(({ title }) => title)).toContain('Between sessions');
    expect(sections.find(({ key }) => key === planSection)?.title).toBe('Plan');
  });
});

test('M81 what is built stands beside it as the empty form of a note', async () => {
  const { user } = await openWriting();
  await beginWith(user, 'Empty');
  await user.type(await field(/^Name/), 'Weekly');
  await user.type(there(headings()[0]), 'What happened');
  await user.type(await field(/^Hint in section 1/), 'Nobody said a word for a while.');
  await waitFor(() =>
    expect(within(preview()).getByRole('heading', { name: 'What happened' })).toBeInTheDocument(),
  );
  expect(preview()).toHaveTextContent('Weekly');
  expect(preview()).toHaveTextContent('Nobody said a word for a while.');
  await choose(user, 'The plan', 'What happened');
  await waitFor(() =>
    expect(within(preview()).getByRole('heading', { name: /What happened/ })).toHaveTextContent(
      'Plan',
    ),
  );
});

test('a section is moved with Alt and an arrow key, and keeps the keyboard', async () => {
  const { user } = await openWriting();
  await beginWith(user, 'With DAP');
  await user.click(there(headings()[0]));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(saidHeadings()).toEqual(['Assessment', 'Data', 'Plan']);
  expect(headings()[1]).toHaveFocus();
  expect(screen.getByText('Section 1 is section 2 now')).toBeInTheDocument();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}{Alt>}{ArrowUp}{/Alt}');
  expect(saidHeadings()).toEqual(['Data', 'Assessment', 'Plan']);
});

test('a section that was taken away comes back with its words and as the plan', async () => {
  const { user } = await openWriting();
  await beginWith(user, 'With DAP');
  await user.click(await button('Take away section 3'));
  expect(choice('The plan')).toHaveValue('No section is the plan');
  await user.click(await button('Put the section back'));
  expect(saidHeadings()).toEqual(['Data', 'Assessment', 'Plan']);
  expect(choice('The plan')).toHaveValue('Plan');
});

test('the last section stays, and more than twelve there are not', async () => {
  const { user } = await openWriting();
  await beginWith(user, 'Empty');
  await user.click(await button('Take away section 1'));
  expect(headings()).toHaveLength(1);
  for (let count = 0; count < 13; count += 1) await user.click(await button('Add section'));
  expect(headings()).toHaveLength(12);
});

test('a template without a name or a heading is refused in words', async () => {
  const { user, bridge } = await openWriting();
  await beginWith(user, 'Empty');
  await user.click(await button('Save template'));
  expect(await screen.findAllByText('Please fill this in.')).toHaveLength(2);
  expect(bridge.callsOf('saveTemplate')).toHaveLength(0);
});

test('a name that is taken is said where it happened, and what was typed stays', async () => {
  const { user } = await openWriting();
  await writeTemplate(user, 'Weekly');
  await beginWith(user, 'With DAP');
  await user.type(await field(/^Name/), 'WEEKLY');
  await user.click(await button('Save template'));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(await field(/^Name/)).toHaveValue('WEEKLY');
});

test('a template is taken away without a question and put back as it was', async () => {
  const { user, alcove } = await openWriting();
  await writeTemplate(user, 'Weekly');
  const before = (await alcove.ask('getWriting', {})).templates;
  await user.click(await button('Take away “Weekly”'));
  expect(await screen.findByText('Notes that are written in it keep it.')).toBeInTheDocument();
  expect((await alcove.ask('getWriting', {})).templates).toEqual([]);
  await user.click(await button('Put back “Weekly”'));
  await button('Change “Weekly”');
  expect((await alcove.ask('getWriting', {})).templates).toEqual(before);
});

test('a template that is taken away while it is changed is there again once it is saved', async () => {
  const { user, alcove } = await openWriting();
  await writeTemplate(user, 'Weekly');
  await user.click(await button('Change “Weekly”'));
  await user.type(await field(/^Name/), ' and more');
  const [template] = (await alcove.ask('getWriting', {})).templates;
  await alcove.ask('removeTemplate', { id: there(template).id });
  await user.click(await button('Save template'));
  await button('Change “Weekly and more”');
  expect((await alcove.ask('getWriting', {})).templates[0]?.id).toBe(template?.id);
});

test('what was typed in a template is back after a lock, its plan among it', async () => {
  const { user, alcove, kept, lockAndUnlock, go } = await openWriting();
  await beginWith(user, 'With DAP');
  await user.type(await field(/^Name/), 'Weekly');
  await waitFor(() => expect(kept().at(-1)?.values).toContain('Weekly'), { timeout: 5_000 });
  await lockAndUnlock();
  await go();
  await screen.findByRole('heading', { name: 'Snippets' });
  await beginWith(user, 'Empty');
  expect(await screen.findByText(/what you typed is back/)).toBeInTheDocument();
  expect(await field(/^Name/)).toHaveValue('Weekly');
  await user.click(await button('Save template'));
  await button('Change “Weekly”');
  const form = there((await alcove.ask('getWriting', {})).templates[0]).form;
  expect(form.sections.find(({ key }) => key === form.planSection)?.title).toBe('Plan');
});

test('M109 a member’s name in a template is pointed out, and does not keep it from being saved', async () => {
  const { user } = await openWriting();
  await beginWith(user, 'Empty');
  await user.type(await field(/^Name/), 'Weekly');
  await user.type(there(headings()[0]), 'What Chiara said');
  expect(await screen.findByText(/Chiara is a member’s name/)).toBeInTheDocument();
  await user.click(await button('Save template'));
  expect(await button('Change “Weekly”')).toBeInTheDocument();
});

test('M81 snippets are written, found by typing, taken away and put back', async () => {
  const { user, alcove } = await openWriting();
  await writeSnippet(user, ';ground', 'Feet on the floor, three slow breaths.');
  await screen.findByText('Saved: ;ground');
  await writeSnippet(user, 'silence', 'Stayed silent until the end.');
  await screen.findByText('Saved: ;silence');
  await user.type(await field(/^Search snippets/), 'breaths');
  await waitFor(() => expect(screen.queryByText(';silence')).not.toBeInTheDocument());
  await user.click(await button('Take away “;ground”'));
  expect(await screen.findByText('No snippet holds these words.')).toBeInTheDocument();
  await user.click(await button('Put back “;ground”'));
  await button('Change “;ground”');
  expect((await alcove.ask('getWriting', {})).snippets).toHaveLength(2);
});

test('a snippet is changed in its place; an abbreviation that is taken is refused', async () => {
  const { user, alcove } = await openWriting();
  await writeSnippet(user, 'ground', 'Feet on the floor.');
  await screen.findByText('Saved: ;ground');
  await user.click(await button('Change “;ground”'));
  await user.type(await field(/^Text/), ' And a breath.');
  await user.click(await button('Save snippet'));
  await screen.findByText('Feet on the floor. And a breath.');
  await writeSnippet(user, 'GROUND', 'Another.');
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect((await alcove.ask('getWriting', {})).snippets).toHaveLength(1);
});

test('M109 a member’s name in a snippet is pointed out', async () => {
  const { user } = await openWriting();
  await user.click(await button('Write a snippet'));
  await user.type(await field(/^Text/), 'Spoke with Chiara at length.');
  expect(await screen.findByText(/Chiara is a member’s name/)).toBeInTheDocument();
});

test('a half-written snippet is back after a lock', async () => {
  const { user, kept, lockAndUnlock, go } = await openWriting();
  await user.click(await button('Write a snippet'));
  await user.type(await field(/^Text/), 'Feet on the floor.');
  await waitFor(() => expect(kept().at(-1)?.key).toBe('snippet'), { timeout: 5_000 });
  await waitFor(() => expect(kept().at(-1)?.values).toContain('floor.'), { timeout: 5_000 });
  await lockAndUnlock();
  await go();
  expect(await screen.findByText(/what you typed is back/)).toBeInTheDocument();
  expect(await field(/^Text/)).toHaveValue('Feet on the floor.');
});

test('M9 the days after which a note is reminded of, and the warning in group notes, are kept', async () => {
  const { user, alcove } = await openWriting();
  await user.click(screen.getByRole('radio', { name: '7 days' }));
  await screen.findByText('Saved');
  await waitFor(() => expect(screen.getByRole('radio', { name: '7 days' })).toBeChecked());
  await user.click(screen.getByRole('checkbox', { name: 'Point out full names in group notes' }));
  await waitFor(async () =>
    expect(await alcove.ask('getWriting', {})).toMatchObject({
      remindAfterDays: 7,
      warnsInGroupNotes: false,
    }),
  );
});
