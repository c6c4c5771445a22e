import { connect, createServer, Socket, type Server } from 'node:net';
import { hostProbe } from '../../electron/platform/host-probe';

/** docs/security, Electron: the only call. A server of this machine stands for the meeting's host. */

interface Listening {
  readonly server: Server;
  readonly port: number;
  readonly connections: { readonly received: () => number }[];
}

async function listening(): Promise<Listening> {
  const connections: { readonly received: () => number }[] = [];
  const server = createServer((socket) => {
    let bytes = 0;
    socket.on('data', (data) => (bytes += data.length));
    socket.on('error', () => {});
    connections.push({ received: () => bytes });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, port: address.port, connections };
}

const closed = (server: Server) => new Promise((resolve) => server.close(resolve));

/** As if each connection took so many milliseconds: the clock is read before and after each. */
function clockOf(...times: readonly number[]): () => number {
  const readings = times.flatMap((time) => [0, time]);
  return () => readings.shift() ?? 0;
}

test('three connections are opened and closed, nothing is sent, the median is told', async () => {
  const { server, port, connections } = await listening();
  const hosts: string[] = [];
  const probe = hostProbe({
    connectTo: (host) => {
      hosts.push(host);
      return connect(port, '127.0.0.1');
    },
    monotonicMs: clockOf(900, 20, 40),
  });
  expect(await probe.roundTripMs('zoom.us')).toEqual({ ok: true, value: 40 });
  // Closing waits for every connection to be gone.
  await closed(server);
  expect(hosts).toEqual(['zoom.us', 'zoom.us', 'zoom.us']);
  expect(connections).toHaveLength(3);
  expect(connections.map(({ received }) => received())).toEqual([0, 0, 0]);
});

test('a host where nothing listens refuses', async () => {
  const { server, port } = await listening();
  await closed(server);
  const probe = hostProbe({ connectTo: () => connect(port, '127.0.0.1') });
  expect(await probe.roundTripMs('zoom.us')).toEqual({
    ok: false,
    error: { code: 'host-not-reached', reason: 'refused' },
  });
});

test.each([
  ['ENOTFOUND', 'offline'],
  ['EAI_AGAIN', 'offline'],
  ['ENETUNREACH', 'offline'],
  ['ENETDOWN', 'offline'],
  ['ECONNRESET', 'refused'],
  ['ETIMEDOUT', 'no-answer'],
  ['EHOSTUNREACH', 'no-answer'],
])('%s is told as %s, and it is not tried again', async (code, reason) => {
  let tries = 0;
  const probe = hostProbe({
    connectTo: () => {
      tries += 1;
      return new Socket().destroy(Object.assign(new Error(code), { code }));
    },
  });
  const error = { code: 'host-not-reached', reason };
  expect(await probe.roundTripMs('zoom.us')).toEqual({ ok: false, error });
  expect(tries).toBe(1);
});

test('a host that does not answer is given up, and the connection with it', async () => {
  const giveUp = new AbortController();
  const silent = new Socket();
  const probe = hostProbe({ connectTo: () => silent, limit: () => giveUp.signal });
  const asked = probe.roundTripMs('zoom.us');
  giveUp.abort();
  const error = { code: 'host-not-reached', reason: 'no-answer' };
  expect(await asked).toEqual({ ok: false, error });
  expect(silent.destroyed).toBe(true);
});

test('a connection that fails after it was given up disturbs nobody', async () => {
  const giveUp = new AbortController();
  const silent = new Socket();
  const probe = hostProbe({ connectTo: () => silent, limit: () => giveUp.signal });
  const asked = probe.roundTripMs('zoom.us');
  giveUp.abort();
  await asked;
  expect(() => silent.emit('error', new Error('late'))).not.toThrow();
});

test('the limit is one for all three tries', async () => {
  const { server, port } = await listening();
  const limit = jest.fn(() => new AbortController().signal);
  await hostProbe({ connectTo: () => connect(port, '127.0.0.1'), limit }).roundTripMs('zoom.us');
  await closed(server);
  expect(limit).toHaveBeenCalledTimes(1);
});
