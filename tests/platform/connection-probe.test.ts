import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectionProbe } from '../../electron/platform/connection-probe';
import {
  powerOf,
  wifiOf,
  type ToldConnection,
  type ToldInterface,
  type ToldNetwork,
} from '../../electron/platform/connection-facts';
import { tellConnection, type SystemTells } from '../../electron/platform/tell-connection';
import { connectionFactsSchema } from '../../shared/domain/tech-check';

/** M23: open Wi-Fi is named where the system tells of it, and asked about where it does not. */

const inet = (given: Partial<ToldInterface> = {}): ToldInterface => ({
  ...{ iface: 'wlp2s0', ifaceName: 'wlp2s0', default: true, internal: false, virtual: false },
  ...{ operstate: 'up', type: 'wireless' },
  ...given,
});
const wired = (given: Partial<ToldInterface> = {}) =>
  inet({ iface: 'enp0s1', ifaceName: 'enp0s1', type: 'wired', ...given });
const joined = (security: unknown, iface = 'wlp2s0'): ToldConnection => ({
  iface,
  bssid: '02:00:00:00:00:01',
  security,
});
const around = (...security: readonly string[]): ToldNetwork => ({
  bssid: '02:00:00:00:00:01',
  security,
  wpaFlags: [],
  rsnFlags: [],
});
const wifi = (interfaces: readonly ToldInterface[], ...connections: readonly ToldConnection[]) =>
  wifiOf({ interfaces, connections, networks: [] });

test.each([
  // NetworkManager, wpa_supplicant
  ...['wpa-psk', 'sae', 'wpa-eap', 'wpa-eap-suite-b-192', 'WPA2-PSK', 'WPA2/IEEE 802.1X/EAP'],
  // netsh
  ...['WPA2-Personal', 'WPA3-Enterprise', 'WPA2-Persönlich', 'RSNA'],
])('%s is protected', (words) => {
  expect(wifi([inet()], joined(words))).toBe('protected');
});

test('macOS tells in a list', () => {
  expect(wifi([inet()], joined(['WPA2/WPA3']))).toBe('protected');
  expect(wifi([inet()], joined(['WEP']))).toBe('open');
});

test.each(['Open', 'Offen', 'Ouvert', 'NONE', 'none', 'owe', 'WEP', 'ieee8021x'])(
  '%s is open to anyone',
  (words) => {
    expect(wifi([inet()], joined(words))).toBe('open');
  },
);

test.each([[''], [null], [undefined], [[]], ['--'], ['something new'], [7]])(
  '%p is not guessed at: macOS says nothing of WPA3',
  (words) => {
    expect(wifi([inet()], joined(words))).toBe('unknown');
  },
);

test('an open network that NetworkManager says nothing of is found among those around', () => {
  const told = { interfaces: [inet()], connections: [joined(null)] };
  expect(wifiOf({ ...told, networks: [around()] })).toBe('open');
  expect(wifiOf({ ...told, networks: [around('--')] })).toBe('open');
  expect(wifiOf({ ...told, networks: [around('WPA2')] })).toBe('unknown');
  expect(wifiOf({ ...told, networks: [{ ...around(), rsnFlags: ['pair_ccmp'] }] })).toBe('unknown');
  expect(wifiOf({ ...told, networks: [{ ...around(), bssid: '02:00:00:00:00:02' }] })).toBe(
    'unknown',
  );
});

test('a cable is a cable, also beside a Wi-Fi that is not the way out', () => {
  expect(wifi([wired()])).toBe('wired');
  expect(wifi([wired(), inet({ default: false })], joined('NONE'))).toBe('wired');
});

test('a wireless interface that is called wired is not believed', () => {
  expect(wifi([wired({ iface: 'WLAN', ifaceName: 'WLAN' })])).toBe('unknown');
  expect(wifi([wired({ iface: 'Wi-Fi 2' })])).toBe('unknown');
  expect(wifi([wired()], joined('NONE', 'enp0s1'))).toBe('open');
});

test('a VPN is looked through', () => {
  const vpn = inet({ iface: 'tun0', ifaceName: 'tun0', virtual: true, type: 'wired' });
  expect(wifi([vpn, inet({ default: false })], joined('NONE'))).toBe('open');
  expect(wifi([vpn, wired({ default: false })])).toBe('wired');
  expect(wifi([vpn])).toBe('unknown');
});

test('two networks at once, or none, are asked about', () => {
  expect(wifi([inet()], joined('wpa-psk'), joined('none'))).toBe('unknown');
  expect(wifi([])).toBe('unknown');
  expect(wifi([inet()])).toBe('unknown');
});

test('the battery is told in percent, and never made up', () => {
  const battery = { hasBattery: true, acConnected: false, percent: 39.6 };
  expect(powerOf(battery)).toEqual({ power: 'battery', batteryPercent: 40 });
  expect(powerOf({ ...battery, acConnected: true })).toMatchObject({ power: 'plugged-in' });
  expect(powerOf({ ...battery, percent: NaN })).toMatchObject({ batteryPercent: null });
  expect(powerOf({ ...battery, percent: 400 })).toMatchObject({ batteryPercent: null });
  expect(powerOf({ ...battery, hasBattery: false })).toEqual({
    power: 'unknown',
    batteryPercent: null,
  });
});

const never = () => new Promise<never>(() => {});
const failing = () => Promise.reject(new Error('no such program'));
const mute: SystemTells = {
  ...{ battery: failing, networkInterfaces: failing },
  ...{ wifiConnections: failing, wifiNetworks: failing },
};

test('what fails is left out, and the rest is told', async () => {
  const told: unknown[] = [];
  await tellConnection(mute, (one) => told.push(one), 'linux');
  expect(told).toEqual([{ wifi: 'unknown' }]);
});

test('what never answers is given up after four seconds each', async () => {
  jest.useFakeTimers();
  const told: unknown[] = [];
  const hanging = { ...mute, networkInterfaces: never, wifiConnections: never };
  const battery = async () => ({ hasBattery: true, acConnected: false, percent: 80 });
  const telling = tellConnection({ ...hanging, battery }, (one) => told.push(one), 'darwin');
  await jest.advanceTimersByTimeAsync(3_999);
  expect(told).toEqual([{ power: 'battery', batteryPercent: 80 }]);
  await jest.advanceTimersByTimeAsync(4_001);
  await telling;
  expect(told[1]).toEqual({ wifi: 'unknown' });
  jest.useRealTimers();
});

test('no name of a network leaves the thread', async () => {
  const told: unknown[] = [];
  const named = { ...joined('none'), ssid: 'Corner Café' };
  const system: SystemTells = {
    ...mute,
    networkInterfaces: async () => [inet()],
    wifiConnections: async () => [named],
  };
  await tellConnection(system, (one) => told.push(one), 'win32');
  expect(told).toEqual([{ wifi: 'open' }]);
});

const folder = mkdtempSync(path.join(tmpdir(), 'alcove-connection-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function worker(name: string, code: string): string {
  const file = path.join(folder, `${name}.cjs`);
  writeFileSync(file, code);
  return file;
}

const SAYS = `const { parentPort } = require('node:worker_threads');
const say = (told) => parentPort.postMessage(told);`;
const notYet = () => () => {};
const UNTOLD = { wifi: 'unknown', power: 'unknown', batteryPercent: null };

test('this machine is asked for real, in a thread, and answers in the shape', async () => {
  const script = path.join(__dirname, 'connection-worker.cjs');
  const facts = await connectionProbe(script, notYet).read();
  expect(connectionFactsSchema.parse(facts)).toEqual(facts);
}, 60_000);

test('a thread that breaks or ends before its answer leaves what it told', async () => {
  const power = { power: 'battery', batteryPercent: 12 };
  const ending = worker('ending', `${SAYS} say(${JSON.stringify(power)});`);
  expect(await connectionProbe(ending, notYet).read()).toEqual({ ...UNTOLD, ...power });
  const breaking = worker('breaking', `throw new Error('broken');`);
  expect(await connectionProbe(breaking, notYet).read()).toEqual(UNTOLD);
});

test('a thread that hangs in another program is left, with what it told', async () => {
  const waits = `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`;
  const hanging = worker('hanging', `${SAYS} ${waits}`);
  const limits: number[] = [];
  const atOnce = (milliseconds: number, run: () => void) => {
    limits.push(milliseconds);
    setImmediate(run);
    return () => {};
  };
  expect(await connectionProbe(hanging, atOnce).read()).toEqual(UNTOLD);
  expect(limits).toEqual([12_000]);
});
