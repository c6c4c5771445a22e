import '../support/browser-gaps';
import { MantineProvider } from '@mantine/core';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { groupUseCases } from '../../electron/application/groups';
import { meetingUseCases } from '../../electron/application/meetings';
import { roomTime } from '../../electron/application/room-time';
import { sessionUseCases } from '../../electron/application/sessions';
import { unfinishedUseCases } from '../../electron/application/unfinished';
import { createAppStore } from '../../renderer/api/store';
import { askQuietly } from '../../renderer/api/use-ask';
import { MeetingPage } from '../../renderer/meetings/meeting-page';
import { describeLinkRefusal } from '../../renderer/meetings/texts';
import { OpenDrafts } from '../../renderer/notes/open-drafts';
import { DraftsContext } from '../../renderer/notes/use-drafts';
import { theme } from '../../renderer/shell/theme';
import { groupMeetingIdOf } from '../../shared/domain/ids';
import type { MeetingAccess } from '../../shared/domain/meeting-access';
import type { MeetingLinkRefusal } from '../../shared/domain/meeting-link';
import { urlOf } from '../../shared/domain/meeting-link-rules';
import { readInvitation } from '../../shared/domain/read-invitation';
import { err, ok } from '../../shared/lib/result';
import { testWorld } from '../support/alcove';
import { contractDouble } from '../support/contract-double';
import { teamsMail, zoomMail } from '../support/invitations';
import { ZOOM_LINK } from '../support/meeting-links';
import { memoryVault } from '../support/memory-vault';
import { aGroup, aMember, aMembership, aPractice, aSession, groupId } from '../support/people';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 5_000 });

function accessIn(text: string): MeetingAccess {
  const read = readInvitation(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.access;
}

interface Begin {
  readonly access?: MeetingAccess;
  readonly members?: number;
  readonly isDoorShut?: boolean;
}

const path = `/groups/${groupId(1)}/meeting`;
const later = () => new Date(Date.now() + 86_400_000).toISOString();

/** The page over the real use cases and stores in memory, at its own path. */
async function showMeeting({ access, members = 0, isDoorShut = false }: Begin = {}) {
  const vault = memoryVault();
  const { records } = vault;
  await records.practice.put('practice', () => ({ id: 'practice', profile: aPractice() }), ok);
  await records.groups.add(aGroup());
  const startsAt = later();
  const date = startsAt.slice(0, 10);
  await records.sessions.add(aSession({ startsAt, date }));
  const memberships = [aMembership({ from: '2026-01-01' })];
  for (let at = 1; at <= members; at += 1) {
    await records.members.add({ ...aMember(at), memberships });
  }
  const id = groupMeetingIdOf(groupId(1));
  if (access) await records.meetings.add({ id, groupId: groupId(1), meetingAccess: access });
  const opened: string[] = [];
  const copied: string[] = [];
  const real = testWorld('2026-09-01T12:00:00.000Z');
  const world = { ...real, clock: { ...real.clock, now: () => new Date() } };
  const meetings = meetingUseCases({
    world,
    meetingDoor: {
      open: async (link) => {
        if (isDoorShut) return err({ code: 'meeting-not-opened' });
        opened.push(urlOf(link));
        return ok();
      },
    },
    clipboard: { forgottenAfterSeconds: 30, copy: async (text) => void copied.push(text) },
    time: roomTime(world.clock, () => 0),
    isReadOnly: () => false,
    refusalOfThrown: () => null,
  });
  const unfinished = unfinishedUseCases(world, {
    keep: () => true,
    read: () => [],
    drop: () => {},
  });
  const bridge = contractDouble({
    listGroups: (input) => groupUseCases(world).listGroups(input, vault),
    listSessions: (input) => sessionUseCases(world).listSessions(input, vault),
    getMeeting: (input) => meetings.getMeeting(input, vault),
    saveMeeting: (input) => meetings.saveMeeting(input, vault),
    removeMeeting: (input) => meetings.removeMeeting(input, vault),
    openMeeting: (input) => meetings.openMeeting(input, vault),
    copyInvitation: (input) => meetings.copyInvitation(input, vault),
    getUnfinishedForm: (input) => unfinished.getUnfinishedForm(input, vault),
    keepUnfinishedForm: (input) => unfinished.keepUnfinishedForm(input, vault),
    dropUnfinishedForm: (input) => unfinished.dropUnfinishedForm(input, vault),
  });
  const store = createAppStore(bridge);
  const open = () => {
    const router = createMemoryRouter(
      [{ path: '/groups/:groupId/meeting', element: <MeetingPage /> }],
      { initialEntries: [path] },
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
  const saved = async () => (await records.meetings.find(id))?.meetingAccess ?? null;
  return { user: userEvent.setup({ delay: null }), bridge, saved, opened, copied, open, ...open() };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const box = () => field('Link or invitation');
const zoom = accessIn(zoomMail);

test('an invitation that is pasted is read at once, shown to be looked over, and saved', async () => {
  const { user, saved, bridge } = await showMeeting();
  expect(await screen.findByRole('heading', { name: 'How does the group meet?' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save meeting' })).toBeNull();
  await user.click(await box());
  await user.paste(zoomMail);
  expect(screen.getByRole('status')).toHaveTextContent(
    'A meeting with Zoom: the link, the meeting ID, the passcode, what a telephone types, and telephone numbers.',
  );
  expect(screen.getByText(ZOOM_LINK)).toBeVisible();
  expect(await field('Meeting ID')).toHaveValue('81234567890');
  expect(await field('Passcode')).toHaveValue('aB3*x_9');
  expect(await field('Passcode for the telephone')).toHaveValue('123456');
  expect(await field('Number 4')).toHaveValue('+441632960001');
  expect(bridge.callsOf('saveMeeting')).toEqual([]);
  await user.click(await button('Remove number 4'));
  await user.type(await field('Why this platform'), 'Waiting room.');
  await user.click(await button('Save meeting'));
  expect(await screen.findByRole('heading', { name: 'Zoom' })).toBeVisible();
  expect(await saved()).toEqual({
    ...zoom,
    dialIns: zoom.dialIns.slice(0, 3),
    platformReason: 'Waiting room.',
  });
});

test('a link alone is enough', async () => {
  const { user, saved } = await showMeeting();
  await user.click(await box());
  await user.paste(`${ZOOM_LINK}&uname=x`);
  expect(screen.getByText(ZOOM_LINK)).toBeVisible();
  await user.click(await button('Save meeting'));
  await screen.findByRole('heading', { name: 'Zoom' });
  expect(await saved()).toMatchObject({ link: zoom.link, passcode: null, dialIns: [] });
});

test('what is refused says why beside the box, stays in it, and cannot be saved', async () => {
  const { user, saved } = await showMeeting();
  const bad = 'https://zoom.us.evil.example/j/81234567890';
  await user.click(await box());
  await user.paste(bad);
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('This link leads to another place');
  expect(alert).toHaveTextContent('zoom.us.evil.example');
  expect(await box()).toHaveValue(bad);
  expect(screen.queryByRole('button', { name: 'Save meeting' })).toBeNull();
  expect(await saved()).toBeNull();
});

test('a bad link pasted over a good one does not let the good one be saved unseen', async () => {
  const { user, bridge } = await showMeeting();
  await user.click(await box());
  await user.paste(ZOOM_LINK);
  await user.clear(await box());
  await user.paste('https://zoom.us/s/81234567890?zak=x');
  expect(screen.getByRole('alert')).toHaveTextContent('start the meeting in your name');
  await user.click(await button('Save meeting'));
  await waitFor(async () => expect(await box()).toHaveFocus());
  expect(bridge.callsOf('saveMeeting')).toEqual([]);
});

test('another meeting’s passcode does not stay beside a new link, and the reason does', async () => {
  const { user } = await showMeeting({ access: { ...zoom, platformReason: 'Waiting room.' } });
  await user.click(await button('Change the meeting'));
  expect(await field('Passcode')).toHaveValue('aB3*x_9');
  await user.click(await box());
  await user.paste('https://meet.google.com/abc-defg-hij');
  expect(await field('Passcode')).toHaveValue('');
  expect(await field('Meeting ID')).toHaveValue('');
  expect(screen.queryByRole('textbox', { name: 'Number 1' })).toBeNull();
  expect(await field('Why this platform')).toHaveValue('Waiting room.');
});

test('an id and a number that are typed with blanks are tidied; a wrong passcode is pointed out', async () => {
  const { user, saved } = await showMeeting({ access: accessIn(teamsMail) });
  await user.click(await button('Change the meeting'));
  const id = await field('Meeting ID');
  await user.clear(id);
  await user.type(id, '212 345-678 902');
  await user.click(await button('Add a number'));
  await user.type(await field('Number 2'), '+1 (416) 555-0123');
  await user.type(await field('Passcode'), ' with blanks');
  await user.click(await button('Save meeting'));
  expect(await screen.findByText(/A passcode has letters, digits/)).toBeVisible();
  await user.clear(await field('Passcode'));
  await user.click(await button('Save meeting'));
  await screen.findByRole('heading', { name: 'Microsoft Teams' });
  const access = await saved();
  expect(access).toMatchObject({ meetingId: '212345678902', passcode: null });
  expect(access?.dialIns[1]).toEqual({ number: '+14165550123', place: '' });
});

test('what was begun is back when the page is opened again', async () => {
  const { user, unmount, open, bridge } = await showMeeting();
  await user.click(await box());
  await user.paste(zoomMail);
  await waitFor(() => expect(bridge.callsOf('keepUnfinishedForm')).not.toEqual([]));
  unmount();
  open();
  expect(await screen.findByText(/what you typed is back/)).toBeVisible();
  expect(await box()).toHaveValue('');
  expect(await field('Passcode')).toHaveValue('aB3*x_9');
});

test('what was pasted is not kept itself: it may name people, or start the meeting', async () => {
  const { user, unmount, bridge } = await showMeeting();
  await user.click(await box());
  await user.paste(`${zoomMail}\nWanda Fictional wept`);
  await waitFor(() => expect(bridge.callsOf('keepUnfinishedForm')).not.toEqual([]));
  unmount();
  const kept = JSON.stringify(bridge.callsOf('keepUnfinishedForm'));
  expect(kept).toContain('aB3*x_9');
  expect(kept).not.toContain('Wanda');
});

test('the passcode and the link’s token are hidden until they are asked for', async () => {
  const { user } = await showMeeting({ access: zoom });
  await screen.findByRole('heading', { name: 'Zoom' });
  const page = screen.getByRole('main');
  for (const secret of ['aB3*x_9', '123456', 'RmljdGlvbmFs']) {
    expect(page.textContent).not.toMatch(
      new RegExp(`(?<!\\d)${secret.replace('*', '\\*')}(?!\\d)`),
    );
  }
  expect(page).toHaveTextContent('https://us02web.zoom.us/j/81234567890');
  await user.click(await button('Show the passcode'));
  expect(page).toHaveTextContent('aB3*x_9');
  expect(page).toHaveTextContent(ZOOM_LINK);
  await user.click(await button('Hide the passcode'));
  expect(page).not.toHaveTextContent('aB3*x_9');
});

test('thirteen in a platform that lets in twelve are warned about in words (M85)', async () => {
  const doxy = accessIn('https://doxy.me/drimaginary');
  await showMeeting({ access: doxy, members: 12 });
  expect(await screen.findByText('Doxy.me may not let everyone in')).toBeVisible();
  expect(screen.getByText(/It lets in 12, and 13 are expected/)).toBeVisible();
});

test('twelve in a platform that lets in twelve are not warned about', async () => {
  await showMeeting({ access: accessIn('https://doxy.me/drimaginary'), members: 11 });
  expect(await screen.findByText('12 people, you included')).toBeVisible();
  expect(screen.queryByText(/may not let everyone in/)).toBeNull();
});

test('where the capacity is not known, that is said', async () => {
  await showMeeting({ access: accessIn(teamsMail), members: 2 });
  expect(await screen.findByText(/Not known to Alcove/)).toBeVisible();
});

test('an invitation is copied in two forms, to the next session or to every one (M87)', async () => {
  const { user, copied } = await showMeeting({ access: zoom });
  await screen.findByRole('radio', { name: /Next session/ });
  await user.click(await button('Copy for an e-mail'));
  expect(
    await screen.findByText(/Copied for an e-mail\. Paste it within 30 seconds/),
  ).toBeVisible();
  expect(copied[0]).toContain('We meet online on');
  await user.click(screen.getByRole('radio', { name: 'Every session' }));
  await user.click(await button('Copy for a text message'));
  expect(await screen.findByText(/Copied for a text message/)).toBeVisible();
  expect(copied[1]).toContain('Our next meeting online:');
});

test('the meeting is opened for a try, and a refusal of the system is worded', async () => {
  const { user, opened } = await showMeeting({ access: zoom });
  await user.click(await button('Open meeting'));
  await waitFor(() => expect(opened).toEqual([ZOOM_LINK]));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a meeting that the system does not open says so', async () => {
  const { user } = await showMeeting({ access: zoom, isDoorShut: true });
  await user.click(await button('Open meeting'));
  expect(await screen.findByRole('alert')).toHaveTextContent('The meeting was not opened');
});

test('it is removed after being asked about', async () => {
  const { user, saved } = await showMeeting({ access: zoom });
  await user.click(await button('Remove the meeting'));
  const dialog = await screen.findByRole('dialog', { name: 'Remove the meeting?' });
  await user.click(within(dialog).getByRole('button', { name: 'Remove the meeting' }));
  expect(await screen.findByRole('heading', { name: 'How does the group meet?' })).toBeVisible();
  expect(await saved()).toBeNull();
});

const refusals: readonly MeetingLinkRefusal[] = [
  { code: 'link-missing' },
  { code: 'link-too-long', most: 2_000 },
  { code: 'link-not-https' },
  { code: 'link-unknown-host', host: 'zo\u200bom.us' },
  { code: 'link-unknown-shape', platform: 'doxy' },
  { code: 'link-starts-meeting' },
  { code: 'link-has-user' },
  { code: 'link-ambiguous', hosts: ['zoom.us', 'doxy.me'] },
];

test.each(refusals)('$code is worded: what happened and what to do', (refusal) => {
  const words = Object.values(describeLinkRefusal(refusal));
  expect(new Set(words).size).toBe(4);
  expect(words.join(' ')).not.toMatch(/!|undefined|\[object|\u200b/);
});
