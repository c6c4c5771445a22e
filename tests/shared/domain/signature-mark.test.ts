import * as fc from 'fast-check';
import {
  isTooSmall,
  PAD_HEIGHT,
  PAD_WIDTH,
  pathOf,
  signatureMarkSchema,
  type SignatureMark,
} from '../../../shared/domain/signature-mark';
import { aDot, aMark } from '../../support/consents';

test('a dot, many dots and a short touch are no signature; a name is', () => {
  expect(isTooSmall(aDot)).toBe(true);
  const dot = (index: number): SignatureMark['strokes'][number] => [[index * 5, 160, index]];
  const dots = Array.from({ length: 200 }, (_, index) => dot(index));
  expect(isTooSmall({ strokes: dots })).toBe(true);
  const line = (length: number): SignatureMark => ({
    strokes: [
      [
        [0, 0, 0],
        [length, 0, 100],
      ],
    ],
  });
  expect(isTooSmall(line(149))).toBe(true);
  expect(isTooSmall(line(150))).toBe(false);
  expect(isTooSmall(aMark)).toBe(false);
});

test('a tremble on one spot is no signature, however long; small handwriting is one', () => {
  const trembling = (extent: number): SignatureMark => ({
    strokes: [
      Array.from({ length: 2_000 }, (_, index) => [
        500 + (index % 2) * extent,
        160 + (index % 3),
        index,
      ]),
    ],
  });
  expect(isTooSmall(trembling(3))).toBe(true);
  expect(isTooSmall(trembling(59))).toBe(true);
  expect(isTooSmall(trembling(60))).toBe(false);
  const upright = trembling(60).strokes.map((stroke) =>
    stroke.map(([x, y, time]) => [y, x - 400, time] as const),
  );
  expect(isTooSmall(signatureMarkSchema.parse({ strokes: upright }))).toBe(false);
});

test('the length that counts is drawn: lifting the pen far away adds nothing', () => {
  expect(isTooSmall({ strokes: [[[0, 0, 0]], [[PAD_WIDTH, PAD_HEIGHT, 900]]] })).toBe(true);
});

test('points off the pad, a stroke without points and a mark without strokes are refused', () => {
  const wrong = [
    { strokes: [] },
    { strokes: [[]] },
    { strokes: [[[PAD_WIDTH + 1, 0, 0]]] },
    { strokes: [[[0, -1, 0]]] },
    { strokes: [[[0, 0, 0.5]]] },
    { strokes: [[[0, Number.NaN, 0]]] },
    { strokes: [[[0, 0]]] },
  ];
  expect(wrong.filter((mark) => signatureMarkSchema.safeParse(mark).success)).toEqual([]);
});

test('the path begins each stroke anew and ends where the pen was lifted', () => {
  expect(pathOf(aMark)).toBe(
    'M100 200Q140.5 80 180.3 145.1Q220 210.3 260 150.1L300 90M320 150L520 140',
  );
  expect(pathOf(aDot)).toBe('M500 160h0.1M501 160h0.1');
});

test('the path of any mark is nothing but drawing commands and numbers', () => {
  const point = fc.tuple(
    fc.double({ min: 0, max: PAD_WIDTH, noNaN: true }),
    fc.double({ min: 0, max: PAD_HEIGHT, noNaN: true }),
    fc.integer({ min: 0, max: 3_600_000 }),
  );
  const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(strokes, (drawn) => {
      const mark = signatureMarkSchema.parse({ strokes: drawn });
      const path = pathOf(mark);
      expect(path).toMatch(/^(?:[MQLh][-\d. ]+)+$/u);
      expect(path.match(/M/gu)).toHaveLength(drawn.length);
    }),
  );
});
