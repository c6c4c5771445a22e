import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from '../../shared/contract/bridge';

/** The application menu. Entries of ours carry an id, so that tests can choose them. */
export function setMenu(choose: (entry: MenuEntry) => void): void {
  const entry = (
    id: MenuEntry,
    label: string,
    accelerator: string,
  ): MenuItemConstructorOptions => ({
    id,
    label,
    accelerator,
    click: () => choose(id),
  });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'Vault',
      submenu: [
        entry('lock', 'Lock', 'CommandOrControl+L'),
        entry('blur', 'Blur the screen', 'CommandOrControl+.'),
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        entry('command-palette', 'Go to…', 'CommandOrControl+K'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
