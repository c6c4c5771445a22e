import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';

const root = path.resolve(__dirname, '../..');
const configuration = (): Record<string, unknown> =>
  load(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as Record<string, unknown>;

async function validate(candidate: unknown): Promise<void> {
  const { validateConfiguration } = jest.requireActual<{
    validateConfiguration(candidate: unknown, log: unknown): Promise<void>;
  }>('app-builder-lib/out/util/config/config');
  await validateConfiguration(candidate, { isEnabled: false, add: () => undefined });
}

test('electron-builder knows every setting', async () => {
  await expect(validate(configuration())).resolves.toBeUndefined();
});

test('a misspelt setting would be found', async () => {
  const misspelt = { ...configuration(), electronFuses: { runAsNod: false } };
  await expect(validate(misspelt)).rejects.toThrow(/electronFuses/u);
});

test('the program is packed shut (docs/security, Electron)', () => {
  expect(configuration()).toMatchObject({
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    disableAsarIntegrity: false,
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
  });
});

test('no package comes in but by name: a whole Node and 300 MB did (tests/e2e/packed.spec.ts)', () => {
  const { files } = configuration() as { files: readonly (string | { filter: string[] })[] };
  const [rest] = files.filter((pattern) => typeof pattern !== 'string');
  expect(rest).toMatchObject({ filter: expect.arrayContaining(['!node_modules/**']) });
  const all = JSON.stringify(configuration());
  const named = [...all.matchAll(/"node_modules\/((?:@[^/]+\/)?[^/]+)/gu)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) {
    expect(name).toMatch(/^(?:better-sqlite3-multiple-ciphers|@node-rs\/argon2.*)$/u);
  }
});

test('a Mac asks for camera and microphone in words, and lets a signed Alcove have them', () => {
  const { mac } = configuration() as { mac: Record<string, unknown> };
  expect(mac).toMatchObject({
    hardenedRuntime: true,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
    extendInfo: {
      NSCameraUsageDescription: expect.stringMatching(/camera.*Nothing is kept\.$/u),
      NSMicrophoneUsageDescription: expect.stringMatching(/microphone.*Nothing is kept\.$/u),
    },
  });
  const entitlements = readFileSync(path.join(root, 'build/entitlements.mac.plist'), 'utf8');
  const allowed = entitlements.matchAll(/<key>([^<]+)<\/key>\s*<true\/>/gu);
  expect([...allowed].map(([, key]) => key)).toEqual([
    'com.apple.security.cs.allow-jit',
    'com.apple.security.device.camera',
    'com.apple.security.device.audio-input',
  ]);
});

test('every dependency is pinned exactly', () => {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text) as Record<
    string,
    Record<string, string>
  >;
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});
