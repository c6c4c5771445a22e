import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { Input } from '../../shared/contract/contract';
import { beforeSigning, signed, type Signing } from '../support/consent-screens';
import { goTo, showWindow } from '../support/show-window';

/** A record that leaves on written consent goes to whom the consent names (M12, M96). */

const release = {
  kind: 'release-to-provider',
  neededAt: 'on-occasion',
  title: 'Release',
  text: '{{provider}} may be told {{scope}} until {{expiresOn}}.',
} as const;

function aRelease(
  signing: Signing,
  provider: string,
  signature: Input<'giveConsent'>['signature'],
) {
  const terms = { kind: 'provider', provider, providerContact: '', scope: 'goals' } as const;
  const shownText = `${provider} may be told goals until 12 May 2999.`;
  return signed(signing, {
    ...{ shownText, signature },
    terms: { ...terms, expiresOn: '2999-05-12' },
  });
}

const typed = { method: 'typed', signerName: 'Anabel Fictional' } as const;

async function openRelease(signing: Signing) {
  const { user } = showWindow(signing.alcove.bridge);
  await goTo(user, 'Members');
  await user.click(await screen.findByRole('link', { name: /^Ana/ }));
  await user.click(await screen.findByRole('button', { name: 'Release record…' }));
  await screen.findByRole('textbox', { name: /Handed to/ });
  return user;
}

const recipient = () => screen.getByRole('textbox', { name: /Handed to/ });
const choose = async (user: UserEvent, name: RegExp) =>
  user.click(await screen.findByRole('radio', { name }));

async function chooseConsent(user: UserEvent, name: RegExp) {
  await user.click(await screen.findByRole('combobox', { name: 'Which consent' }));
  await user.click(await screen.findByRole('option', { name, hidden: true }));
}

test('on written consent the recipient is the provider it names, and cannot be typed over', async () => {
  const signing = await beforeSigning(release);
  await aRelease(signing, 'Dr. Invented', typed);
  const user = await openRelease(signing);
  await choose(user, /written consent/);
  expect(recipient()).toHaveValue('');
  await chooseConsent(user, /^Dr\. Invented/);
  expect(recipient()).toHaveValue('Dr. Invented');
  expect(recipient()).toHaveAttribute('readonly');
  await user.click(screen.getByRole('button', { name: 'Save PDF for Dr. Invented…' }));
  await screen.findByText(/^Release \d{4}-0001 is saved$/);
  const [row] = await signing.alcove.ask('listDisclosures', { memberId: signing.memberId });
  expect(row).toMatchObject({ recipient: 'Dr. Invented', how: 'copy-of-record' });
});

test('a consent that was looked at goes with no other ground', async () => {
  const signing = await beforeSigning(release);
  await aRelease(signing, 'Dr. Invented', typed);
  const user = await openRelease(signing);
  await choose(user, /written consent/);
  await chooseConsent(user, /^Dr\. Invented/);
  await choose(user, /asked for their own record/);
  expect(recipient()).toHaveValue('Anabel Fictional');
  expect(recipient()).toHaveAttribute('readonly');
  await user.click(screen.getByRole('button', { name: 'Save PDF for Anabel Fictional…' }));
  await screen.findByText(/^Release \d{4}-0001 is saved$/);
  const sent = signing.alcove.bridge.callsOf('releaseRecord').at(-1)?.input;
  expect(sent).toMatchObject({ recipient: { name: 'Anabel Fictional', consentId: null } });
});

test('who was named under an order is not handed what the member asked for (M96)', async () => {
  const signing = await beforeSigning(release);
  const user = await openRelease(signing);
  expect(recipient()).toHaveAttribute('readonly');
  await choose(user, /^Legal authority/);
  await user.clear(recipient());
  await choose(user, /asked for their own record/);
  expect(recipient()).toHaveValue('Anabel Fictional');
  await user.click(screen.getByRole('button', { name: 'Save PDF for Anabel Fictional…' }));
  await screen.findByText(/^Release \d{4}-0001 is saved$/);
});

test('what was only said is not offered as a written consent', async () => {
  const signing = await beforeSigning(release);
  const words = { words: 'Yes, tell them.', witness: '' };
  const spokenOn = new Date().toLocaleDateString('en-CA');
  await aRelease(signing, 'Dr. Invented', {
    ...{ method: 'spoken', signerName: 'Anabel Fictional' },
    ...{ spokenOn, ...words },
  });
  const user = await openRelease(signing);
  await choose(user, /written consent/);
  expect(await screen.findByText('No consent of this member permits it on this day')).toBeVisible();
  expect(screen.queryByRole('combobox', { name: 'Which consent' })).not.toBeInTheDocument();
});
