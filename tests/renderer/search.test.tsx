import '../support/browser-gaps';
import { act, screen, waitFor, within } from '@testing-library/react';
import { SearchPage } from '../../renderer/search/search-page';
import type { Input, Output } from '../../shared/contract/contract';
import { anything, type SearchHit } from '../../shared/domain/search';
import { supervisionNoteIdSchema } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
import { agreementId } from '../support/consents';
import type { Answers } from '../support/contract-double';
import { aGroup, memberId, moduleId, sessionId } from '../support/people';
import { showPlaces } from '../support/show-places';

type Found = Output<'search'>;

const aHit = (parts: Partial<SearchHit>): SearchHit => ({
  kind: 'note',
  id: `${sessionId(1)}:${memberId(1)}`,
  memberId: memberId(1),
  sessionId: sessionId(1),
  date: '2026-09-01',
  title: 'Ana',
  isSigned: true,
  excerpt: [
    { text: 'then a ', isFound: false },
    { text: 'silence', isFound: true },
    { text: ' before she spoke', isFound: false },
  ],
  ...parts,
});

const none = { hits: [], count: 0 };
const nothing: Found = { records: none, groupProcess: none, isBeingBuilt: false };
const both: Found = {
  records: {
    hits: [
      aHit({}),
      aHit({
        ...{ kind: 'agreement', id: agreementId(1), title: 'Confidentiality' },
        ...{ memberId: null, sessionId: null, date: null, isSigned: null },
      }),
    ],
    count: 2,
  },
  groupProcess: {
    hits: [
      aHit({
        ...{ kind: 'group-note', id: sessionId(1), memberId: null, title: 'Tuesday physicians' },
        ...{ isSigned: false, excerpt: [{ text: 'the silence of all', isFound: false }] },
      }),
    ],
    count: 1,
  },
  isBeingBuilt: false,
};

const ana: Output<'listMembers'>[number] = {
  ...{ id: memberId(1), legalName: 'Anabel Fictional', preferredFirstName: 'Ana' },
  ...{ moduleIds: [moduleId(1)], stage: 'admitted', interestedIn: null, hasLookAlike: false },
};

type Asked = Input<'search'>;

function open(answer: (asked: Asked) => Found = () => both, first = '/search', more: Answers = {}) {
  const shown = showPlaces(
    { '/search': <SearchPage /> },
    {
      search: (asked) => ok(answer(asked)),
      listMembers: () => ok([ana]),
      listGroups: () => ok([aGroup()]),
      ...more,
    },
    first,
  );
  const lastAsked = () => shown.bridge.callsOf('search').at(-1)?.input;
  return { ...shown, lastAsked };
}

const field = () => screen.getByRole('textbox', { name: 'Search everything you may read' });
const side = (name: string) => screen.findByRole('region', { name });
const hitsIn = (region: HTMLElement) =>
  within(region)
    .getAllByRole('link')
    .map((link) => link.textContent);

test('begins with the keyboard in its field, and says what it is for', () => {
  open();
  expect(field()).toHaveFocus();
  expect(screen.getByText(/Type the beginning of a word/u)).toBeVisible();
});

test('M11 shows records and group process apart, and says that the latter is for nobody else', async () => {
  const { user } = open();
  await user.type(field(), 'silence');
  const records = await side('Records');
  const process = await side('Group process');
  expect(hitsIn(records)).toEqual(['Note Ana', 'Agreement Confidentiality']);
  expect(hitsIn(process)).toEqual(['Group note Tuesday physicians']);
  expect(within(process).getByText(/No member may ever read this/u)).toBeVisible();
  expect(within(records).queryByText(/the silence of all/u)).not.toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('2 in records, 1 in group process');
});

test('marks what was looked for in each excerpt, and says whether it is signed', async () => {
  const { user } = open();
  await user.type(field(), 'silence');
  const records = await side('Records');
  expect([...records.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain(
    'silence',
  );
  expect(within(records).getByText('Signed')).toBeVisible();
  expect(within(await side('Group process')).getByText('Draft')).toBeVisible();
});

test('the arrows go through every hit and back to the field, and Enter opens one', async () => {
  const { user } = open();
  await user.type(field(), 'silence');
  await side('Records');
  await user.keyboard('{ArrowUp}');
  expect(field()).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('link', { name: 'Group note Tuesday physicians' })).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
  expect(await screen.findByTestId('elsewhere')).toHaveTextContent(
    `/notes/${sessionId(1)}/${memberId(1)}`,
  );
});

test('every kind leads to where it is read', async () => {
  const supervision = supervisionNoteIdSchema.parse(`sup_${'1'.padStart(20, '0')}`);
  const emergency = `emr_${'1'.padStart(20, '0')}`;
  const hits = [
    aHit({ kind: 'member' }),
    aHit({ kind: 'contact' }),
    aHit({ kind: 'safety-plan' }),
    aHit({ kind: 'emergency-record', id: emergency }),
  ];
  const process = [
    aHit({ kind: 'group-note' }),
    aHit({ kind: 'supervision-note', id: supervision, memberId: null, sessionId: null }),
    aHit({ kind: 'decision', memberId: null }),
  ];
  const { user } = open(() => ({
    records: { hits, count: 4 },
    groupProcess: { hits: process, count: 3 },
    isBeingBuilt: false,
  }));
  await user.type(field(), 'x');
  const regions = [await side('Records'), await side('Group process')];
  const led = regions.flatMap((region) =>
    within(region)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  );
  expect(led).toEqual([
    `/members/${memberId(1)}`,
    `/members/${memberId(1)}/between`,
    `/members/${memberId(1)}/safety`,
    `/emergency/${memberId(1)}/${emergency}`,
    `/notes/${sessionId(1)}/group-note`,
    `/supervision/${supervision}`,
    `/sessions/${sessionId(1)}`,
  ]);
});

test('filters by kind, member, module, days and signature, and searches everywhere again', async () => {
  const { user, lastAsked } = open();
  await user.type(field(), 'silence');
  await user.click(await screen.findByRole('checkbox', { name: 'Notes' }));
  await user.click(screen.getByRole('checkbox', { name: 'Decisions' }));
  await choose('Member', /^Anabel Fictional/u);
  await choose('Module', /^Tuesday physicians/u);
  await choose('State', 'Not signed');
  await user.type(screen.getByLabelText('First day'), '2026-09-01');
  await user.type(screen.getByLabelText('Last day'), '2026-09-30');
  const filter = {
    memberId: memberId(1),
    moduleId: moduleId(1),
    from: '2026-09-01',
    to: '2026-09-30',
    kinds: ['note', 'decision'],
    isSigned: false,
  };
  await waitFor(() => expect(lastAsked()).toMatchObject({ text: 'silence', filter, offset: 0 }));
  await user.click(screen.getByRole('button', { name: 'Search everywhere' }));
  await waitFor(() => expect(lastAsked()).toMatchObject({ text: 'silence', filter: anything }));
  expect(screen.getByRole('checkbox', { name: 'Notes' })).not.toBeChecked();
  expect(screen.getByLabelText('First day')).toHaveValue('');

  async function choose(label: string, option: string | RegExp) {
    await user.click(screen.getByRole('combobox', { name: label }));
    await user.click(await screen.findByRole('option', { name: option, hidden: true }));
  }
});

test('shows more of one side on demand, and says how many are left', async () => {
  const many = Array.from({ length: 23 }, (_, number) => aHit({ title: `Ana ${number}` }));
  const { user, lastAsked } = open(({ offset, limit }) => ({
    ...nothing,
    records: { hits: many.slice(offset, offset + limit), count: 23 },
  }));
  await user.type(field(), 'silence');
  await user.click(await screen.findByRole('button', { name: 'Show 3 more in Records' }));
  await waitFor(async () => expect(hitsIn(await side('Records'))).toHaveLength(23));
  expect(lastAsked()).toMatchObject({ offset: 20 });
  expect(screen.queryByRole('button', { name: /more in/u })).not.toBeInTheDocument();
});

test('helps when nothing is found, and otherwise when filters are the reason', async () => {
  const { user } = open(() => nothing);
  await user.type(field(), 'zebra');
  expect(
    await screen.findByText('Try fewer words. Phrases stand in quotation marks.'),
  ).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  expect(await screen.findByText(/Nothing fits these filters/u)).toBeVisible();
});

test('says truthfully that the index is being built, and never “nothing found” meanwhile', async () => {
  const { user } = open(() => ({ ...nothing, isBeingBuilt: true }));
  await user.type(field(), 'silence');
  expect(await screen.findByText(/The search is still being made ready/u)).toBeVisible();
  expect(screen.queryByText('Nothing found')).not.toBeInTheDocument();
});

test('says why it could not search', async () => {
  const { user } = open(() => both, '/search', {
    search: () => err({ code: 'unexpected', incident: '7' }),
  });
  await user.type(field(), 'silence');
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});

test('Ctrl F comes here from anywhere, and selects what was typed', async () => {
  const { user, go } = open(() => both, '/today');
  await user.keyboard('{Control>}f{/Control}');
  await user.type(await screen.findByRole('textbox'), 'silence');
  await side('Records');
  await act(() => go('/members'));
  await user.keyboard('{Control>}f{/Control}');
  await side('Records');
  expect(field()).toHaveValue('silence');
  expect(field()).toHaveFocus();
  await user.click(screen.getByRole('checkbox', { name: 'Notes' }));
  await user.keyboard('{Control>}f{/Control}');
  await waitFor(() => expect(field()).toHaveFocus());
  await user.keyboard('pause');
  expect(field()).toHaveValue('pause');
});

test('Ctrl F leaves a dialog alone', async () => {
  const { user } = open(() => both, '/today');
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox');
  await user.keyboard('{Control>}f{/Control}');
  expect(screen.getByTestId('elsewhere')).toHaveTextContent('/today');
});

test('coming back asks anew, for it may have been signed since, with the same filter', async () => {
  const { user, go, bridge, lastAsked } = open();
  await user.type(field(), 'silence');
  await user.click(await screen.findByRole('checkbox', { name: 'Notes' }));
  await user.type(screen.getByLabelText('First day'), '2026-09-01');
  await side('Records');
  await act(() => go('/members'));
  const asked = bridge.callsOf('search').length;
  await act(() => go('/search'));
  await waitFor(() => expect(bridge.callsOf('search').length).toBeGreaterThan(asked));
  const filter = { ...anything, kinds: ['note'], from: '2026-09-01' };
  expect(lastAsked()).toMatchObject({ text: 'silence', filter });
  expect(screen.getByRole('checkbox', { name: 'Notes' })).toBeChecked();
  expect(screen.getByLabelText('First day')).toHaveValue('2026-09-01');
});

test('what is looked for and found stands in no state of the store, and in no path', async () => {
  const { user, store, go } = open();
  await user.type(field(), 'silence');
  await side('Records');
  const state = JSON.stringify(store.getState());
  for (const word of ['silence', 'before she spoke']) expect(state).not.toContain(word);
  await act(() => go('/search/elsewhere'));
  expect(screen.getByTestId('elsewhere')).not.toHaveTextContent('silence');
});
