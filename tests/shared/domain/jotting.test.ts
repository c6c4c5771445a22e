import * as fc from 'fast-check';
import {
  jottingsIn,
  jottingSectionOf,
  lineBegun,
  onNewLine,
  withJottings,
} from '../../../shared/domain/jotting';
import type { NoteBody } from '../../../shared/domain/note-body';

/** Types at the end, a character at a time, as a field does that puts the time where it is told. */
function typed(before: string, keys: string, time = '19:12'): string {
  let text = before;
  for (const key of keys) {
    const after = text + key;
    const at = lineBegun(text, after, after.length);
    text = at === null ? after : `${after.slice(0, at)}${time} ${after.slice(at)}`;
  }
  return text;
}

test('a line begins with the time at its first word, and with no other', () => {
  expect(typed('', 'quiet today')).toBe('19:12 quiet today');
  expect(typed('19:02 late\n', 'spoke\nof her father')).toBe(
    '19:02 late\n19:12 spoke\n19:12 of her father',
  );
});

test('an empty line gets no time, and words put before others get none', () => {
  expect(typed('', '\n\n')).toBe('\n\n');
  expect(typed('19:02 late', ' again')).toBe('19:02 late again');
  expect(lineBegun('calm', 'very calm', 5)).toBeNull();
});

test('a blank line between others is begun where it stands', () => {
  expect(lineBegun('one\n\nthree', 'one\nx\nthree', 5)).toBe(4);
  expect(lineBegun('one\n  \nthree', 'one\n  x\nthree', 7)).toBe(4);
});

test('a whole line that is pasted is begun once', () => {
  expect(lineBegun('', 'two\nlines', 9)).toBe(0);
  expect(lineBegun('one\n', 'one\ntwo\nlines', 13)).toBe(4);
});

test('what comes back with its time is not begun again, and what is taken away begins nothing', () => {
  expect(lineBegun('', '19:02 spoke', 11)).toBeNull();
  expect(lineBegun('\nspoke', 'spoke', 0)).toBeNull();
  expect(lineBegun('all of it', 'x', 1)).toBeNull();
  expect(lineBegun('ab\n\n', 'x\nyz\n\n', 4)).toBeNull();
});

test('wherever something is put in, the time goes to the start of a line that was blank', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, fc.nat(), (before, put, place) => {
      const from = place % (before.length + 1);
      const after = before.slice(0, from) + put + before.slice(from);
      const at = lineBegun(before, after, from + put.length);
      if (at === null) return;
      expect(at === 0 || before[at - 1] === '\n').toBe(true);
      expect(before.slice(at).split('\n')[0]?.trim()).toBe('');
      expect(after.slice(at).split('\n')[0]?.trim()).not.toBe('');
    }),
  );
});

test('jottings stand in the first section of the chosen form, the others stay as they are', () => {
  const soap: NoteBody = {
    template: 'soap',
    sections: { text: 'tried before', plan: 'next week' },
  };
  expect(jottingSectionOf(soap)).toBe('subjective');
  const jotted = withJottings(soap, '19:12 tired');
  expect(jotted).toEqual({
    template: 'soap',
    sections: { text: 'tried before', plan: 'next week', subjective: '19:12 tired' },
  });
  expect(jottingsIn(jotted)).toBe('19:12 tired');
  expect(jottingsIn({ template: 'free', sections: {} })).toBe('');
});

test('what stands in the last line is not joined', () => {
  expect(onNewLine('')).toBe('');
  expect(onNewLine('spoke')).toBe('spoke\n');
  expect(onNewLine('spoke\n')).toBe('spoke\n');
});
