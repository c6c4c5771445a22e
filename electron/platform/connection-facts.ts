import type { ConnectionFacts } from '../../shared/domain/tech-check';

/** As little of what systeminformation tells as the check needs; names go no further than here. */
export interface ToldInterface {
  readonly iface: string;
  readonly ifaceName: string;
  readonly default: boolean;
  readonly internal: boolean;
  readonly virtual: boolean;
  readonly operstate: string;
  readonly type: string;
}

export interface ToldConnection {
  readonly iface: string;
  readonly bssid: string;
  /** A text or a list of texts, by system. */
  readonly security: unknown;
}

export interface ToldNetwork {
  readonly bssid: string;
  readonly security: readonly string[];
  readonly wpaFlags: readonly string[];
  readonly rsnFlags: readonly string[];
}

export interface ToldNetworks {
  readonly interfaces: readonly ToldInterface[];
  readonly connections: readonly ToldConnection[];
  /** The networks around. */
  readonly networks: readonly ToldNetwork[];
}

export interface ToldBattery {
  readonly hasBattery: boolean;
  readonly acConnected: boolean;
  readonly percent: number;
}

type Power = Pick<ConnectionFacts, 'power' | 'batteryPercent'>;

/** No battery found is not taken for a plug: systeminformation says so too when it was told nothing. */
export function powerOf({ hasBattery, acConnected, percent }: ToldBattery): Power {
  if (!hasBattery) return { power: 'unknown', batteryPercent: null };
  const isKnown = Number.isFinite(percent) && percent >= 0 && percent <= 100;
  return {
    power: acConnected ? 'plugged-in' : 'battery',
    batteryPercent: isKnown ? Math.round(percent) : null,
  };
}

/** M23. Whatever is in doubt is `unknown`, and the clinician is asked. */
export function wifiOf({
  interfaces,
  connections,
  networks,
}: ToldNetworks): ConnectionFacts['wifi'] {
  const used = usedInterface(interfaces);
  const isOverAir = (iface: string) => connections.some((one) => one.iface === iface);
  if (used && isWired(used) && !isOverAir(used.iface)) return 'wired';
  const [connection, ...others] = used
    ? connections.filter((one) => one.iface === used.iface || !isReal(used))
    : connections;
  if (!connection || others.length > 0) return 'unknown';
  return protectionOf(connection, networks);
}

const isReal = ({ internal, virtual }: ToldInterface): boolean => !internal && !virtual;

/** That of the way out; with a VPN around it, the only real one that is up. */
function usedInterface(interfaces: readonly ToldInterface[]): ToldInterface | undefined {
  const main = interfaces.find((one) => one.default);
  if (main && isReal(main)) return main;
  const up = interfaces.filter((one) => isReal(one) && one.operstate === 'up');
  return up.length === 1 ? up[0] : main;
}

/** Systems that do not know better call every interface wired; the name of a wireless one tells. */
const WIRELESS_NAME = /^wl|wi-?fi|wlan|wireless|drahtlos|sans fil|inal[aá]mbri/iu;

function isWired(one: ToldInterface): boolean {
  const isNamedWireless = WIRELESS_NAME.test(one.iface) || WIRELESS_NAME.test(one.ifaceName);
  return one.type === 'wired' && isReal(one) && !isNamedWireless;
}

/** As `netsh`, `system_profiler`, NetworkManager and wpa_supplicant write it. */
const PROTECTED = /wpa|sae|psk|eap|802\.1x|rsn/iu;
/** WEP keeps nobody out; OWE hides what is said and still lets everyone in. */
const OPEN = /^(?:open|offen|ouvert|none|owe|wep|ieee8021x|static)\b/iu;

function protectionOf(
  { bssid, security }: ToldConnection,
  networks: readonly ToldNetwork[],
): ConnectionFacts['wifi'] {
  const words = (Array.isArray(security) ? security : [security])
    .filter((word): word is string => typeof word === 'string')
    .join(' ')
    .trim();
  if (words === '') return isOpenAround(bssid, networks) ? 'open' : 'unknown';
  if (OPEN.test(words)) return 'open';
  return PROTECTED.test(words) ? 'protected' : 'unknown';
}

/** NetworkManager says nothing of an open network's security; its list of networks around does. */
function isOpenAround(bssid: string, networks: readonly ToldNetwork[]): boolean {
  const found = networks.filter((one) => bssid !== '' && one.bssid === bssid);
  const isBare = ({ security, wpaFlags, rsnFlags }: ToldNetwork) =>
    [...security, ...wpaFlags, ...rsnFlags].every((word) => word === '' || word === '--');
  return found.length > 0 && found.every(isBare);
}
