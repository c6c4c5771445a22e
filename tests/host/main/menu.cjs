'use strict';
/** Menus that nobody sees: tests click their items, and keyboards reach them by accelerators. */
const windows = require('../browser/windows.cjs');
const { strict, strictClass, strictEmitter } = require('../strict.cjs');
const { ROLES, SUBMENUS } = require('./menu-roles.cjs');

let applicationMenu = null;

function typeOf({ type, submenu }) {
  return type ?? (submenu ? 'submenu' : 'normal');
}

class MenuItem extends strictClass('MenuItem') {
  #click;

  constructor(options) {
    super();
    const role = options.role && ROLES[options.role];
    const submenu = options.submenu ?? SUBMENUS[options.role];
    if (options.role && !role && !submenu) {
      throw new Error(`test host: the menu role ${options.role} is not implemented`);
    }
    this.id = options.id;
    this.role = options.role;
    this.label = options.label ?? role?.label ?? options.role ?? '';
    this.type = typeOf({ type: options.type, submenu });
    this.accelerator = options.accelerator ?? role?.accelerator;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.#click = options.click ?? role?.click;
  }

  click(event = {}, window = windows.focused) {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    this.#click?.(this, window ?? undefined, event);
  }
}

class Menu extends strictEmitter('Menu', ['menu-will-show', 'menu-will-close']) {
  items = [];

  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const options of template) {
      menu.append(options instanceof MenuItem ? options : new MenuItem(options));
    }
    return menu;
  }

  static setApplicationMenu(menu) {
    applicationMenu = menu;
  }

  static getApplicationMenu() {
    return applicationMenu;
  }

  append(item) {
    this.items.push(item);
  }

  insert(position, item) {
    this.items.splice(position, 0, item);
  }

  popup() {
    throw new Error('test host: context menus are not implemented');
  }

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

module.exports = { Menu: strict('Menu', Menu), MenuItem };
