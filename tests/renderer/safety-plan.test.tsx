import '../support/browser-gaps';
import { MantineProvider } from '@mantine/core';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { memberUseCases } from '../../electron/application/members';
import { safetyPlanUseCases } from '../../electron/application/safety-plans';
import { unfinishedUseCases } from '../../electron/application/unfinished';
import { createAppStore } from '../../renderer/api/store';
import { askQuietly } from '../../renderer/api/use-ask';
import { OpenDrafts } from '../../renderer/notes/open-drafts';
import { DraftsContext } from '../../renderer/notes/use-drafts';
import { SafetyPlanPage } from '../../renderer/safety/safety-plan-page';
import { theme } from '../../renderer/shell/theme';
import { laptopTimeZone } from '../../renderer/ui/use-now';
import type { Reply } from '../../shared/contract/contract';
import type { EmergencyContact, SafetyPlan } from '../../shared/domain/safety-plan';
import { blankSafetyPlan } from '../../shared/domain/safety-plan-rules';
import { err, ok } from '../../shared/lib/result';
import { contractDouble } from '../support/contract-double';
import { memoryVault } from '../support/memory-vault';
import { aMember, aPractice, memberId } from '../support/people';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 5_000 });

const ana = memberId(1);
const blank = blankSafetyPlan(ana);

const vera: EmergencyContact = {
  name: 'Vera Fictional',
  relationship: 'sister',
  telephone: '416-555-0123',
  otherTelephone: '',
  releaseToCall: 'agreed',
  releaseAskedOn: '2026-08-20',
  note: '',
};
const home = {
  label: 'Home',
  address: '2 Nowhere Lane',
  country: 'CA',
  region: 'ON',
  emergencyNumber: '911',
  dispatchNumber: '416-555-0190',
} as const;

const noWords = {
  'warning-signs': '',
  'own-coping': '',
  distractions: '',
  'people-who-help': '',
  professionals: '',
  'safer-surroundings': '',
};

function aVersion(number: number, warningSigns: string, reviewOn: string | null = null) {
  const steps = { ...noWords, 'warning-signs': warningSigns };
  return {
    number,
    text: { steps, callBack: 'I call back within two minutes.', reviewOn },
    saved: { at: `2026-08-0${number}T15:00:00.000Z`, timeZone: 'America/Toronto' },
  };
}

interface Begin {
  readonly plan?: SafetyPlan;
  readonly sheet?: Reply<'saveSafetySheet'>;
}

/** The page over the real use cases and stores in memory, at its own path. */
async function showPlan({ plan, sheet }: Begin = {}) {
  const vault = memoryVault();
  await vault.records.members.add(aMember(1));
  await vault.records.practice.put(
    'practice',
    () => ({ id: 'practice', profile: aPractice() }),
    ok,
  );
  if (plan) await vault.records.safetyPlans.add(plan);
  const world = {
    clock: { now: () => new Date(), timeZone: laptopTimeZone },
    randomIdText: () => '0'.repeat(20),
    sha256: (text: string) => text,
    sha256OfBytes: () => '',
  };
  const useCases = safetyPlanUseCases({
    world,
    safetySheetPress: { print: async () => ({ bytes: new Uint8Array(1), pages: 1 }) },
    exportFolder: {
      choosePath: async ({ suggestedName }) => `/papers/${suggestedName}`,
      write: async () => ok(),
    },
  });
  const unfinished = unfinishedUseCases(world, {
    keep: () => true,
    read: () => [],
    drop: () => {},
  });
  const bridge = contractDouble({
    getSafetyPlan: (input) => useCases.getSafetyPlan(input, vault),
    saveSafetyPlan: (input) => useCases.saveSafetyPlan(input, vault),
    saveEmergencyContacts: (input) => useCases.saveEmergencyContacts(input, vault),
    saveCallLocations: (input) => useCases.saveCallLocations(input, vault),
    saveSafetySheet: (input) => sheet ?? useCases.saveSafetySheet(input, vault),
    getMember: (input) => memberUseCases(world).getMember(input, vault),
    listEmergencyRecords: () => ok([]),
    getUnfinishedForm: (input) => unfinished.getUnfinishedForm(input, vault),
    keepUnfinishedForm: (input) => unfinished.keepUnfinishedForm(input, vault),
    dropUnfinishedForm: (input) => unfinished.dropUnfinishedForm(input, vault),
  });
  const store = createAppStore(bridge);
  const saved = async () => vault.records.safetyPlans.find(blank.id);
  const open = () => {
    const router = createMemoryRouter(
      [{ path: '/members/:memberId/safety', element: <SafetyPlanPage memberId={ana} /> }],
      { initialEntries: [`/members/${ana}/safety`] },
    );
    const drafts = new OpenDrafts(askQuietly(store.dispatch), () => {});
    return render(
      <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
        <Provider store={store}>
          <DraftsContext value={drafts}>
            <RouterProvider router={router} />
          </DraftsContext>
        </Provider>
      </MantineProvider>,
    );
  };
  return { user: userEvent.setup({ delay: null }), bridge, saved, open, ...open() };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const region = async (name: string) => {
  const heading = await screen.findByRole('heading', { name, level: 2 });
  const section = heading.closest('section');
  if (!section) throw new Error(`no section ${name}`);
  return within(section);
};

test('an empty plan says what it is for, offers the first step, and shows both crisis lines', async () => {
  const { user } = await showPlan();
  expect(await screen.findByRole('heading', { name: 'No safety plan yet' })).toBeInTheDocument();
  expect((await region('Crisis lines')).getByText('Call or text 9-8-8')).toBeInTheDocument();
  expect((await region('Crisis lines')).getByText('Call or text 988, or chat')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Save one page to print…' })).toBeNull();
  await user.click(await button('Write the six steps'));
  const questions = screen
    .getAllByRole('textbox')
    .map((box) => box.getAttribute('aria-describedby'));
  expect(questions.filter(Boolean)).toHaveLength(7);
});

test('the six steps are written in their order, each under its question, and read afterwards', async () => {
  const { user, saved } = await showPlan();
  await user.click(await button('Write the six steps'));
  expect(await screen.findByRole('heading', { name: 'The six steps' })).toHaveFocus();
  const first = await field('1. Warning signs');
  expect(first).toHaveAccessibleDescription('What tells you that a hard time may be beginning?');
  await user.type(first, 'I stop answering messages.');
  await user.type(await field('Who calls back'), 'I call.');
  await user.click(await button('Save version 1'));
  expect(
    (await region('In their own words')).getByText('I stop answering messages.'),
  ).toBeInTheDocument();
  const steps = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(steps.slice(-6)).toEqual([
    '1. Warning signs',
    '2. What helps by oneself',
    '3. People and places that distract',
    '4. People who help',
    '5. Professionals and agencies',
    '6. Making the surroundings safer',
  ]);
  expect(screen.getAllByText('Not talked about yet.')).toHaveLength(5);
  expect((await saved())?.versions).toMatchObject([{ number: 1, text: { reviewOn: null } }]);
});

test('earlier versions stay readable, with their dates', async () => {
  const versions = [aVersion(1, 'I sleep badly.'), aVersion(2, 'I stop answering messages.')];
  const { user } = await showPlan({ plan: { ...blank, versions } });
  await user.click(await screen.findByText('Version 1, saved on 1 August 2026'));
  expect(screen.getByText('I sleep badly.')).toBeVisible();
  expect((await region('In their own words')).queryByText('I sleep badly.')).toBeNull();
  expect((await region('In their own words')).getByText(/^Version 2/)).toBeInTheDocument();
});

test('saving what the plan says already is refused in words, and the text stays', async () => {
  const { user } = await showPlan({
    plan: { ...blank, versions: [aVersion(1, 'I sleep badly.')] },
  });
  await user.click(await button('Change the steps'));
  await user.click(await button('Save version 2'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was changed');
  expect(await field('1. Warning signs')).toHaveValue('I sleep badly.');
});

test('a review that is due is pointed out, one that lies ahead is only said', async () => {
  const due = await showPlan({ plan: { ...blank, versions: [aVersion(1, 'A', '2020-01-31')] } });
  expect(
    await screen.findByText(/was to be looked at again on 31 January 2020/),
  ).toBeInTheDocument();
  due.unmount();
  await showPlan({ plan: { ...blank, versions: [aVersion(1, 'A', '2999-01-31')] } });
  expect(await screen.findByText(/Look at it again on 31 January 2999/)).toBeInTheDocument();
  expect(screen.queryByText(/was to be looked at/)).toBeNull();
});

test('M27 says that there is nobody to call, or nobody who may be called, until one agreed', async () => {
  const none = await showPlan();
  expect(await screen.findByText('There is nobody to call yet')).toBeInTheDocument();
  none.unmount();
  const unasked = { ...vera, releaseToCall: 'not-asked', releaseAskedOn: null } as const;
  const some = await showPlan({ plan: { ...blank, contacts: [unasked] } });
  expect(await screen.findByText('None of these contacts may be called yet')).toBeInTheDocument();
  some.unmount();
  await showPlan({
    plan: { ...blank, contacts: [unasked, { ...vera, telephone: '416-555-0177' }] },
  });
  expect(await screen.findByText('May be called: agreed on 20 August 2026')).toBeInTheDocument();
  expect(screen.queryByText(/nobody to call|may be called yet$/)).toBeNull();
});

test('M27 a contact is written down with the day on which the member agreed', async () => {
  const { user, saved } = await showPlan();
  await user.click(await button('Add a contact'));
  const today = new Intl.DateTimeFormat('en-CA').format(new Date());
  await user.type(await field(/^Name/), 'Vera Fictional');
  await user.type(await field(/^Telephone/), '416-555-0123');
  expect(screen.queryByLabelText('Said so on')).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Agreed' }));
  expect(screen.getByLabelText('Said so on')).toHaveValue(today);
  await user.click(await button('Save contacts'));
  expect(await (await region('Whom to call')).findByText('416-555-0123')).toBeInTheDocument();
  expect((await saved())?.contacts).toEqual([{ ...vera, relationship: '', releaseAskedOn: today }]);
});

test('M27 two contacts with one number: the field that repeats it says whose it is', async () => {
  const { user, saved, bridge } = await showPlan({ plan: { ...blank, contacts: [vera] } });
  await user.click(await button('Change contacts'));
  await user.click(await button('Add a contact'));
  const second = within(screen.getByRole('group', { name: 'Contact 2' }));
  await user.type(second.getByRole('textbox', { name: /^Name/ }), 'Omar Invented');
  await user.type(second.getByRole('textbox', { name: /^Telephone/ }), '+1 (416) 555 0123');
  await user.click(await button('Save contacts'));
  await waitFor(() =>
    expect(second.getByRole('textbox', { name: /^Telephone/ })).toHaveAccessibleDescription(
      'Vera Fictional has this number already.',
    ),
  );
  expect(second.getByRole('textbox', { name: /^Telephone/ })).toHaveFocus();
  expect(bridge.callsOf('saveEmergencyContacts')).toEqual([]);
  expect((await saved())?.contacts).toEqual([vera]);
});

test('M27 the member’s own number is pointed out at the field, and is no contact', async () => {
  const { user, bridge } = await showPlan();
  await user.click(await button('Add a contact'));
  await user.type(await field(/^Name/), 'Omar Invented');
  await user.type(await field(/^Telephone/), '+1 416 555 0111');
  await user.click(await button('Save contacts'));
  await waitFor(async () =>
    expect(await field(/^Telephone/)).toHaveAccessibleDescription(
      'This is the member’s own number.',
    ),
  );
  expect(bridge.callsOf('saveEmergencyContacts')).toEqual([]);
});

test('a mistake in one entry is shown at its own field, and nothing is saved', async () => {
  const omar = { ...vera, name: 'Omar Invented', telephone: '416-555-0125' };
  const { user, bridge } = await showPlan({ plan: { ...blank, contacts: [vera, omar] } });
  await user.click(await button('Change contacts'));
  const second = within(screen.getByRole('group', { name: 'Contact 2' }));
  await user.clear(second.getByRole('textbox', { name: /^Telephone/ }));
  await user.clear(second.getByLabelText('Said so on'));
  await user.click(await button('Save contacts'));
  expect(await second.findAllByText('Please fill this in.')).toHaveLength(1);
  const first = within(screen.getByRole('group', { name: 'Contact 1' }));
  expect(first.queryByText('Please fill this in.')).toBeNull();
  await user.type(second.getByRole('textbox', { name: /^Telephone/ }), '416-555-0125');
  await user.click(await button('Save contacts'));
  expect(
    await second.findByText('Please give the day on which the member said so.'),
  ).toBeInTheDocument();
  expect(bridge.callsOf('saveEmergencyContacts')).toEqual([]);
});

test('contacts are moved and removed by keyboard, and the focus is never lost', async () => {
  const omar = { ...vera, name: 'Omar Invented', telephone: '416-555-0125' };
  const ines = { ...vera, name: 'Ines Made-up', telephone: '416-555-0126' };
  const { user, saved } = await showPlan({ plan: { ...blank, contacts: [vera, omar, ines] } });
  await user.click(await button('Change contacts'));
  const press = async (name: string) => {
    const wanted = await button(name);
    act(() => wanted.focus());
    await user.keyboard('{Enter}');
  };
  await press('Move up: Contact 3');
  await press('Remove: Contact 1');
  expect(await button('Add a contact')).toHaveFocus();
  await user.click(await button('Save contacts'));
  await screen.findByText('Omar Invented');
  expect(screen.getByRole('heading', { name: 'Safety plan' })).toHaveFocus();
  expect((await saved())?.contacts.map(({ name }) => name)).toEqual([
    'Ines Made-up',
    'Omar Invented',
  ]);
});

test('M28 the country brings its regions and number, and never overwrites a number that was typed', async () => {
  const { user, saved } = await showPlan();
  await user.click(await button('Add a place'));
  await user.type(await field(/^What it is called/), 'Cottage');
  await user.type(await field(/^Address/), '9 Lake Road');
  expect(await field(/^Emergency number there/)).toHaveValue('911');
  const choose = async (label: string, option: string) => {
    await user.click(screen.getByRole('combobox', { name: label }));
    await user.click(await screen.findByRole('option', { name: option, hidden: true }));
  };
  await choose('Country', 'Another country');
  expect(await field(/^Emergency number there/)).toHaveValue('');
  await user.type(await field(/^Emergency number there/), '112');
  await user.type(await field('Region'), 'Bavaria');
  await choose('Country', 'United States');
  expect(await field(/^Emergency number there/)).toHaveValue('112');
  await choose('State', 'New York');
  await user.click(await button('Save places'));
  expect(await screen.findByText('New York, United States')).toBeInTheDocument();
  expect((await region('Crisis lines')).queryByText('Call or text 9-8-8')).toBeNull();
  expect((await saved())?.callLocations).toMatchObject([
    { country: 'US', region: 'NY', emergencyNumber: '112' },
  ]);
});

test('M28 in Nunavut the number is left to the clinician, and the field says why', async () => {
  const { user, bridge } = await showPlan();
  await user.click(await button('Add a place'));
  const number = () => field(/^Emergency number there/);
  const choose = async (option: string) => {
    await user.click(screen.getByRole('combobox', { name: 'Province or territory' }));
    await user.click(await screen.findByRole('option', { name: option, hidden: true }));
  };
  await choose('Nunavut');
  expect(await number()).toHaveValue('');
  expect(await number()).toHaveAccessibleDescription(/In Nunavut no one number is answered/);
  await user.click(await button('Save places'));
  expect(bridge.callsOf('saveCallLocations')).toEqual([]);
  await choose('Yukon');
  expect(await number()).toHaveValue('911');
  await user.clear(await number());
  await user.type(await number(), '867-555-0123');
  await choose('Nunavut');
  expect(await number()).toHaveValue('867-555-0123');
});

test('M28 a place shows its address and both numbers', async () => {
  await showPlan({ plan: { ...blank, callLocations: [home] } });
  await screen.findByText('2 Nowhere Lane');
  const places = await region('Where they call from');
  for (const words of ['911', '416-555-0190', 'Ontario, Canada']) {
    expect(places.getByText(words)).toBeInTheDocument();
  }
});

test('what is typed is kept under the member, and is back when the page is opened again', async () => {
  const { user, bridge, open, unmount } = await showPlan();
  await user.click(await button('Write the six steps'));
  await user.type(await field('1. Warning signs'), 'I stop answering');
  await waitFor(() => expect(bridge.callsOf('keepUnfinishedForm').length).toBeGreaterThan(0));
  expect(bridge.callsOf('keepUnfinishedForm').at(-1)?.input).toMatchObject({
    key: `safety-plan:${ana}`,
  });
  unmount();
  open();
  await user.click(await button('Write the six steps'));
  await screen.findByText(/what you typed is back/);
  expect(await field('1. Warning signs')).toHaveValue('I stop answering');
});

test('a list that was being written is back entry by entry', async () => {
  const { user, bridge, open, unmount } = await showPlan({ plan: { ...blank, contacts: [vera] } });
  await user.click(await button('Change contacts'));
  await user.click(await button('Add a contact'));
  const second = () => within(screen.getByRole('group', { name: 'Contact 2' }));
  await user.type(second().getByRole('textbox', { name: /^Name/ }), 'Omar');
  await waitFor(() =>
    expect(JSON.stringify(bridge.callsOf('keepUnfinishedForm'))).toContain('Omar'),
  );
  expect(bridge.callsOf('keepUnfinishedForm').at(-1)?.input).toMatchObject({
    key: `emergency-contacts:${ana}`,
  });
  unmount();
  open();
  await user.click(await button('Change contacts'));
  await screen.findByText(/what you typed is back/);
  expect(second().getByRole('textbox', { name: /^Name/ })).toHaveValue('Omar');
});

test('going back with unsaved typing asks first, and a plain look does not', async () => {
  const { user } = await showPlan({ plan: { ...blank, contacts: [vera] } });
  await user.click(await button('Change contacts'));
  await user.click(await button('Back to the plan'));
  await user.click(await button('Change contacts'));
  await user.type(await field(/^Note/), 'Works nights');
  await user.click(await button('Back to the plan'));
  await user.click(await button('Keep writing'));
  expect(await field(/^Note/)).toHaveValue('Works nights');
});

test('the page to print is saved, and it is said where it lies and that it is not encrypted', async () => {
  const { user, unmount } = await showPlan({ plan: { ...blank, contacts: [vera] } });
  await user.click(await button('Save one page to print…'));
  expect(
    await screen.findByText(/Alcove-safety-plan\.pdf\. It is not encrypted/),
  ).toBeInTheDocument();
  unmount();
  const again = await showPlan({
    plan: { ...blank, contacts: [vera] },
    sheet: err({ code: 'save-cancelled' }),
  });
  await again.user.click(await button('Save one page to print…'));
  await waitFor(() => expect(again.bridge.callsOf('saveSafetySheet')).toHaveLength(1));
  expect(screen.queryByRole('alert')).toBeNull();
});
