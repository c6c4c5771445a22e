'use strict';
/** Finds the menu item that a pressed key belongs to. */
const { Menu } = require('./menu.cjs');

const IS_MAC = process.platform === 'darwin';
const PRIMARY = IS_MAC ? 'meta' : 'ctrl';
const MODIFIERS = {
  cmdorctrl: PRIMARY,
  commandorcontrol: PRIMARY,
  ctrl: 'ctrl',
  control: 'ctrl',
  cmd: 'meta',
  command: 'meta',
  meta: 'meta',
  super: 'meta',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
};
const KEYS = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** `CmdOrCtrl+Shift+L` and the key event of that press give the same text. */
function chordOf(modifiers, key) {
  return [...new Set(modifiers)].sort().concat(key).join(' ');
}

function parseAccelerator(accelerator) {
  const parts = accelerator.toLowerCase().split('+');
  const key = parts.pop();
  return chordOf(
    parts.map((part) => MODIFIERS[part]),
    KEYS[key] ?? key,
  );
}

function chordOfPress({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  const pressed = { ctrl: ctrlKey, meta: metaKey, alt: altKey, shift: shiftKey };
  const modifiers = Object.keys(pressed).filter((name) => pressed[name]);
  return chordOf(modifiers, key.toLowerCase());
}

function find(items, chord) {
  for (const item of items) {
    if (item.accelerator && parseAccelerator(item.accelerator) === chord) return item;
    const found = item.submenu && find(item.submenu.items, chord);
    if (found) return found;
  }
  return undefined;
}

function pressKeys(press, window) {
  const menu = Menu.getApplicationMenu();
  const item = menu && find(menu.items, chordOfPress(press));
  item?.click({ triggeredByAccelerator: true }, window);
}

module.exports = { pressKeys, parseAccelerator, chordOfPress };
