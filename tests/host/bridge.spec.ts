import { emitPower, openedBy } from '../e2e/support/app';
import { expect, messageOf, test } from './sample-fixture';

test('the preload script is isolated and the page gets only what it exposes', async ({ win }) => {
  const seen = await win.evaluate(() => ({
    isSecure: isSecureContext,
    isFrozen: Object.isFrozen(window.sample),
    globals: ['preloadOnly', 'require', 'process', 'module'].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ isSecure: true, isFrozen: true, globals: [] });
});

test('values cross as structured clones, both ways', async ({ win }) => {
  const seen = await win.evaluate(async () => {
    const sent = {
      when: new Date(5),
      list: [1n, undefined, NaN, -0],
      set: new Set([1]),
      map: new Map([['a', { b: new Float64Array([0.5]) }]]),
      text: 'Grüße 🔐',
    };
    const { value, bytes, at } = await window.sample.echo(sent);
    const got = value as typeof sent;
    return {
      when: got.when instanceof Date && got.when.getTime(),
      list: got.list[0] === 1n && got.list[1] === undefined && Object.is(got.list[3], -0),
      set: got.set instanceof Set && got.set.has(1),
      view: got.map.get('a')?.b[0],
      text: got.text,
      bytes: bytes instanceof Uint8Array && bytes.length,
      at: at instanceof Date,
    };
  });
  expect(seen).toEqual({
    when: 5,
    list: true,
    set: true,
    view: 0.5,
    text: 'Grüße 🔐',
    bytes: 3,
    at: true,
  });
  expect(await messageOf(win, 'window.sample.echo({ f: Promise.resolve(() => 1) })')).toContain(
    'could not be cloned',
  );
});

test('a payload named __proto__ arrives as a plain property', async ({ win, electronApp }) => {
  const kept = await win.evaluate(async () => {
    const { value } = await window.sample.echo(JSON.parse('{"__proto__":{"isAdmin":true}}'));
    return [Object.hasOwn(value as object, '__proto__'), 'isAdmin' in (value as object)];
  });
  expect(kept).toEqual([true, false]);
  expect(await electronApp.evaluate(() => 'isAdmin' in {})).toBe(false);
});

test('a refusal in main reaches the page as an error', async ({ win }) => {
  expect(await messageOf(win, 'window.sample.protect(Symbol.iterator)')).toContain('symbol');
  expect(await messageOf(win, 'window.sample.protect()')).toMatch(
    /^Error invoking remote method 'protect': TypeError/,
  );
});

test('a frame that is not ours is refused by the sender check', async ({ win, electronApp }) => {
  await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<h1>elsewhere</h1>'),
  );
  await win.getByRole('heading', { name: 'elsewhere' }).waitFor();
  expect(await messageOf(win, "window.sample.open('https://example.com/')")).toContain(
    'untrusted sender',
  );
  expect(await openedBy(electronApp)).toEqual([]);
});

test('a reload keeps the bridge', async ({ win, electronApp }) => {
  await win.reload();
  const { value } = await win.evaluate(() => window.sample.echo('again'));
  expect(value).toBe('again');
  await emitPower(electronApp, 'suspend');
  await expect(win.getByRole('status')).toHaveText('suspend');
});
