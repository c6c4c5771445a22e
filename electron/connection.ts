import { parentPort } from 'node:worker_threads';
import { battery, networkInterfaces, wifiConnections, wifiNetworks } from 'systeminformation';
import { tellConnection } from './platform/tell-connection';

/** Entry of the worker thread that asks this laptop about its network and power (platform). */

void tellConnection(
  { battery, networkInterfaces: () => networkInterfaces(), wifiConnections, wifiNetworks },
  (told) => parentPort?.postMessage(told, []),
);
