import { hostOf } from '../../shared/domain/meeting-link-rules';
import { groupMeetingIdOf } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
import { notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { ConnectionProbe, DeviceGate, HostProbe } from './ports/room';

export interface TechCheckTools {
  readonly deviceGate: DeviceGate;
  readonly connectionProbe: ConnectionProbe;
  readonly hostProbe: HostProbe;
}

type TechCheckHandlers = Handlers<
  'beginDeviceCheck' | 'endDeviceCheck' | 'readConnection' | 'checkNetwork'
>;

export function techCheckUseCases(tools: TechCheckTools): TechCheckHandlers {
  const { deviceGate, connectionProbe, hostProbe } = tools;
  return {
    beginDeviceCheck: async ({ device }) => ok({ access: await deviceGate.begin(device) }),

    endDeviceCheck: async () => {
      deviceGate.end();
      return ok({});
    },

    readConnection: async () => ok(await connectionProbe.read()),

    checkNetwork: async ({ groupId }, { records }) => {
      if (!(await records.groups.find(groupId))) return notFound('group');
      const meeting = await records.meetings.find(groupMeetingIdOf(groupId));
      if (!meeting) return err({ code: 'meeting-missing' });
      const host = hostOf(meeting.meetingAccess.link);
      const reached = await hostProbe.roundTripMs(host);
      return reached.ok ? ok({ host, roundTripMs: reached.value }) : reached;
    },
  };
}
