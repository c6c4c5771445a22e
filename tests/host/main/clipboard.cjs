'use strict';
/** The app's clipboard only: what a page copies by keyboard stays in Chromium's. */
const { strict, strictClass } = require('../strict.cjs');

const BOOKMARK = 'electron application/bookmark';

class ClipboardItem extends strictClass('ClipboardItem') {
  #payloads;

  constructor(items) {
    super();
    this.#payloads = new Map(Object.entries(items));
    if (this.#payloads.size === 0) throw new TypeError('a ClipboardItem needs at least one type');
  }

  get types() {
    return [...this.#payloads.keys()];
  }

  async getType(type) {
    if (!this.#payloads.has(type)) throw new Error(`${type} is not on the clipboard`);
    const payload = await this.#payloads.get(type);
    return type === BOOKMARK || payload instanceof Blob ? payload : new Blob([payload], { type });
  }
}

let held = [];

const itemWith = (type) => held.find(({ types }) => types.includes(type));

const clipboard = strict('clipboard', {
  async readText() {
    const item = itemWith('text/plain');
    return item ? (await item.getType('text/plain')).text() : '';
  },
  async writeText(text) {
    held = [new ClipboardItem({ 'text/plain': text })];
  },
  read: async () => [...held],
  async write(items) {
    if (items.some((item) => !(item instanceof ClipboardItem))) {
      throw new TypeError('clipboard.write takes items of ClipboardItem');
    }
    held = [...items];
  },
  clear() {
    held = [];
  },
  has: async (type) => itemWith(type) !== undefined,
});

module.exports = { clipboard, ClipboardItem };
