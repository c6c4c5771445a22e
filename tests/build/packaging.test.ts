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
    asar: true,
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

test('every dependency is pinned exactly', () => {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text) as Record<
    string,
    Record<string, string>
  >;
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});
