const { makeCodec } = require('./page/codec.cjs');

const codec = makeCodec();
const clone = (value: unknown): unknown => codec.decode(codec.encode(value));

test.each<[string, unknown]>([
  ['numbers JSON lacks', [NaN, Infinity, -Infinity, -0, 2n ** 70n]],
  ['undefined, null and holes', { a: undefined, b: null, c: [undefined] }],
  ['dates and patterns', [new Date(1e12), /a+/giu]],
  ['maps and sets, nested', new Map([[{ a: 1 }, new Set([[1], '2'])]])],
  ['bytes', [new Uint8Array([0, 255]), new Float64Array([0.1]), new ArrayBuffer(3)]],
  ['keys that look like the codec’s own', { '\u0000type': 'date', value: 1 }],
  ['the same object twice', (({ shared }) => [shared, shared])({ shared: { a: 1 } })],
])('keeps %s', (_name, value) => {
  expect(clone(value)).toEqual(value);
});

test('keeps an error with its name', () => {
  const error = clone(new RangeError('too far')) as Error;
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message]).toEqual(['RangeError', 'too far']);
});

test('keeps a view’s own bytes only', () => {
  const whole = new Uint8Array([1, 2, 3, 4]);
  expect(clone(whole.subarray(1, 3))).toEqual(new Uint8Array([2, 3]));
  expect(clone(Buffer.from('ab'))).toEqual(new Uint8Array([97, 98]));
});

test('a property named __proto__ stays a property', () => {
  const received = clone(JSON.parse('{"__proto__": {"isAdmin": true}}')) as object;
  expect(Object.keys(received)).toEqual(['__proto__']);
  expect('isAdmin' in received).toBe(false);
  expect('isAdmin' in {}).toBe(false);
});

test.each<[string, unknown]>([
  ['a function', () => 1],
  ['a symbol', { a: Symbol('a') }],
  ['a promise', [Promise.resolve()]],
  ['a weak map', new WeakMap()],
])('refuses %s', (_name, value) => {
  expect(() => codec.encode(value)).toThrow('could not be cloned');
});

test('refuses a cycle, which it cannot carry', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  expect(() => codec.encode(cycle)).toThrow('not implemented');
});
