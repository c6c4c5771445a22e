import { screen, waitFor, within } from '@testing-library/react';
import {
  letIn,
  onDay,
  type EnquiryWindow,
  openEnquiry,
  openMember,
  OTHER,
  prepare,
  publishAgreements,
} from '../support/one-enquiry';
import { aProfile, aSchedule } from '../support/people';
import { goTo, theLast } from '../support/show-window';

beforeEach(() => onDay('2026-11-22'));
afterEach(() => jest.useRealTimers());

const line = () => screen.findByRole('list', { name: 'From enquiry to leaving' });
const stepsOf = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
const toOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

test('an enquiry’s line links each open step to the place where it is done (M4-M7, M27)', async () => {
  const { user, ana } = await openEnquiry(({ alcove }) => publishAgreements(alcove));
  await openMember(user, 'Enquiries', /^Ana/);
  const list = await line();
  await within(list).findByRole('link', { name: /Agreements 0 of \d missing/ });
  expect(within(list).getByText('Enquiry 22 November')).toBeInTheDocument();
  expect(toOf('Referral missing')).toBe(`/members/${ana}/intake#referral`);
  expect(toOf('Preparation missing')).toBe(`/members/${ana}/intake#preparation`);
  expect(toOf('Goals missing')).toBe(`/members/${ana}/change`);
  expect(toOf('Suitability missing')).toBe(`/members/${ana}/intake#suitability`);
  expect(toOf(/^Agreements 0/)).toBe(`/members/${ana}/agreements`);
  expect(toOf('Emergency contact missing')).toBe(`/members/${ana}/safety`);
  expect(toOf('Admission ahead')).toBe(`/members/${ana}/intake#admission`);
});

test('a link of the line takes the keyboard to its place', async () => {
  const { user } = await openEnquiry();
  await openMember(user, 'Enquiries', /^Ana/);
  await user.click(await within(await line()).findByRole('link', { name: 'Suitability missing' }));
  await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'suitability'));
});

test('steps that are done are said to be done, and lead nowhere (M100)', async () => {
  const { user } = await openEnquiry(async (given) => {
    await publishAgreements(given.alcove);
    await prepare(given);
  });
  await openMember(user, 'Enquiries', /^Ana/);
  const list = await line();
  await within(list).findByRole('img', { name: 'missing' });
  expect(within(list).getAllByRole('img', { name: 'done' })).toHaveLength(5);
  expect(within(list).queryByRole('link', { name: /^Referral/ })).not.toBeInTheDocument();
});

test('an admitted member’s line shows the day of admission and the end of the trial (M33)', async () => {
  const { user } = await openEnquiry(({ alcove, ana, moduleId }) => letIn(alcove, ana, moduleId));
  await goTo(user, 'Members');
  await user.click(await screen.findByRole('link', { name: /^Ana/ }));
  const steps = stepsOf(await line());
  expect(steps).toContain('Admitted 8 September');
  expect(steps).toContain('Trial ends 7 December');
  expect(steps.at(-1)).toContain('Leaving');
});

test('why someone was admitted all the same stays readable in the record (M100)', async () => {
  const { user } = await openEnquiry(({ alcove, ana, moduleId }) => letIn(alcove, ana, moduleId));
  await goTo(user, 'Members');
  await user.click(await screen.findByRole('link', { name: /^Ana/ }));
  expect(await screen.findByText(/^Admitted although \d things were missing$/)).toBeInTheDocument();
  expect(screen.getByText('They were in this group before Alcove was.')).toBeInTheDocument();
});

test('the parts of a record are reached by keyboard, and the open one is marked', async () => {
  const { user } = await openEnquiry();
  await openMember(user, 'Enquiries', /^Ana/);
  const tabs = await screen.findByRole('navigation', { name: 'Parts of this record' });
  const record = within(tabs).getByRole('link', { name: 'Record', current: 'page' });
  record.focus();
  await user.tab();
  await user.keyboard('{Enter}');
  await within(tabs).findByRole('link', { name: 'Intake', current: 'page' });
  expect(within(tabs).getByRole('link', { name: 'Record' })).not.toHaveAttribute('aria-current');
});

test('a meeting that is only planned leaves the preparation missing (M5)', async () => {
  const { user, alcove, ana } = await openEnquiry(({ alcove: vault, ana: memberId }) =>
    vault.ask('savePreparation', {
      ...{ memberId, preparationId: null },
      preparation: { heldOn: '2026-11-23', minutes: 50, note: '' },
    }),
  );
  await openMember(user, 'Enquiries', /^Ana/);
  expect(await screen.findByRole('link', { name: 'Preparation missing' })).toBeInTheDocument();
  const { memberships, interestedIn } = await alcove.ask('getMember', { memberId: ana });
  expect(memberships).toEqual([]);
  const asked = { memberId: ana, moduleId: interestedIn ?? '' };
  const { needs } = await alcove.ask('getAdmission', asked);
  expect(needs.map(({ code }) => code)).toContain('preparation');
});

test('an agreement that is only a draft counts as not signed, and leads to the agreements (M45)', async () => {
  const { user } = await openEnquiry(async ({ alcove }) => alcove.ask('addDefaultAgreements', {}));
  await openMember(user, 'Enquiries', /^Ana/);
  const step = await within(await line()).findByRole('link', {
    name: /^Agreements 0 of 5 missing/,
  });
  expect(step).toHaveAttribute('href', '/agreements');
});

/** Bo is known to Ana and has a contact of his own; both are in two groups, and Cem asks about one. */
async function knowing({ alcove, ana, bo, moduleId }: EnquiryWindow) {
  const { groupId } = await alcove.ask('createGroup', { name: 'Thursdays', kind: 'closed-module' });
  const schedule = aSchedule({ weekday: 4 });
  const next = await alcove.ask('planModule', { groupId, name: '2026–27', schedule });
  const cem = aProfile({ legalName: 'Cem Bartholomew', preferredFirstName: 'Cem' });
  await alcove.ask('addMember', { profile: cem, interestedIn: next.moduleId });
  await letIn(alcove, ana, moduleId);
  for (const memberId of [ana, bo]) await letIn(alcove, memberId, next.moduleId);
  const acquaintance = { memberId: bo, how: 'Same hospital', revisitOn: '2026-11-22' };
  const relationships = { acquaintances: [acquaintance], dualRelationships: [] };
  await alcove.ask('saveRelationships', { memberId: ana, relationships });
  const contact = { happenedOn: '2026-11-20', kind: 'members-met', isForOpening: true } as const;
  const of = (note: string) => ({ ...contact, groupId, note });
  await alcove.ask('logContact', { memberId: ana, contact: of('They met at a congress.') });
  await alcove.ask('logContact', { memberId: bo, contact: of('Bartholomew met someone.') });
}

/** All but the list from which acquaintances are chosen. */
function withoutChoice(page: HTMLElement): HTMLElement {
  const rest = page.cloneNode(true);
  if (!(rest instanceof HTMLElement)) throw new Error('a page is an element');
  for (const list of rest.querySelectorAll('form[aria-label^="Relationships"] [role="listbox"]'))
    list.remove();
  return rest;
}

test('no other member is named on a member’s page, but where acquaintances are chosen (M109)', async () => {
  const shown = await openEnquiry();
  const { user } = shown;
  await knowing(shown);
  for (const tab of ['Record', 'Agreements', 'Safety plan', 'Between sessions', 'Intake']) {
    const page = await openMember(user, 'Members', /^Ana/, tab);
    expect(withoutChoice(page)).not.toHaveTextContent(/Bartholomew|Cem/);
    expect(document.title).not.toContain(OTHER.preferredFirstName);
    // One field names another member: whom they know in the group.
    const typed = [...page.querySelectorAll('input')].map(({ value }) => value);
    expect(typed.filter((value) => value.includes('Bartholomew'))).toHaveLength(
      tab === 'Intake' ? 1 : 0,
    );
  }
  expect(screen.getByRole('combobox', { name: 'Person 1' })).toHaveValue(
    `${OTHER.legalName} · ${OTHER.preferredFirstName}`,
  );
  await openMember(user, 'Members', /^Ana/, 'Between sessions');
  expect(await screen.findByText(/Met another member outside the group · Thursdays/)).toBeVisible();
  await openMember(user, 'Members', /^Ana/, 'Intake');
  await user.click(await screen.findByRole('combobox', { name: 'Person 1' }));
  const options = await screen.findAllByRole('option', { hidden: true });
  expect(options.map(({ textContent }) => textContent).join()).toContain(OTHER.legalName);
  expect(options.map(({ textContent }) => textContent).join()).not.toContain('Anabel');
});

test('the list shows members, enquiries or those who left, and goes along with the open one', async () => {
  const { user, alcove, ana, moduleId } = await openEnquiry();
  await goTo(user, 'Members');
  const list = await screen.findByRole('navigation', { name: 'Members' });
  await within(list).findByRole('link', { name: /^Bo/ });
  expect(within(list).queryByRole('link', { name: /^Ana/ })).not.toBeInTheDocument();
  await user.click(within(list).getByRole('radio', { name: 'Left' }));
  expect(await within(list).findByText('Nobody has left.')).toBeInTheDocument();
  await user.click(within(list).getByRole('radio', { name: 'Enquiries' }));
  await user.click(await within(list).findByRole('link', { name: /^Ana/ }));
  await letIn(alcove, ana, moduleId);
  await user.click(within(await line()).getByRole('link', { name: 'Referral missing' }));
  await user.type(await screen.findByLabelText('Referring physician'), 'Dr. Invented');
  await user.click(screen.getByRole('button', { name: 'Save referral' }));
  await waitFor(() =>
    expect(screen.queryByRole('radio', { name: 'Enquiries' })).not.toBeInTheDocument(),
  );
  expect(within(list).getByRole('link', { name: /^Ana/ })).toHaveAttribute('aria-current', 'page');
});

test('a health number is compared with its check digit and shown as it stands on the card', async () => {
  const { user, alcove, ana, bridge } = await openEnquiry();
  await openMember(user, 'Enquiries', /^Ana/);
  await user.click(screen.getByRole('button', { name: 'Change details' }));
  const number = await screen.findByRole('textbox', { name: 'Ontario health number' });
  await user.type(number, '1234567890');
  await user.click(screen.getByRole('button', { name: 'Save details' }));
  expect(await screen.findByText(/One of these ten digits is not right/)).toBeInTheDocument();
  expect(bridge.callsOf('changeMember')).toHaveLength(0);
  await user.clear(number);
  await user.type(number, '1234 567 897 ab');
  await user.click(screen.getByRole('button', { name: 'Save details' }));
  expect(await screen.findByText('1234-567-897-AB')).toBeInTheDocument();
  expect(await alcove.ask('getMember', { memberId: ana })).toMatchObject({
    healthNumber: '1234567897AB',
    profile: { dateOfBirth: null },
  });
});

test('a new member begins as an enquiry, without a module where none is known yet (M4)', async () => {
  const { user, bridge } = await openEnquiry();
  await goTo(user, 'Members');
  await user.click(theLast(await screen.findAllByRole('button', { name: 'Add member' })));
  await user.type(await screen.findByRole('textbox', { name: /Legal name/ }), 'Chiara Imaginary');
  await user.type(screen.getByRole('textbox', { name: /Preferred first name/ }), 'Chiara');
  await user.click(screen.getByRole('button', { name: 'Add member' }));
  await screen.findByRole('heading', { name: 'Chiara', level: 1 });
  expect(bridge.callsOf('addMember').at(-1)?.input).toMatchObject({
    interestedIn: null,
    healthNumber: null,
  });
  expect(screen.getByRole('radio', { name: 'Enquiries' })).toBeChecked();
  expect(screen.getByText('Not admitted to a module.')).toBeInTheDocument();
});
