import * as fc from 'fast-check';
import type { Handlers } from '../../electron/application/ports/handlers';
import type { OpenVault } from '../../electron/application/ports/stores';
import { ipcServer, type IpcServerParts } from '../../electron/platform/ipc-server';
import { contract } from '../../shared/contract/contract';
import { err, ok } from '../../shared/lib/result';
import { aPractice, memberId } from '../support/people';

const open = {} as OpenVault;

function serverWith(handlers: Partial<Handlers>, parts: Partial<IpcServerParts> = {}) {
  return ipcServer({
    handlers: handlers as Handlers,
    vault: { use: async (work) => ok(await work(open)), status: () => ({ isReadOnly: false }) },
    refusalOfThrown: () => null,
    reportIncident: () => 'abcd1234',
    ...parts,
  });
}

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

test('answers with what the use case answers', async () => {
  const server = serverWith({ getPractice: async () => ok(aPractice()) });
  expect(await server(true, 'getPractice', {})).toEqual(ok(aPractice()));
});

test('refuses a sender that is not our own main frame before anything else', async () => {
  const server = serverWith({});
  expect(await server(false, 'getPractice', {})).toEqual(refusal('untrusted-sender'));
});

test.each(['noSuchThing', '__proto__', 'constructor', 'toString', 7, null, {}])(
  'refuses the unknown operation %j',
  async (operation) => {
    expect(await serverWith({})(true, operation, {})).toEqual(refusal('unknown-operation'));
  },
);

test('refuses everything that needs an open vault while it is locked', async () => {
  const handlers = new Proxy({}, { get: () => () => Promise.reject(new Error('reached')) });
  const server = serverWith(handlers, {
    vault: {
      use: async () => err({ code: 'vault-locked' }),
      status: () => ({ isReadOnly: false }),
    },
  });
  const inputs = {
    getMember: { memberId: memberId(1) },
    getPractice: {},
    listGroups: {},
    getToday: {},
  };
  for (const [operation, input] of Object.entries(inputs)) {
    expect(await server(true, operation, input)).toEqual(refusal('vault-locked'));
  }
});

test('a vault opened for looking only is read and never written to', async () => {
  const vault: IpcServerParts['vault'] = {
    use: async (work) => ok(await work(open)),
    status: () => ({ isReadOnly: true }),
  };
  const handlers = { getPractice: async () => ok(aPractice()), savePractice: async () => ok({}) };
  const server = serverWith(handlers, { vault });
  expect(await server(true, 'getPractice', {})).toEqual(ok(aPractice()));
  expect(await server(true, 'savePractice', { profile: aPractice() })).toEqual(
    refusal('vault-read-only'),
  );
});

test('open for looking only, a session can be held: what needs no writing works', async () => {
  const vault: IpcServerParts['vault'] = {
    use: async (work) => ok(await work(open)),
    status: () => ({ isReadOnly: true }),
  };
  const server = serverWith({ leaveDropInRoom: async () => ok({}) }, { vault });
  expect(await server(true, 'leaveDropInRoom', {})).toEqual(ok({}));
  const working = Object.entries(contract).filter(
    ([, operation]) => operation.kind === 'command' && operation.worksReadOnly,
  );
  expect(working.map(([name]) => name).sort()).toEqual([
    'beginDeviceCheck',
    'checkNetwork',
    'copyInvitation',
    'copyPollResult',
    'copyPosting',
    'endDeviceCheck',
    'enterDropInRoom',
    'enterRoom',
    'leaveDropInRoom',
    'leaveRoom',
    'openMeeting',
    'readConnection',
    'setWindowShape',
  ]);
});

test('what may be asked for while the vault is locked is this and no more', () => {
  const always = Object.entries(contract).filter(([, { access }]) => access === 'always');
  expect(always.map(([name]) => name).sort()).toEqual([
    'beginVault',
    'chooseBackup',
    'completeReKey',
    'completeVault',
    'copySecret',
    'discardBackup',
    'getSystem',
    'getVaultStatus',
    'keepVaultOpen',
    'listRestorable',
    'lockVault',
    'openBackup',
    'openReadOnly',
    'putBackKeptAside',
    'quitAnyway',
    'restoreBackup',
    'saveEmergencySheet',
    'unlockVault',
    'unlockWithKeychain',
    'unlockWithRecoveryCode',
  ]);
});

test('refuses an input above its size without reading it', async () => {
  const server = serverWith({});
  const huge = { profile: { ...aPractice(), address: 'x'.repeat(40_000) } };
  expect(await server(true, 'savePractice', huge)).toEqual(refusal('input-too-large'));
});

test('refuses an input nested beyond reason', async () => {
  let deep: unknown = 'end';
  for (let depth = 0; depth < 100; depth += 1) deep = { deep };
  expect(await serverWith({})(true, 'savePractice', deep)).toEqual(refusal('input-too-large'));
});

test('says which field is wrong in plain words', async () => {
  const answer = await serverWith({})(true, 'savePractice', {
    profile: aPractice({ clinicianName: '  ' }),
  });
  expect(answer).toEqual({
    ok: false,
    error: {
      code: 'input-invalid',
      problems: [{ path: 'profile.clinicianName', message: 'Please fill this in.' }],
    },
  });
});

test('a bug becomes a numbered incident and nothing of it reaches the window', async () => {
  const reported: unknown[] = [];
  const bug = new Error('a note said: secret');
  const server = serverWith(
    { getPractice: () => Promise.reject(bug) },
    { reportIncident: (thrown) => (reported.push(thrown), 'abcd1234') },
  );
  expect(await server(true, 'getPractice', {})).toEqual(
    err({ code: 'unexpected', incident: 'abcd1234' }),
  );
  expect(reported).toEqual([bug]);
});

test('what a lower layer refuses by throwing is answered as a refusal', async () => {
  const diskFull = { code: 'store-disk-full', store: 'records' } as const;
  const server = serverWith(
    { getPractice: () => Promise.reject(new Error('SQLITE_FULL')) },
    { refusalOfThrown: () => diskFull },
  );
  expect(await server(true, 'getPractice', {})).toEqual(err(diskFull));
});

test('nothing outside the output schema leaves the main process', async () => {
  const more = { ...aPractice(), groupNote: 'not for anyone' };
  const server = serverWith({ getPractice: async () => ok(more) });
  expect(await server(true, 'getPractice', {})).toEqual(ok(aPractice()));
});

test('a thousand polluted payloads touch no prototype', async () => {
  const server = serverWith({ savePractice: async () => ok({}) });
  const polluted = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), tie('object')),
    object: fc
      .array(
        fc.tuple(
          fc.constantFrom('__proto__', 'constructor', 'prototype', 'profile', 'a'),
          tie('value'),
        ),
        { maxLength: 4 },
      )
      .map((entries) =>
        JSON.parse(
          `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
        ),
      ),
  })).object;
  const property = fc.asyncProperty(polluted, async (payload) => {
    const answer = await server(true, 'savePractice', { profile: payload, ...(payload as object) });
    expect(answer.ok).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  await fc.assert(property, { numRuns: 1000 });
});
