import { act, screen, waitFor, within } from '@testing-library/react';
import { onDay, openEnquiry, openMember } from '../support/one-enquiry';
import { aProfile } from '../support/people';
import { SAMPLE_PASSPHRASE } from '../support/sample-alcove';
import { goTo, theLast } from '../support/show-window';

/** A form that was left half done keeps what was changed in it, and undoes nothing saved since. */

beforeEach(() => onDay('2026-11-22'));
afterEach(() => jest.useRealTimers());

async function openWindow() {
  const shown = await openEnquiry();
  const { user, bridge, alcove, ana } = shown;
  return {
    ...shown,
    kept: () => JSON.stringify(bridge.callsOf('keepUnfinishedForm').at(-1)?.input ?? ''),
    lockAndUnlock: async () => {
      act(() => bridge.say({ kind: 'lock-requested', reason: 'idle', withinMs: 700 }));
      await screen.findByRole('heading', { name: 'Alcove is locked' });
      await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
      await user.click(screen.getByRole('button', { name: 'Unlock' }));
      await screen.findByRole('heading', { name: 'Today', level: 1 });
    },
    saved: () => alcove.ask('getMember', { memberId: ana }),
    /** As another form of the same member would. */
    saveElsewhere: (parts: Parameters<typeof aProfile>[0]) =>
      alcove.ask('changeMember', { memberId: ana, profile: aProfile(parts), healthNumber: null }),
    openReferral: async () => {
      await openMember(user, 'Enquiries', /^Ana/, 'Intake');
      return within(await screen.findByRole('form', { name: 'Referral' }));
    },
    openDetails: async () => {
      await goTo(user, 'Members');
      await user.click(await screen.findByRole('radio', { name: /^Enquiries/ }));
      await user.click(theLast(await screen.findAllByRole('link', { name: /^Ana/ })));
      await user.click(await screen.findByRole('button', { name: /Change/ }));
      return within(await screen.findByRole('form', { name: /Ana/ }));
    },
  };
}

const PHYSICIAN = 'Referring physician';

test('a referral begun yesterday does not erase the physician who was written down since (M4)', async () => {
  const { user, kept, lockAndUnlock, openReferral, saveElsewhere, saved } = await openWindow();
  await user.type((await openReferral()).getByLabelText('What it said'), 'Alone with it.');
  await waitFor(() => expect(kept()).toContain('Alone with it.'));
  expect(kept()).not.toContain('referringPhysician');
  await saveElsewhere({ goals: '', referringPhysician: 'Dr. Invented Later' });
  await lockAndUnlock();
  const again = await openReferral();
  expect(await again.findByText(/what you typed is back/)).toBeVisible();
  expect(again.getByLabelText('What it said')).toHaveValue('Alone with it.');
  expect(again.getByLabelText(PHYSICIAN)).toHaveValue('Dr. Invented Later');
  await user.type(again.getByLabelText('Received on'), '2026-11-03');
  await user.click(again.getByRole('button', { name: 'Save referral' }));
  await again.findByText('Saved');
  expect((await saved()).profile.referringPhysician).toBe('Dr. Invented Later');
  expect((await saved()).intake.referral?.note).toBe('Alone with it.');
});

test('details begun before a lock leave alone what was saved elsewhere, field by field', async () => {
  const { user, kept, lockAndUnlock, openDetails, saveElsewhere, saved } = await openWindow();
  const telephone = { telephone: '416-555-0188', email: '', address: '' };
  await user.type((await openDetails()).getByLabelText(/E-mail/), 'ana.new@example.org');
  await waitFor(() => expect(kept()).toContain('ana.new@example.org'));
  await saveElsewhere({ goals: 'To speak.', referringPhysician: 'Dr. Later', contact: telephone });
  await lockAndUnlock();
  const again = await openDetails();
  expect(await again.findByText(/what you typed is back/)).toBeVisible();
  await user.click(again.getByRole('button', { name: /Save/ }));
  await waitFor(async () =>
    expect((await saved()).profile).toMatchObject({
      goals: 'To speak.',
      referringPhysician: 'Dr. Later',
      contact: { telephone: '416-555-0188', email: expect.stringContaining('ana.new@example.org') },
    }),
  );
});

test('a field that was typed in comes back although it was saved otherwise since', async () => {
  const { user, kept, lockAndUnlock, openReferral, saveElsewhere } = await openWindow();
  await user.type((await openReferral()).getByLabelText(PHYSICIAN), 'Dr. Typed');
  await waitFor(() => expect(kept()).toContain('Dr. Typed'));
  await saveElsewhere({ goals: '', referringPhysician: 'Dr. Saved' });
  await lockAndUnlock();
  const again = await openReferral();
  await again.findByText(/what you typed is back/);
  expect(again.getByLabelText(PHYSICIAN)).toHaveValue('Dr. Typed');
  await user.click(again.getByRole('button', { name: 'Start afresh' }));
  expect(again.getByLabelText(PHYSICIAN)).toHaveValue('Dr. Saved');
});
