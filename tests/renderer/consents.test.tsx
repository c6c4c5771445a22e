import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ConsentCheck } from '../../shared/contract/consents';
import { pathOf, type SignatureMark } from '../../shared/domain/signature-mark';
import { ok } from '../../shared/lib/result';
import {
  beforeSigning,
  publishAnew,
  showScreen,
  signed,
  SOMEONE_ELSE,
  type Signing,
} from '../support/consent-screens';

const button = (name: RegExp | string) => screen.findByRole('button', { name });
/** A button that is still busy takes no click. */
async function press(user: UserEvent, name: RegExp | string): Promise<void> {
  const found = await button(name);
  await waitFor(() => expect(found).toBeEnabled());
  await user.click(found);
}
const opener = () => button(/^Version 1/);

const TEXT = '## What is said\nWhat is said in Tuesday physicians stays there, Anabel Fictional.';
const mark: SignatureMark = {
  strokes: [
    [
      [100, 160, 0],
      [200, 80, 40],
      [320, 240, 90],
    ],
  ],
};

async function show(signing: Signing, answers: Parameters<typeof showScreen>[2] = {}) {
  const shown = showScreen(signing, signing.agreementsPath, answers);
  await screen.findByRole('list', { name: 'Agreements' });
  return shown;
}

test('an agreement that is not signed says so, and leads to signing (M45)', async () => {
  const signing = await beforeSigning();
  const { user } = await show(signing);
  const row = screen.getByRole('listitem');
  expect(row).toHaveTextContent('Not signed yet');
  expect(row).toHaveTextContent('The newest version is 1.');
  await press(user, 'Sign “Confidentiality”…');
  expect(screen.getByTestId('place')).toHaveAttribute('data-path', signing.signPath);
});

test('an agreement that is only needed on occasion is not called missing (M12)', async () => {
  const signing = await beforeSigning(release);
  await show(signing);
  expect(screen.getByRole('listitem')).toHaveTextContent('Signed when it is needed');
  expect(screen.queryByText('Not signed yet')).not.toBeInTheDocument();
});

test('without an agreement the screen says what it is for, and leads to writing one', async () => {
  const signing = await beforeSigning();
  const { user } = showScreen(signing, signing.agreementsPath, { listConsents: () => ok([]) });
  await press(user, 'Write and publish agreements');
  expect(screen.getByTestId('place')).toHaveAttribute('data-path', '/agreements');
});

test('a new version asks to sign again, and the old text stays readable (M45)', async () => {
  const signing = await beforeSigning();
  await signed(signing, { shownText: TEXT });
  await publishAnew(signing, 'Now it holds after leaving too.');
  const { user } = await show(signing);
  expect(screen.getAllByText('New version: sign again').length).toBeGreaterThan(0);
  expect(screen.getByText('The newest version is 2.')).toBeVisible();
  expect(await button('Sign again: “Confidentiality”…')).toBeVisible();
  await user.click(await opener());
  expect(screen.getByText(/^What is said in Tuesday physicians/)).toBeVisible();
  expect(screen.queryByText(/Now it holds after/)).not.toBeInTheDocument();
});

test('a consent opens to its exact text, hashes, time with zone, signer, way and mark', async () => {
  const signing = await beforeSigning();
  const signature = { method: 'drawn', signerName: 'Anabel Fictional', mark } as const;
  await signed(signing, { shownText: TEXT, signature }, '2026-09-03T20:15:00.000Z');
  const { user } = await show(signing);
  expect(screen.queryByText(/^What is said in/)).not.toBeInTheDocument();
  expect(await opener()).toHaveAttribute('aria-expanded', 'false');
  expect(await opener()).toHaveAccessibleName(
    /Version 1.*3 September 2026.*Anabel Fictional.*drawn on this screen$/,
  );
  await user.click(await opener());
  const [row] = await signing.alcove.ask('listConsents', { memberId: signing.memberId });
  const consent = row?.consents[0];
  for (const said of [
    'What is said in Tuesday physicians stays there, Anabel Fictional.',
    'Thursday 3 September 2026, 16:15 (America/Toronto)',
    'Seen on video',
    'The agreement asks no questions',
    'Linux, Alcove 0.0.0-test',
    consent?.wording ?? 'no wording',
    consent?.document.hash ?? 'no hash',
    consent?.document.versionHash ?? 'no hash',
    consent?.evidenceHash ?? 'no hash',
  ]) {
    expect(screen.getAllByText(said).length).toBeGreaterThan(0);
  }
  const drawing = screen.getByRole('img', { name: 'Drawn signature of Anabel Fictional' });
  expect(drawing).toHaveAttribute('viewBox', '0 0 1000 320');
  expect(drawing.querySelector('path')).toHaveAttribute('d', pathOf(mark));
  expect(document.body).not.toHaveTextContent(SOMEONE_ELSE);
});

test('wrong answers before the right ones are told (M97)', async () => {
  const signing = await beforeSigning({
    questions: [{ statement: 'It is over.', isTrue: false, explanation: 'It is not.' }],
  });
  const understanding = { kind: 'answered', wrongAnswers: 2 } as const;
  await signed(signing, { shownText: TEXT, understanding });
  const { user } = await show(signing);
  await user.click(await opener());
  expect(screen.getByText(/in the end, after 2 wrong answers/)).toBeVisible();
});

const whole: ConsentCheck = {
  isTextWhole: true,
  isVersionKnown: true,
  isEvidenceWhole: true,
  isTakenIn: false,
  chained: { sequence: 41, at: '2026-09-03T20:15:00.000Z' },
  isTimeChained: true,
  isWithdrawalChained: true,
  isCopyWhole: null,
};

test.each([
  ['the text', { isTextWhole: false }, 'The text is not the one that was signed.'],
  ['the version', { isVersionKnown: false }, 'is not among those that were published'],
  ['the evidence', { isEvidenceWhole: false }, 'something beside them was changed'],
  ['the chain', { chained: null }, 'holds no entry with this evidence'],
  ['its time', { isTimeChained: false }, 'more than five minutes lie between'],
  ['a withdrawal', { isWithdrawalChained: false }, 'differ about whether it was withdrawn'],
  ['the paper', { isCopyWhole: false }, 'is not the file that was attached'],
] as const)(
  'a check that finds fault with %s says which, and alarms',
  async (_of, fault, words) => {
    const signing = await beforeSigning();
    await signed(signing, { shownText: TEXT });
    const { user } = await show(signing, { checkConsent: () => ok({ ...whole, ...fault }) });
    await user.click(await opener());
    await press(user, 'Check this signature');
    const alarm = await screen.findByRole('alert');
    expect(alarm).toHaveTextContent('Something is not as it was when it was signed');
    expect(alarm).toHaveTextContent(words);
  },
);

test('a signature that is as it was says so, with its entry of the audit trail', async () => {
  const signing = await beforeSigning();
  await signed(signing, { shownText: TEXT });
  const { user } = await show(signing, { checkConsent: () => ok(whole) });
  await user.click(await opener());
  await press(user, 'Check this signature');
  expect(await screen.findByText('The signature is as it was given')).toBeVisible();
  expect(screen.getByText(/^Entry 41 of the audit trail, written Thursday/)).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a signature that came with a sealed export is not said to have been chained when it was given', async () => {
  const signing = await beforeSigning();
  await signed(signing, { shownText: TEXT });
  const takenIn = { ...whole, isTakenIn: true };
  const { user } = await show(signing, { checkConsent: () => ok(takenIn) });
  await user.click(await opener());
  await press(user, 'Check this signature');
  expect(await screen.findByText('The signature is as it was when it was taken in')).toBeVisible();
  expect(
    screen.getByText(/^It came with a sealed export. Entry 41 of the audit trail/),
  ).toBeVisible();
  expect(screen.queryByText(/It was recorded at the time/)).not.toBeInTheDocument();
});

test('a copy for the signer is saved, and leaving the dialog says nothing', async () => {
  const signing = await beforeSigning();
  await signed(signing, { shownText: TEXT });
  const { user } = await show(signing);
  await user.click(await opener());
  expect(screen.queryByRole('button', { name: /Save the signed paper/ })).not.toBeInTheDocument();
  signing.alcove.refuse('saveConsentCopy', { code: 'save-cancelled' });
  await press(user, 'Save a copy for the signer…');
  await waitFor(() => expect(signing.alcove.bridge.callsOf('saveConsentCopy')).toHaveLength(1));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  signing.alcove.refuse('saveConsentCopy', null);
  await press(user, 'Save a copy for the signer…');
  expect(await screen.findByText(/^Saved as .+\.pdf$/)).toBeVisible();
});

test('a consent is withdrawn with day, way and note, and stays readable', async () => {
  const signing = await beforeSigning();
  await signed(signing, { shownText: TEXT });
  const { user } = await show(signing);
  await user.click(await opener());
  await press(user, 'Withdraw…');
  expect(
    screen.getByText(/Every other open consent of this member to this agreement/),
  ).toBeVisible();
  const day = screen.getByLabelText(/Day on which the member withdrew/);
  fireEvent.change(day, { target: { value: '2020-01-01' } });
  await user.type(screen.getByLabelText('Note'), 'Said so on the telephone.');
  await press(user, 'Withdraw the consent');
  expect(await screen.findByRole('alert')).toHaveTextContent('before the consent was given');
  const [row] = await signing.alcove.ask('listConsents', { memberId: signing.memberId });
  const givenOn = row?.consents[0]?.given.at.slice(0, 10);
  fireEvent.change(day, { target: { value: givenOn } });
  await press(user, 'Withdraw the consent');
  expect(await screen.findByText(/^Withdrawn on .+, in writing\.$/)).toBeVisible();
  expect(screen.getByText('Said so on the telephone.')).toBeVisible();
  expect(screen.getByText(/^What is said in Tuesday physicians/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Withdraw…' })).not.toBeInTheDocument();
  expect(screen.getByText('Withdrawn')).toBeVisible();
});

const release = {
  kind: 'release-to-provider',
  neededAt: 'on-occasion',
  title: 'Release',
  text: '{{provider}} may be told {{scope}} until {{expiresOn}}.',
} as const;
const terms = (expiresOn: string) =>
  ({
    kind: 'provider',
    provider: 'Dr. Invented',
    providerContact: '',
    scope: 'goals',
    expiresOn,
  }) as const;

async function aRelease(expiresOn: string, said: string, at?: string) {
  const signing = await beforeSigning(release);
  const shownText = `Dr. Invented may be told goals until ${said}.`;
  await signed(signing, { shownText, terms: terms(expiresOn) }, at);
  const shown = await show(signing);
  await shown.user.click(await opener());
  return { ...shown, signing };
}

async function disclose(user: UserEvent, day: string | null = null) {
  await press(user, 'Write down a disclosure…');
  const form = await screen.findByRole('form', { name: 'Write down a disclosure' });
  if (day) fireEvent.change(within(form).getByLabelText('Day'), { target: { value: day } });
  await user.type(within(form).getByRole('textbox', { name: /What was told/ }), 'The goals.');
  await user.type(within(form).getByRole('textbox', { name: /What for/ }), 'Shared care.');
  await user.click(within(form).getByRole('button', { name: 'Write it down' }));
}

test('a release says to whom, about what and until when, and each use is logged (M12)', async () => {
  const { user } = await aRelease('2999-05-12', '12 May 2999');
  expect(screen.getByText('to Dr. Invented')).toBeVisible();
  expect(screen.getByText('12 May 2999')).toBeVisible();
  expect(screen.getByText('Nothing was told under it.')).toBeVisible();
  await disclose(user);
  const told = () => screen.queryAllByText('To Dr. Invented, by telephone');
  await waitFor(() => expect(told()).toHaveLength(2));
  expect(screen.getAllByText('Shared care.')).toHaveLength(2);
  const form = () => screen.queryByRole('form', { name: /disclosure/ });
  await waitFor(() => expect(form()).not.toBeInTheDocument());
});

test('withdrawing a release says that every other one to the same provider ends with it (M12)', async () => {
  const { user } = await aRelease('2999-05-12', '12 May 2999');
  await press(user, 'Withdraw…');
  expect(screen.getByText(/^Every other open release .+ to Dr\. Invented ends/)).toBeVisible();
});

test('a drawing that is lost is said to be, and its text stays readable', async () => {
  const signing = await beforeSigning();
  await signed(signing, { shownText: TEXT });
  const rows = await signing.alcove.ask('listConsents', { memberId: signing.memberId });
  const lost = { method: 'drawn', signerName: 'Anabel Fictional', mark: null } as const;
  const listed = rows.map((row) => ({
    ...row,
    consents: row.consents.map((consent) => ({ ...consent, signature: lost })),
  }));
  const { user } = await show(signing, { listConsents: () => ok(listed) });
  await user.click(await opener());
  expect(screen.getByText(/The drawing was on a part of the vault that is lost/)).toBeVisible();
  expect(screen.getByText(/^What is said in Tuesday physicians/)).toBeVisible();
});

test('under a release that is over nothing is told, and what was told before can be logged', async () => {
  const { user, signing } = await aRelease(
    '2026-08-30',
    '30 August 2026',
    '2026-08-20T16:00:00.000Z',
  );
  expect(screen.getByText('It held until 30 August 2026.')).toBeVisible();
  await disclose(user, '2026-08-31');
  expect(await screen.findByRole('alert')).toHaveTextContent('This consent has expired');
  const disclosures = () => signing.alcove.ask('listDisclosures', { memberId: signing.memberId });
  expect(await disclosures()).toHaveLength(0);
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-08-30' } });
  await press(user, 'Write it down');
  await screen.findAllByText('To Dr. Invented, by telephone');
  expect(await disclosures()).toHaveLength(1);
});

test('an agreement that releases nothing offers no disclosure', async () => {
  const signing = await beforeSigning();
  await signed(signing, { shownText: TEXT });
  const { user } = await show(signing);
  await user.click(await opener());
  expect(screen.queryByText(/disclosure/i)).not.toBeInTheDocument();
});
