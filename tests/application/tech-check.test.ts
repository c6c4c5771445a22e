import { techCheckUseCases } from '../../electron/application/tech-check';
import { groupIdSchema, groupMeetingIdOf } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
import { alcoveForEachTest } from '../support/fresh-alcove';

const fresh = alcoveForEachTest();

function desk() {
  const asked: string[] = [];
  const useCases = techCheckUseCases({
    deviceGate: {
      begin: async (device) => {
        asked.push(`begin ${device}`);
        return 'unknown';
      },
      end: () => void asked.push('end'),
    },
    connectionProbe: {
      read: async () => ({ wifi: 'open', power: 'battery', batteryPercent: 39 }),
    },
    hostProbe: {
      roundTripMs: async (host) => {
        asked.push(host);
        return host === 'zoom.us' ? ok(84) : err({ code: 'host-not-reached', reason: 'refused' });
      },
    },
  });
  return { asked, useCases };
}

async function groupWithMeeting(host: string) {
  const { alcove, stores } = fresh;
  const named = { name: 'Tuesdays', kind: 'closed-module' } as const;
  const { groupId } = await alcove.done('createGroup', named);
  await stores.records.meetings.add({
    id: groupMeetingIdOf(groupId),
    groupId,
    meetingAccess: {
      link: {
        platform: 'zoom',
        host,
        way: { kind: 'join', meetingId: '81234567890' },
        pwd: 'TestToken',
      },
      ...{ meetingId: '81234567890', passcode: null, phonePasscode: null, dialIns: [] },
      platformReason: '',
    },
  });
  return groupId;
}

test('the host of the group’s own meeting is called, and told with its time (M86)', async () => {
  const groupId = await groupWithMeeting('zoom.us');
  const { asked, useCases } = desk();
  expect(await useCases.checkNetwork({ groupId }, fresh.stores)).toEqual(
    ok({ host: 'zoom.us', roundTripMs: 84 }),
  );
  expect(asked).toEqual(['zoom.us']);
});

test('why a host is not reached is told as it is', async () => {
  const groupId = await groupWithMeeting('us02web.zoom.us');
  expect(await desk().useCases.checkNetwork({ groupId }, fresh.stores)).toEqual(
    err({ code: 'host-not-reached', reason: 'refused' }),
  );
});

test('without a group, or without its meeting, nobody is called', async () => {
  const { asked, useCases } = desk();
  const nobody = groupIdSchema.parse(`grp_${'z'.repeat(20)}`);
  expect(await useCases.checkNetwork({ groupId: nobody }, fresh.stores)).toEqual(
    err({ code: 'not-found', term: 'group' }),
  );
  const { groupId } = await fresh.alcove.done('createGroup', {
    name: 'Sundays',
    kind: 'drop-in',
  });
  expect(await useCases.checkNetwork({ groupId }, fresh.stores)).toEqual(
    err({ code: 'meeting-missing' }),
  );
  expect(asked).toEqual([]);
});

test('a device is lent and taken back, and the laptop’s own facts are told', async () => {
  const { asked, useCases } = desk();
  const { stores } = fresh;
  expect(await useCases.beginDeviceCheck({ device: 'camera' }, stores)).toEqual(
    ok({ access: 'unknown' }),
  );
  expect(await useCases.endDeviceCheck({}, stores)).toEqual(ok({}));
  expect(asked).toEqual(['begin camera', 'end']);
  expect(await useCases.readConnection({}, stores)).toEqual(
    ok({ wifi: 'open', power: 'battery', batteryPercent: 39 }),
  );
});
