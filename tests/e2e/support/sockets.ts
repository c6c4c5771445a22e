import type { ElectronApplication } from '@playwright/test';

/**
 * What the main process does beside Electron's own network: every connection that Node is asked for
 * (its `fetch` and `http` come down to one) and every datagram socket.
 */
export async function watchSockets(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const tried: string[] = [];
    Object.assign(globalThis, { socketsForTest: tried });
    const { Socket } = process.getBuiltinModule('node:net');
    const connect = Reflect.get(Socket.prototype, 'connect');
    Socket.prototype.connect = function (this: unknown, ...given: unknown[]) {
      const [first] = given.flat() as { host?: string; port?: number; path?: string }[];
      tried.push(`${first?.host ?? ''}:${first?.port ?? first?.path ?? ''}`);
      return Reflect.apply(connect, this, given) as never;
    };
    const dgram = process.getBuiltinModule('node:dgram');
    const createSocket = Reflect.get(dgram, 'createSocket');
    dgram.createSocket = (...given: unknown[]) => {
      tried.push(JSON.stringify(given[0]));
      return Reflect.apply(createSocket, dgram, given) as never;
    };
  });
}

export function socketsOf(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'socketsForTest') as string[]);
}
