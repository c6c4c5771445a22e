import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { format } from 'date-fns';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Input } from '../../shared/contract/contract';
import { giveCanvas, SHOWN_HEIGHT, SHOWN_WIDTH } from '../support/canvas-gap';
import {
  beforeSigning,
  publishAnew,
  showScreen,
  SOMEONE_ELSE,
  type Signing,
} from '../support/consent-screens';

const PRINTED = readFileSync(path.join(__dirname, '../release/printed/by-chromium.pdf'));

beforeAll(giveCanvas);

const questions = [
  {
    statement: 'I may tell a friend who was there.',
    isTrue: false,
    explanation: 'No names leave.',
  },
  { statement: 'I may speak of my own story.', isTrue: true, explanation: 'It is yours.' },
];

const button = (name: RegExp | string) => screen.findByRole('button', { name });
/** A button that is still busy takes no click. */
async function press(user: UserEvent, name: RegExp | string): Promise<void> {
  const found = await button(name);
  await waitFor(() => expect(found).toBeEnabled());
  await user.click(found);
}
const choose = async (user: UserEvent, name: string) =>
  user.click(await screen.findByRole('radio', { name }));

function sent({ alcove }: Signing): Input<'giveConsent'> {
  return alcove.bridge.callsOf('giveConsent').at(-1)?.input as Input<'giveConsent'>;
}

async function consentsOf({ alcove, memberId }: Signing) {
  const rows = await alcove.ask('listConsents', { memberId });
  return rows.flatMap(({ consents }) => consents);
}

type Spot = readonly [number, number];

/** A stroke of the mouse through these spots, in pixels of the pad. */
function draw(...spots: readonly Spot[]): void {
  const canvas = screen.getByTestId('signature-pad');
  spots.forEach(([clientX, clientY], index) => {
    const event = { clientX, clientY, buttons: 1 };
    if (index === 0) fireEvent.mouseDown(canvas, event);
    else fireEvent.mouseMove(canvas, event);
  });
  const [clientX, clientY] = spots.at(-1) ?? [];
  fireEvent.mouseUp(canvas, { clientX, clientY, buttons: 0 });
}

async function open(signing: Signing) {
  const shown = showScreen(signing, signing.signPath);
  await screen.findByRole('form', { name: 'Sign this agreement' });
  return shown;
}

async function signTyped(user: UserEvent, name = 'Anabel Fictional') {
  await choose(user, 'Typed');
  await user.type(await screen.findByRole('textbox', { name: /Your full name/ }), name);
  await choose(user, 'I know this person');
  await press(user, `Sign as ${name}`);
}

/** Today is the day on which the version was published. */
function sayDay(label: string): void {
  const value = format(new Date(), 'yyyy-MM-dd');
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

test('shows the whole text filled in, and no other member’s name', async () => {
  const signing = await beforeSigning();
  await open(signing);
  expect(screen.getByRole('heading', { name: 'Confidentiality', level: 2 })).toBeVisible();
  expect(
    screen.getByText('What is said in Tuesday physicians stays there, Anabel Fictional.'),
  ).toBeVisible();
  expect(document.body).not.toHaveTextContent(SOMEONE_ELSE);
  expect(document.body).not.toHaveTextContent('Bo');
});

test('a typed signature is sent with the shown text, and the page says what happened', async () => {
  const signing = await beforeSigning();
  const { user } = await open(signing);
  expect(screen.getByText(/I agree to sign it electronically/)).toBeVisible();
  await signTyped(user);
  expect(
    await screen.findByText('Anabel Fictional has agreed to “Confidentiality”'),
  ).toBeInTheDocument();
  expect(sent(signing)).toMatchObject({
    shownText: '## What is said\nWhat is said in Tuesday physicians stays there, Anabel Fictional.',
    signature: { method: 'typed', signerName: 'Anabel Fictional' },
    identity: 'known-to-clinician',
    understanding: { kind: 'not-asked' },
  });
  await press(user, 'Save a copy for the signer…');
  expect(await screen.findByText(/^Saved as .+\.pdf$/)).toBeInTheDocument();
  await press(user, 'Back to the agreements');
  expect(screen.getByTestId('place')).toHaveAttribute('data-path', signing.agreementsPath);
});

test('nothing is sent while something is missing, and each thing is named', async () => {
  const signing = await beforeSigning({ questions });
  const { user } = await open(signing);
  await press(user, 'Sign as Anabel Fictional');
  expect(await screen.findByRole('alert')).toHaveTextContent('something is still missing');
  expect(screen.getByText(/Please answer each statement/)).toBeVisible();
  expect(screen.getByText(/The signature is missing/)).toBeVisible();
  expect(screen.getByText(/Please say how you know who signs/)).toBeVisible();
  expect(signing.alcove.bridge.callsOf('giveConsent')).toHaveLength(0);
});

async function answerRightly(user: UserEvent) {
  const friend = screen.getByRole('radiogroup', { name: /tell a friend/ });
  const story = screen.getByRole('radiogroup', { name: /my own story/ });
  await user.click(within(friend).getByRole('radio', { name: 'Not true' }));
  await user.click(within(story).getByRole('radio', { name: 'True' }));
}

test('a wrong answer is explained and counted, and does not stop who answers rightly then (M97)', async () => {
  const signing = await beforeSigning({ questions });
  const { user } = await open(signing);
  const friend = screen.getByRole('radiogroup', { name: /tell a friend/ });
  const story = screen.getByRole('radiogroup', { name: /my own story/ });
  await user.click(within(friend).getByRole('radio', { name: 'True' }));
  expect(screen.getByText('It is the other way round. No names leave.')).toBeVisible();
  await user.click(within(story).getByRole('radio', { name: 'True' }));
  await signTyped(user);
  expect(await screen.findByText(/Please answer each statement/)).toBeVisible();
  expect(signing.alcove.bridge.callsOf('giveConsent')).toHaveLength(0);
  await user.click(within(friend).getByRole('radio', { name: 'Not true' }));
  await press(user, 'Sign as Anabel Fictional');
  await screen.findByText(/has agreed to/);
  expect(sent(signing).understanding).toEqual({ kind: 'answered', wrongAnswers: 1 });
});

test('talking it through is for paper and speech, and is written down (M97)', async () => {
  const signing = await beforeSigning({ questions });
  const { user } = await open(signing);
  await choose(user, 'We talked it through');
  await user.type(
    await screen.findByRole('textbox', { name: /talked through/ }),
    'Who hears what.',
  );
  await signTyped(user);
  expect(await screen.findByText(/answers the statements here/)).toBeVisible();
  expect(signing.alcove.bridge.callsOf('giveConsent')).toHaveLength(0);
  await choose(user, 'Spoken');
  await user.type(screen.getByRole('textbox', { name: /What they said/ }), 'Yes, I agree.');
  const day = screen.getByLabelText('Day on which it was said');
  expect(day).toHaveValue('');
  sayDay('Day on which it was said');
  await press(user, 'Record what Anabel Fictional said');
  await screen.findByText(/has agreed to/);
  expect(sent(signing)).toMatchObject({
    understanding: { kind: 'discussed', note: 'Who hears what.' },
    signature: { method: 'spoken', words: 'Yes, I agree.' },
  });
});

test('a drawn signature is sent as strokes in the pad’s own units', async () => {
  const signing = await beforeSigning();
  const { user } = await open(signing);
  draw([50, 80], [100, 40], [150, 120]);
  draw([200, 100], [300, SHOWN_HEIGHT + 40]);
  expect(await screen.findByRole('img', { name: '2 strokes are drawn.' })).toBeInTheDocument();
  await choose(user, 'I see this person on video');
  await press(user, 'Sign as Anabel Fictional');
  await screen.findByText(/has agreed to/);
  const [consent] = await consentsOf(signing);
  if (consent?.signature.method !== 'drawn') throw new Error('it is not drawn');
  const [first, second] = consent.signature.mark?.strokes ?? [];
  expect(first?.[0]).toEqual([100, 160, 0]);
  expect(first?.map(([x, y]) => [x, y])).toContainEqual([200, 80]);
  expect(second?.at(-1)?.[1]).toBe(320);
});

test('the last stroke can be taken back, and all of it be cleared', async () => {
  const signing = await beforeSigning();
  const { user } = await open(signing);
  draw([50, 80], [150, 120]);
  draw([200, 100], [300, 60]);
  await press(user, 'Take back the last stroke');
  expect(await screen.findByRole('img', { name: '1 stroke is drawn.' })).toBeInTheDocument();
  draw([10, 10], [60, 60]);
  expect(await screen.findByRole('img', { name: '2 strokes are drawn.' })).toBeInTheDocument();
  await press(user, 'Clear the signature');
  expect(await screen.findByRole('img', { name: 'Nothing is drawn yet.' })).toBeInTheDocument();
});

test('a dot is no signature, is refused in words, and nothing is sent', async () => {
  const signing = await beforeSigning();
  const { user } = await open(signing);
  draw([50, 80], [52, 81]);
  await choose(user, 'I know this person');
  await press(user, 'Sign as Anabel Fictional');
  expect(await screen.findByText(/too small to be a signature/)).toBeVisible();
  expect(signing.alcove.bridge.callsOf('giveConsent')).toHaveLength(0);
});

test('a drawing stays while another way of signing is looked at, and who has no pen is told', async () => {
  const signing = await beforeSigning();
  const { user } = await open(signing);
  const pad = screen.getByRole('group', { name: 'Place for the signature' });
  expect(pad).toHaveAccessibleDescription(/choose “Typed”/);
  draw([50, 80], [SHOWN_WIDTH - 10, 120]);
  await choose(user, 'On paper');
  await choose(user, 'Drawn');
  expect(await screen.findByRole('img', { name: '1 stroke is drawn.' })).toBeInTheDocument();
});

test('a signed paper is chosen, named with its size, and sent by its token', async () => {
  const signing = await beforeSigning();
  const copy = {
    fileName: 'scan.pdf',
    mediaType: 'application/pdf',
    bytes: 48_213,
    sha256: 'a'.repeat(64),
  } as const;
  const { user } = showScreen(signing, signing.signPath, {
    chooseSignedCopy: () => ({ ok: true, value: { token: 'tok', copy } }),
    giveConsent: () => ({ ok: false, error: { code: 'copy-token-unknown' } }),
  });
  await choose(user, 'On paper');
  await choose(user, 'I have seen an identity document');
  expect(screen.getByLabelText('Day on which it was signed')).toHaveValue('');
  await press(user, 'Keep the paper signed by Anabel Fictional');
  expect(await screen.findByText(/The signed paper is missing/)).toBeVisible();
  expect(screen.getByLabelText('Day on which it was signed')).toBeInvalid();
  sayDay('Day on which it was signed');
  await press(user, 'Choose the signed paper…');
  expect(await screen.findByText('scan.pdf, 48 kB')).toBeVisible();
  expect(screen.queryByText(/The signed paper is missing/)).not.toBeInTheDocument();
  await press(user, 'Keep the paper signed by Anabel Fictional');
  await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
  expect(screen.queryByText(/has agreed to/)).not.toBeInTheDocument();
});

test('a paper that was printed from an earlier version is kept with that text (M45)', async () => {
  const signing = await beforeSigning({ questions });
  await publishAnew(signing, 'Now it also holds after leaving, {{memberName}}.');
  const { user } = await open(signing);
  expect(screen.queryByLabelText(/Which version/)).not.toBeInTheDocument();
  await choose(user, 'On paper');
  await user.click(await screen.findByRole('combobox', { name: 'Which version is on the paper' }));
  await user.click(await screen.findByRole('option', { name: 'Version 1', hidden: true }));
  const before = 'What is said in Tuesday physicians stays there, Anabel Fictional.';
  expect(await screen.findByText(before)).toBeVisible();
  expect(screen.queryByText(/also holds after leaving/)).not.toBeInTheDocument();
  await answerRightly(user);
  await choose(user, 'I know this person');
  sayDay('Day on which it was signed');
  signing.alcove.choose({ name: 'scan.pdf', bytes: PRINTED });
  await press(user, 'Choose the signed paper…');
  await screen.findByText(/^scan\.pdf/);
  await press(user, 'Keep the paper signed by Anabel Fictional');
  await screen.findByText(/has agreed to/);
  expect(sent(signing)).toMatchObject({ versionNumber: 1, understanding: { kind: 'answered' } });
  const [consent] = await consentsOf(signing);
  expect(consent?.document).toMatchObject({ versionNumber: 1 });
  const [row] = await signing.alcove.ask('listConsents', { memberId: signing.memberId });
  expect(row?.state).toBe('outdated');
});

test('an earlier version is on paper alone: on the screen the newest is signed (M45)', async () => {
  const signing = await beforeSigning();
  await publishAnew(signing, 'Now it also holds after leaving, {{memberName}}.');
  const { user } = await open(signing);
  await choose(user, 'On paper');
  await user.click(await screen.findByRole('combobox', { name: 'Which version is on the paper' }));
  await user.click(await screen.findByRole('option', { name: 'Version 1', hidden: true }));
  await signTyped(user);
  await screen.findByText(/has agreed to/);
  expect(sent(signing).versionNumber).toBe(2);
});

test('a file that is no PDF is refused in words, and leaving the dialog says nothing', async () => {
  const signing = await beforeSigning();
  const { user } = await open(signing);
  await choose(user, 'On paper');
  signing.alcove.choose(null);
  await press(user, 'Choose the signed paper…');
  await waitFor(() => expect(signing.alcove.bridge.callsOf('chooseSignedCopy')).toHaveLength(1));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  signing.alcove.choose({ name: 'scan.pdf', bytes: new TextEncoder().encode('no PDF at all') });
  await press(user, 'Choose the signed paper…');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText(/scan\.pdf/)).not.toBeInTheDocument();
});

test('an agreement published anew while someone signs is shown anew, and signed anew (M45)', async () => {
  const signing = await beforeSigning();
  const { user } = await open(signing);
  await publishAnew(signing, 'Now it also holds after leaving, {{memberName}}.');
  await signTyped(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('The text has changed');
  expect(await consentsOf(signing)).toHaveLength(0);
  await press(user, 'Show the new text');
  expect(
    await screen.findByText('Now it also holds after leaving, Anabel Fictional.'),
  ).toBeInTheDocument();
  expect(await screen.findByRole('textbox', { name: /Your full name/ })).toHaveValue('');
  await signTyped(user);
  await screen.findByText(/has agreed to/);
  expect((await consentsOf(signing)).map(({ document }) => document.versionNumber)).toEqual([2]);
});

const release = {
  kind: 'release-to-provider',
  neededAt: 'on-occasion',
  title: 'Release',
  text: '{{provider}} ({{providerContact}}) may be told {{scope}} until {{expiresOn}}.',
} as const;

test('a release shows to whom, about what and until when as they are typed (M12)', async () => {
  const signing = await beforeSigning(release);
  const { user } = await open(signing);
  await user.type(screen.getByRole('textbox', { name: /Who may be told/ }), 'Dr. Invented');
  expect(screen.getByText(/^Dr\. Invented \(/)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /How to reach/ }), '416-555-0142');
  await user.type(screen.getByRole('textbox', { name: /What may be told/ }), 'attendance');
  const day = screen.getByLabelText(/Last day/);
  fireEvent.change(day, { target: { value: '2020-05-12' } });
  await signTyped(user);
  expect(await screen.findByText(/This day is over/)).toBeVisible();
  expect(signing.alcove.bridge.callsOf('giveConsent')).toHaveLength(0);
  fireEvent.change(day, { target: { value: '2999-05-12' } });
  const shown = 'Dr. Invented (416-555-0142) may be told attendance until 12 May 2999.';
  expect(await screen.findByText(shown)).toBeVisible();
  await press(user, 'Sign as Anabel Fictional');
  await screen.findByText(/has agreed to/);
  expect(sent(signing)).toMatchObject({ shownText: shown, terms: { kind: 'provider' } });
});

test('a fee is typed in dollars, stands in the text, and is sent in cents (M36)', async () => {
  const signing = await beforeSigning({
    kind: 'missed-session-fees',
    text: 'A missed session costs {{missedSessionFee}}.',
  });
  const { user } = await open(signing);
  const fee = screen.getByRole('textbox', { name: /Fee for a missed session/ });
  await user.type(fee, 'as agreed');
  await signTyped(user);
  expect(await screen.findByText(/Please write an amount/)).toBeVisible();
  await user.clear(fee);
  await user.type(fee, '62,6');
  expect(screen.getByText('A missed session costs $62.60.')).toBeVisible();
  await press(user, 'Sign as Anabel Fictional');
  await screen.findByText(/has agreed to/);
  expect(sent(signing).terms).toEqual({ kind: 'fees', missedSessionFeeCents: 6_260 });
});

test('what was typed comes back after a lock, the drawing does not', async () => {
  const signing = await beforeSigning(release);
  const { user, unmount } = await open(signing);
  await user.type(screen.getByRole('textbox', { name: /Who may be told/ }), 'Dr. Invented');
  draw([50, 80], [150, 120]);
  const { alcove } = signing;
  await waitFor(() =>
    expect(alcove.bridge.callsOf('keepUnfinishedForm').length).toBeGreaterThan(0),
  );
  const kept = alcove.bridge.callsOf('keepUnfinishedForm').at(-1)?.input;
  expect(kept).toMatchObject({ key: `consent:${signing.memberId}:${signing.agreementId}` });
  expect(JSON.stringify(kept)).not.toContain('strokes');
  unmount();
  await open(signing);
  expect(await screen.findByText(/what you typed is back/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: /Who may be told/ })).toHaveValue('Dr. Invented');
  expect(screen.getByRole('img', { name: 'Nothing is drawn yet.' })).toBeInTheDocument();
});

test('a signing that was left half done is signed anew: name, answers and identity are not kept (M97)', async () => {
  const signing = await beforeSigning({ ...release, questions });
  const { user, unmount } = await open(signing);
  await user.type(screen.getByRole('textbox', { name: /Who may be told/ }), 'Dr. Invented');
  await answerRightly(user);
  await choose(user, 'Typed');
  await user.type(await screen.findByRole('textbox', { name: /Your full name/ }), 'Anabel Quiet');
  await choose(user, 'I know this person');
  const { alcove } = signing;
  const kept = () => alcove.bridge.callsOf('keepUnfinishedForm').at(-1)?.input;
  await waitFor(() => expect(JSON.stringify(kept())).toContain('typed'));
  expect(JSON.stringify(kept())).not.toMatch(/Anabel Quiet|known-to-clinician|answers/u);
  unmount();
  const { user: again } = await open(signing);
  expect(await screen.findByText(/the answers and how you know the signer/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: /Who may be told/ })).toHaveValue('Dr. Invented');
  expect(await screen.findByRole('textbox', { name: /Your full name/ })).toHaveValue('');
  const chosen = screen.getAllByRole('radio', { name: /^(True|Not true|I know this person.*)$/ });
  for (const radio of chosen) expect(radio).not.toBeChecked();
  await press(again, /^Sign as/);
  expect(await screen.findByText(/Please answer each statement/)).toBeVisible();
  expect(alcove.bridge.callsOf('giveConsent')).toHaveLength(0);
});

test('what an earlier Alcove kept of a signature does not come back either (M97)', async () => {
  const signing = await beforeSigning({ questions });
  const { alcove, agreementId, memberId } = signing;
  const values = JSON.stringify([
    {
      answers: { 'v1-0': { answer: 'false', wrong: 0 }, 'v1-1': { answer: 'true', wrong: 2 } },
      ...{ method: 'typed', typedName: 'Anabel Fictional', identity: 'known-to-clinician' },
    },
  ]);
  await alcove.ask('keepUnfinishedForm', { key: `consent:${memberId}:${agreementId}`, values });
  await open(signing);
  expect(await screen.findByRole('textbox', { name: /Your full name/ })).toHaveValue('');
  for (const radio of screen.getAllByRole('radio', {
    name: /^(True|Not true|I know this person.*)$/,
  })) {
    expect(radio).not.toBeChecked();
  }
});
