import type { ConnectionFacts } from '../../shared/domain/tech-check';
import {
  powerOf,
  wifiOf,
  type ToldBattery,
  type ToldConnection,
  type ToldInterface,
  type ToldNetwork,
} from './connection-facts';

/** What of systeminformation is asked; each runs the system's own programs and may never answer. */
export interface SystemTells {
  readonly battery: () => Promise<ToldBattery>;
  readonly networkInterfaces: () => Promise<readonly ToldInterface[]>;
  readonly wifiConnections: () => Promise<readonly ToldConnection[]>;
  readonly wifiNetworks: () => Promise<readonly ToldNetwork[]>;
}

const LIMIT_MS = 4_000;

/**
 * Tells the power first, then the network, so that the slower one does not cost the other. Names of
 * networks and interfaces stay in this thread.
 * @param platform the networks around are asked for only where they add something (Linux)
 */
export async function tellConnection(
  system: SystemTells,
  tell: (told: Partial<ConnectionFacts>) => void,
  platform = process.platform,
): Promise<void> {
  const power = await within(system.battery);
  if (power) tell(powerOf(power));
  const interfaces = (await within(system.networkInterfaces)) ?? [];
  const connections = (await within(system.wifiConnections)) ?? [];
  const isAskedAround = platform === 'linux' && connections.length > 0;
  const networks = isAskedAround ? ((await within(system.wifiNetworks)) ?? []) : [];
  tell({ wifi: wifiOf({ interfaces, connections, networks }) });
}

/** `null` when it fails or takes longer than four seconds. */
async function within<T>(ask: () => Promise<T>): Promise<T | null> {
  let stopWaiting = (): void => {};
  const tooLong = new Promise<null>((resolve) => {
    const handle = setTimeout(() => resolve(null), LIMIT_MS);
    stopWaiting = () => clearTimeout(handle);
  });
  try {
    return await Promise.race([ask(), tooLong]);
  } catch {
    return null;
  } finally {
    stopWaiting();
  }
}
