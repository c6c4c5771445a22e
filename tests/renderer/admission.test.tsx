import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  letIn,
  onDay,
  openEnquiry,
  openMember,
  prepare,
  publishAgreements,
  signOneAgreement,
} from '../support/one-enquiry';
import { aProfile } from '../support/people';
import { goTo } from '../support/show-window';

beforeEach(() => onDay('2026-11-22'));
afterEach(() => jest.useRealTimers());

const PLACE = 'Tuesday physicians · 2026–27';

test('lists what is missing with the way to each, and asks why before it is overridden (M100)', async () => {
  const { user, alcove, ana, bridge } = await openEnquiry(({ alcove: vault }) =>
    publishAgreements(vault),
  );
  const page = await openMember(user, 'Enquiries', /^Ana/, 'Intake');
  expect(await within(page).findByText(/^\d+ things are missing before/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: `Admit to ${PLACE}` })).not.toBeInTheDocument();
  const sign = within(page).getByRole('link', { name: /^Sign “Confidentiality/ });
  expect(sign.getAttribute('href')).toMatch(new RegExp(`^/sign/${ana}/agr_`));
  expect(within(page).getByRole('link', { name: 'Open the safety plan' })).toHaveAttribute(
    'href',
    `/members/${ana}/safety`,
  );
  await user.click(screen.getByRole('button', { name: 'Admit all the same' }));
  expect(await screen.findByText(/Please say why in a sentence/)).toBeInTheDocument();
  expect(bridge.callsOf('admitMember')).toHaveLength(0);
  const reason = 'Begins tonight; the rest is signed tomorrow.';
  await user.type(screen.getByLabelText(/Why they are admitted all the same/), reason);
  await user.click(screen.getByRole('button', { name: 'Admit all the same' }));
  expect(
    await screen.findByText(`Admitted to ${PLACE} from 22 November 2026.`),
  ).toBeInTheDocument();
  const { memberships } = await alcove.ask('getMember', { memberId: ana });
  expect(memberships).toMatchObject([{ from: '2026-11-22', override: { reason } }]);
});

test('admits with one button once nothing is missing, and gives no reason (M100)', async () => {
  const { user, alcove, ana, bridge } = await openEnquiry(async (given) => {
    await prepare(given);
    await signOneAgreement(given);
  });
  await openMember(user, 'Enquiries', /^Ana/, 'Intake');
  expect(await screen.findByText('Nothing is missing.')).toBeInTheDocument();
  expect(screen.getByText('Agreements 1 of 1')).toBeInTheDocument();
  expect(screen.queryByLabelText(/Why they are admitted/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: `Admit to ${PLACE}` }));
  await screen.findByText(`Admitted to ${PLACE} from 22 November 2026.`);
  expect(bridge.callsOf('admitMember')[0]?.input).toMatchObject({ overrideReason: null });
  const { memberships } = await alcove.ask('getMember', { memberId: ana });
  expect(memberships).toMatchObject([{ from: '2026-11-22', override: null }]);
});

test('a consent that was withdrawn is missing again, and the button is gone (M45, M100)', async () => {
  const { user } = await openEnquiry(async (given) => {
    await prepare(given);
    const consentId = await signOneAgreement(given);
    await given.alcove.ask('withdrawConsent', {
      consentId,
      withdrawal: { withdrawnOn: '2026-11-22', how: 'spoken', note: '' },
    });
  });
  await openMember(user, 'Enquiries', /^Ana/, 'Intake');
  expect(await screen.findByText('1 thing is missing before they may join')).toBeInTheDocument();
  expect(screen.getByText(/^Withdrawn consent to “Confidentiality”/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: `Admit to ${PLACE}` })).not.toBeInTheDocument();
});

test('without a published agreement the way leads to the agreements (M45)', async () => {
  const { user } = await openEnquiry(prepare);
  await openMember(user, 'Enquiries', /^Ana/, 'Intake');
  await screen.findByText('1 thing is missing before they may join');
  expect(screen.getByRole('link', { name: 'Publish them: agreements' })).toHaveAttribute(
    'href',
    '/agreements',
  );
});

test('says that a module is full, and offers no way around it (M3)', async () => {
  const { user } = await openEnquiry(async ({ alcove, moduleId }) => {
    for (let number = 2; number <= 12; number += 1) {
      const profile = aProfile({ legalName: `Member ${number} Fictional` });
      const { memberId } = await alcove.ask('addMember', { profile, interestedIn: null });
      await letIn(alcove, memberId, moduleId);
    }
  });
  await openMember(user, 'Enquiries', /^Ana/, 'Intake');
  expect(await screen.findByText(/All places in this module are taken/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Admit/ })).not.toBeInTheDocument();
});

test('a place that is taken while someone decides is refused in words (M3)', async () => {
  const { user, alcove } = await openEnquiry();
  alcove.refuse('admitMember', { code: 'module-full', capacity: 12 });
  await openMember(user, 'Enquiries', /^Ana/, 'Intake');
  const reason = await screen.findByLabelText(/Why they are admitted all the same/);
  await user.type(reason, 'Begins tonight, signs tomorrow.');
  await user.click(screen.getByRole('button', { name: 'Admit all the same' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This module is full');
  expect(reason).toHaveValue('Begins tonight, signs tomorrow.');
});

test('a module shows its enquiries apart, each with the way to admission', async () => {
  const { user, ana } = await openEnquiry();
  await goTo(user, 'Groups');
  await user.click(await screen.findByRole('link', { name: '2026–27' }));
  expect(await screen.findByText('1 of 12')).toBeInTheDocument();
  await user.click(await screen.findByRole('link', { name: /^Ana/ }));
  await screen.findByRole('heading', { name: 'Ana', level: 1 });
  await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'admission'));
  expect(ana).toMatch(/^mem_/);
});

test('a session’s roster says who is not ready, and today how many (M27, M100)', async () => {
  const { user } = await openEnquiry();
  const main = screen.getByRole('main');
  expect(await within(main).findByText('1 member is not ready')).toBeInTheDocument();
  await user.click(within(main).getByRole('link', { name: 'See what is missing' }));
  expect(
    await screen.findByRole('link', { name: /^Missing: .*Emergency contact \(Bo\)$/ }),
  ).toBeInTheDocument();
});

test('a draft is named with the way to publish it, before anyone joins without it (M45)', async () => {
  const { user, alcove } = await openEnquiry(({ alcove: vault }) =>
    vault.ask('addDefaultAgreements', {}),
  );
  const drafts = await alcove.ask('listAgreements', {});
  const video = drafts.find(({ kind }) => kind === 'video-sessions');
  const page = await openMember(user, 'Enquiries', /^Ana/, 'Intake');
  const publish = await within(page).findByRole('link', { name: /^Publish “Video sessions/ });
  expect(publish).toHaveAttribute('href', `/agreements/${video?.id}/publish`);
  expect(within(page).getByText(/“Video sessions.*” is not published yet/)).toBeInTheDocument();
  expect(within(page).queryByText('Agreements for this group')).not.toBeInTheDocument();
});

test('a day outside the module is refused in words (M1)', async () => {
  const { user } = await openEnquiry();
  await openMember(user, 'Enquiries', /^Ana/, 'Intake');
  const reason = 'Begins tonight; the rest is signed tomorrow.';
  await user.type(await screen.findByLabelText(/Why they are admitted all the same/), reason);
  fireEvent.change(screen.getByLabelText('Member from'), { target: { value: '2062-09-01' } });
  await user.click(screen.getByRole('button', { name: 'Admit all the same' }));
  expect(
    await screen.findByText(/runs from \w+ 1 September 2026 to \w+ 30 June 2027/),
  ).toBeInTheDocument();
});
