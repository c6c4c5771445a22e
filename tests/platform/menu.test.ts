import type { MenuItemConstructorOptions } from 'electron';
import { setMenu } from '../../electron/platform/menu';

/** docs/electron-checklist.md: no menu entry hands text to another program or opens a tool. */

const mockSet = jest.fn();

jest.mock('electron', () => ({
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => mockSet(menu),
  },
}));

function entriesOn(platform: NodeJS.Platform): readonly MenuItemConstructorOptions[] {
  const own = Object.getOwnPropertyDescriptor(process, 'platform');
  Object.defineProperty(process, 'platform', { ...own, value: platform });
  setMenu(() => undefined);
  if (own) Object.defineProperty(process, 'platform', own);
  const menu = mockSet.mock.calls.at(-1)?.[0] as MenuItemConstructorOptions[];
  return menu.flatMap((entry) => [entry, ...((entry.submenu ?? []) as typeof menu)]);
}

/** Ready-made menus hold entries of their own, and these reach beyond the window. */
const REACHING = [
  'appMenu',
  'editMenu',
  'viewMenu',
  'windowMenu',
  'services',
  'startSpeaking',
  'shareMenu',
  'showSubstitutions',
  'toggleSpellChecker',
  'toggleDevTools',
  'reload',
  'forceReload',
  'recentDocuments',
  'help',
];

test.each(['linux', 'win32', 'darwin'] as const)('on %s nothing reaches beyond', (platform) => {
  const roles = entriesOn(platform).flatMap(({ role }) => role ?? []);
  expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'quit', 'togglefullscreen']));
  expect(roles.filter((role) => REACHING.includes(role))).toEqual([]);
});

test('on macOS the first menu is the app’s own, as the system wants it', () => {
  expect(entriesOn('darwin')[0]?.label).toBe('Alcove');
  expect(entriesOn('linux')[0]?.label).toBe('Vault');
});
