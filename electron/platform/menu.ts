import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from '../../shared/contract/bridge';

/**
 * Not the system's ready-made menus: theirs hand a selected text to other programs (Services), to a
 * voice (Speech) and to the system's own dictionary (Substitutions).
 */
const APP_MENU: MenuItemConstructorOptions = {
  label: 'Alcove',
  submenu: [
    { role: 'about' },
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
    { role: 'quit' },
  ],
};

const EDIT_MENU: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
};

/** The application menu. Entries of ours carry an id, so that tests can choose them. */
export function setMenu(choose: (entry: MenuEntry) => void): void {
  const entry = (
    id: MenuEntry,
    label: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator && { accelerator }),
    click: () => choose(id),
  });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [APP_MENU] : []),
    {
      label: 'Vault',
      submenu: [
        entry('lock', 'Lock', 'CommandOrControl+L'),
        entry('blur', 'Blur the screen', 'CommandOrControl+.'),
        { type: 'separator' },
        entry('back-up', 'Back up…'),
        entry('verify', 'Verify…'),
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    EDIT_MENU,
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
