const { parseAccelerator, chordOfPress } = require('./main/accelerators.cjs');

const press = (key: string, modifiers: object = {}): unknown => chordOfPress({ key, ...modifiers });

test.each<[string, unknown]>([
  ['CmdOrCtrl+L', press('l', { ctrlKey: true })],
  ['Ctrl+Shift+L', press('L', { ctrlKey: true, shiftKey: true })],
  ['Alt+Left', press('ArrowLeft', { altKey: true })],
  ['CmdOrCtrl+Plus', press('+', { ctrlKey: true })],
  ['F11', press('F11')],
])('%s is the press of its keys', (accelerator, chord) => {
  expect(parseAccelerator(accelerator)).toBe(chord);
});

test('another modifier is another chord', () => {
  expect(parseAccelerator('Ctrl+L')).not.toBe(press('l', { ctrlKey: true, shiftKey: true }));
});
