import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { placeAsked } from '../../renderer/api/view-slice';
import { paths } from '../../renderer/shell/paths';
import type { AgreementText } from '../../shared/domain/agreement';
import type { AgreementId, GroupId } from '../../shared/domain/ids';
import { giveCanvas } from '../support/canvas-gap';
import { sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, theLast, there, type ShownWindow } from '../support/show-window';

beforeAll(giveCanvas);

const NOW = new Date('2026-11-20T17:30:00.000Z');

const RULES: AgreementText = {
  title: 'Rules of the house',
  text: '## What is said here\n\nIt stays here, with {{practiceName}}.\n\n- No names\n- Your own story only',
  questions: [
    { statement: 'I may tell my own story.', isTrue: true, explanation: 'It is yours.' },
    { statement: 'I may tell a name.', isTrue: false, explanation: 'Names stay in the room.' },
  ],
  expiresAfterMonths: 12,
};

async function filled(): Promise<SampleAlcove> {
  const alcove = sampleAlcove();
  alcove.setNow(NOW.toISOString());
  await fillSample(alcove, 'usual', NOW);
  return alcove;
}

interface Begun {
  readonly groupId?: GroupId | null;
  readonly neededAt?: 'admission' | 'leaving' | 'on-occasion';
  readonly draft?: AgreementText;
}

async function began(alcove: SampleAlcove, parts: Begun = {}): Promise<AgreementId> {
  const usual = { kind: 'other', neededAt: 'admission', groupId: null, draft: RULES } as const;
  const { agreementId } = await alcove.ask('addAgreement', { ...usual, ...parts });
  return agreementId;
}

async function published(alcove: SampleAlcove, parts: Begun = {}): Promise<AgreementId> {
  const agreementId = await began(alcove, parts);
  await alcove.ask('publishAgreement', { agreementId, changeNote: '', vote: null });
  return agreementId;
}

async function go({ store }: ShownWindow, place: string) {
  await screen.findByRole('navigation', { name: 'Alcove' });
  act(() => void store.dispatch(placeAsked(place)));
}

async function show(alcove: SampleAlcove, place: string): Promise<ShownWindow> {
  const shown = showWindow(alcove.bridge);
  await go(shown, place);
  return shown;
}

const list = () => screen.findByRole('navigation', { name: 'Agreements' });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (user: UserEvent, name: string | RegExp) => user.click(await button(name));
const heading = (name: string | RegExp, level = 1) => screen.findByRole('heading', { name, level });

test('begins with Alcove’s texts as drafts, which nobody is asked to sign (M45)', async () => {
  const { user } = showWindow((await filled()).bridge);
  await goTo(user, 'Agreements');
  await heading('Begin with what members agree to', 2);
  await press(user, 'Begin with Alcove’s texts');
  expect(await screen.findByText(/^\d texts were added as drafts$/)).toBeInTheDocument();
  const entries = within(await list()).getAllByRole('link', { name: /Draft$/ });
  expect(entries.length).toBeGreaterThan(1);
  await user.click(there(entries[0]));
  expect(await screen.findByText('A draft: nobody is asked to sign it yet')).toBeVisible();
  expect(screen.getByText('Nobody is asked before it is published.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save the form as PDF…' })).not.toBeInTheDocument();
});

test('publishing asks each present member, who stands there with the way to sign (M45, M100)', async () => {
  const alcove = await filled();
  const { user } = await show(alcove, paths.publishAgreement(await began(alcove)));
  expect(await screen.findByText('7 members will be asked to sign version 1.')).toBeVisible();
  const main = screen.getByRole('main');
  expect(main).toHaveTextContent('It stays here, with Harbour Group Practice.');
  await press(user, 'Publish version 1');
  await heading('Rules of the house');
  const entry = within(await list()).getByRole('link', { name: /Rules/ });
  expect(within(entry).getByText('Version 1')).toBeVisible();
  expect(within(entry).getByText('7 to sign')).toBeVisible();
  const wanted = within(screen.getByRole('main')).getAllByRole('link');
  expect(wanted).toHaveLength(7);
  expect(wanted[0]?.getAttribute('href')).toMatch(/\/members\/mem_[0-9a-z]{20}\/agreements$/u);
});

test('an agreement that is signed on leaving asks nobody when it is published (M116)', async () => {
  const alcove = await filled();
  const agreementId = await began(alcove, { neededAt: 'leaving' });
  const { user } = await show(alcove, paths.publishAgreement(agreementId));
  expect(await screen.findByText('It is signed when a member leaves.')).toBeVisible();
  await press(user, 'Publish version 1');
  await heading('Rules of the house');
  expect(await list()).not.toHaveTextContent('to sign');
});

test('shows what changes word by word, to the eye and to the ear (M45)', async () => {
  const alcove = await filled();
  const agreementId = await published(alcove);
  const shown = await show(alcove, paths.agreementDraft(agreementId));
  const { user, bridge } = shown;
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Text/ });
  expect(text.value).toContain('with Harbour Group Practice');
  await user.clear(text);
  await user.type(text, 'It stays here, for good, with Harbour Group Practice.');
  await press(user, 'Save draft');
  expect(await screen.findByText('A draft of version 2 is begun')).toBeVisible();
  await press(user, 'Publish version 2…');
  await heading('What changes from version 1', 2);
  const main = screen.getByRole('main');
  expect(there(main.querySelector('ins'))).toHaveTextContent('Added: for good,');
  expect([...main.querySelectorAll('del')].map(({ textContent }) => textContent)).toContain(
    'Removed: No names',
  );
  expect(await screen.findByText('7 members will be asked to sign version 2.')).toBeVisible();
  expect(screen.queryByText(/asked to sign again/u)).not.toBeInTheDocument();
  await user.type(screen.getByLabelText(/^What changed/), 'It says for how long.');
  await press(user, 'Publish version 2');
  await heading('Rules of the house');
  expect(bridge.callsOf('publishAgreement').map(({ input }) => input)).toEqual([
    { agreementId, changeNote: 'It says for how long.', vote: null },
  ]);
});

test('tells how many who signed will be asked again, and none by name (M45)', async () => {
  const alcove = await filled();
  const agreementId = await published(alcove);
  const [first] = await alcove.ask('listMembers', { moduleId: null });
  const memberId = there(first).id;
  const { version } = await alcove.ask('getSigning', { memberId, agreementId });
  await alcove.ask('giveConsent', {
    memberId,
    agreementId,
    versionNumber: 1,
    shownText: version.content.text,
    terms: { kind: 'plain' },
    understanding: { kind: 'answered', wrongAnswers: 0 },
    identity: 'known-to-clinician',
    signature: { method: 'typed', signerName: there(first).legalName },
  });
  await alcove.ask('saveAgreementDraft', { agreementId, draft: { ...RULES, text: 'All new.' } });
  await show(alcove, paths.publishAgreement(agreementId));
  expect(await screen.findByText('7 members will be asked to sign version 2.')).toBeVisible();
  expect(
    screen.getByText('1 of them signed version 1 and will be asked to sign again.'),
  ).toBeVisible();
  expect(screen.getByRole('main')).not.toHaveTextContent(there(first).legalName);
});

test('folds what stays the same away from what changes, until it is asked for (M45)', async () => {
  const alcove = await filled();
  const lines = ['## Beginning', '', 'One.', 'Two.', 'Three.', '- Four.', 'Five.'];
  const draft = { ...RULES, text: lines.join('\n') };
  const agreementId = await published(alcove, { draft });
  const text = lines.join('\n').replace('Four', 'Forty');
  await alcove.ask('saveAgreementDraft', { agreementId, draft: { ...draft, text } });
  const { user } = await show(alcove, paths.publishAgreement(agreementId));
  expect(await screen.findByText('… 3 unchanged lines …')).toBeVisible();
  expect(screen.getByText('Three.')).toBeVisible();
  expect(screen.queryByText('Two.')).not.toBeInTheDocument();
  await press(user, 'Show the unchanged text as well');
  expect(await screen.findByText('Two.')).toBeVisible();
  expect(screen.getByText('Beginning')).toHaveAttribute('data-shape', 'heading');
  expect(screen.getByText('I may tell a name.')).toBeVisible();
  await press(user, 'Show only what changes');
  expect(screen.queryByText('Two.')).not.toBeInTheDocument();
});

test('refuses in words to publish what is published already, and stays there (M45)', async () => {
  const alcove = await filled();
  const agreementId = await published(alcove);
  await alcove.ask('saveAgreementDraft', { agreementId, draft: RULES });
  const { user } = await show(alcove, paths.publishAgreement(agreementId));
  expect(await screen.findByText('The draft says what the published version says.')).toBeVisible();
  await press(user, 'Publish version 2');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(await heading('Publish version 2')).toBeVisible();
});

test('a therapeutic community publishes with the counts of its vote, or not at all (M45, M106)', async () => {
  const alcove = await filled();
  const { groupId } = await alcove.ask('createGroup', {
    name: 'Long days',
    kind: 'therapeutic-community',
  });
  const agreementId = await began(alcove, { groupId });
  const { user, bridge } = await show(alcove, paths.publishAgreement(agreementId));
  await user.type(await screen.findByLabelText('In favour'), '9');
  await user.type(screen.getByLabelText('Against'), '-1');
  await press(user, 'Publish version 1');
  expect(await screen.findAllByText('Please fill in a whole number, 0 or more.')).toHaveLength(2);
  expect(bridge.callsOf('publishAgreement')).toHaveLength(0);
  await user.clear(screen.getByLabelText('Against'));
  await user.type(screen.getByLabelText('Against'), '1');
  await user.type(screen.getByLabelText('Abstained'), '0');
  await press(user, 'Publish version 1');
  await heading('Rules of the house');
  await user.click(screen.getByText('Version 1', { selector: 'summary span' }));
  expect(await screen.findByText('9 in favour, 1 against, 0 abstained')).toBeVisible();
});

test('the counts of a vote and the note come back after a lock, until they are published (M45)', async () => {
  const alcove = await filled();
  const kind = 'therapeutic-community';
  const { groupId } = await alcove.ask('createGroup', { name: 'Long days', kind });
  const agreementId = await began(alcove, { groupId });
  const vote = { inFavour: 5, against: 0, abstained: 0 };
  await alcove.ask('publishAgreement', { agreementId, changeNote: '', vote });
  await alcove.ask('saveAgreementDraft', { agreementId, draft: { ...RULES, text: 'Shorter.' } });
  const { user, bridge, unmount } = await show(alcove, paths.publishAgreement(agreementId));
  await user.type(await screen.findByLabelText('Against'), '2');
  await user.type(screen.getByLabelText(/What changed/), 'It is shorter.');
  const kept = () => JSON.stringify(bridge.callsOf('keepUnfinishedForm').at(-1)?.input);
  await waitFor(() => expect(kept()).toContain('shorter.'));
  unmount();
  const again = await show(alcove, paths.publishAgreement(agreementId));
  expect(await screen.findByText(/what you typed is back/)).toBeVisible();
  expect(screen.getByLabelText('Against')).toHaveValue(2);
  expect(screen.getByLabelText('In favour')).toHaveValue(null);
  expect(screen.getByLabelText(/What changed/)).toHaveValue('It is shorter.');
  await again.user.type(screen.getByLabelText('In favour'), '7');
  await again.user.type(screen.getByLabelText('Abstained'), '0');
  await press(again.user, 'Publish version 2');
  await heading('Rules of the house');
  await waitFor(async () =>
    expect(await alcove.ask('getUnfinishedForm', { key: `publishing:${agreementId}` })).toBeNull(),
  );
});

test('every version opens to its exact text, its whole hash and what changed (M45)', async () => {
  const alcove = await filled();
  const agreementId = await published(alcove);
  await alcove.ask('saveAgreementDraft', { agreementId, draft: { ...RULES, text: 'All new.' } });
  await alcove.ask('publishAgreement', { agreementId, changeNote: 'Shorter.', vote: null });
  const { agreement } = await alcove.ask('getAgreement', { agreementId });
  const { user } = await show(alcove, paths.agreement(agreementId));
  await heading('Rules of the house');
  const names = screen.getAllByText(/^Version \d$/u, { selector: 'summary span' });
  expect(names.map(({ textContent }) => textContent)).toEqual(['Version 2', 'Version 1']);
  const hash = there(agreement.versions[1]).hash;
  expect(screen.getAllByTitle(hash)[0]).toHaveTextContent(`${hash.slice(0, 12)}…`);
  await user.click(there(names[0]));
  expect(await screen.findByText('Shorter.')).toBeVisible();
  expect(screen.getByText(hash)).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Changes from the version before' }));
  expect(theLast([...document.querySelectorAll('ins')])).toHaveTextContent('Added: All new.');
  await user.click(there(names[1]));
  expect(
    await screen.findByText('It stays here, with Harbour Group Practice.', { selector: 'p' }),
  ).toBeVisible();
});

test('a retired agreement says so, asks nobody, and can be brought back (M45)', async () => {
  const alcove = await filled();
  const { user } = await show(alcove, paths.agreement(await published(alcove)));
  await press(user, 'Retire');
  expect(await screen.findByText('Retired: nobody is asked to sign it')).toBeVisible();
  expect(screen.getByText('Nobody is asked while it is retired.')).toBeVisible();
  expect(within(await list()).getByRole('heading', { name: 'Retired' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Change the text…' })).not.toBeInTheDocument();
  await press(user, 'Bring back');
  expect(await button('Change the text…')).toBeVisible();
  expect(await list()).toHaveTextContent('7 to sign');
});

test('saves the unsigned form and says where; leaving the dialog says nothing', async () => {
  const alcove = await filled();
  alcove.refuse('saveAgreementForm', { code: 'save-cancelled' });
  const { user, bridge } = await show(alcove, paths.agreement(await published(alcove)));
  await press(user, 'Save the form as PDF…');
  await waitFor(() => expect(bridge.callsOf('saveAgreementForm')).toHaveLength(1));
  await waitFor(async () => expect(await button('Save the form as PDF…')).toBeEnabled());
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
  alcove.refuse('saveAgreementForm', { code: 'file-not-written', reason: 'disk-full' });
  await press(user, 'Save the form as PDF…');
  expect(await screen.findByRole('alert')).toBeVisible();
  alcove.refuse('saveAgreementForm', null);
  await press(user, 'Save the form as PDF…');
  expect(await screen.findByText(/^Saved as .+\.pdf$/u)).toBeVisible();
});

test('throwing away a first draft takes its agreement with it, after asking', async () => {
  const alcove = await filled();
  const { user } = await show(alcove, paths.agreement(await began(alcove)));
  await press(user, 'Throw the draft away…');
  expect(
    await screen.findByText('It was never published, so the agreement goes with it.'),
  ).toBeVisible();
  await press(user, 'Throw the draft away');
  expect(await heading('Begin with what members agree to', 2)).toBeVisible();
});

test('throwing away a later draft leaves the published version as it was (M45)', async () => {
  const alcove = await filled();
  const agreementId = await published(alcove);
  await alcove.ask('saveAgreementDraft', { agreementId, draft: { ...RULES, text: 'All new.' } });
  const { user } = await show(alcove, paths.agreement(agreementId));
  await press(user, 'Throw the draft away…');
  await press(user, 'Throw the draft away');
  expect(await button('Change the text…')).toBeVisible();
  expect(screen.getByText('It stays here, with Harbour Group Practice.')).toBeVisible();
});

test('the palette leads to an agreement by its title', async () => {
  const alcove = await filled();
  await published(alcove);
  const { user } = await show(alcove, paths.today);
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'rules');
  await screen.findByRole('option', { name: /Rules of the house/ });
  await user.keyboard('{Enter}');
  expect(await heading('Rules of the house')).toBeVisible();
});

test('no other member stands beside a text that is being signed', async () => {
  const alcove = await filled();
  const agreementId = await published(alcove);
  const [first, ...others] = await alcove.ask('listMembers', { moduleId: null });
  await show(alcove, paths.sign(there(first).id, agreementId));
  await waitFor(() =>
    expect(screen.getByRole('main')).toHaveTextContent('It stays here, with Harbour Group'),
  );
  for (const { legalName } of others) {
    expect(document.body).not.toHaveTextContent(legalName);
  }
});
