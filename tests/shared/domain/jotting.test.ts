import {
  isLineBegun,
  jottingsIn,
  jottingSectionOf,
  onNewLine,
} from '../../../shared/domain/jotting';
import type { NoteBody } from '../../../shared/domain/note-body';

test('a line is begun by the first words that are put into it', () => {
  expect(isLineBegun('', 's')).toBe(true);
  expect(isLineBegun('  ', '  spoke')).toBe(true);
  expect(isLineBegun('', ' ')).toBe(false);
  expect(isLineBegun('calm', 'very calm')).toBe(false);
  expect(isLineBegun('calm', '')).toBe(false);
});

test('what comes back with its time is not begun again', () => {
  expect(isLineBegun('', '19:02 spoke')).toBe(false);
  expect(isLineBegun('', ' 19:02')).toBe(false);
  expect(isLineBegun('', '19 minutes late')).toBe(true);
});

test('jottings stand in the first section of the chosen form (M81)', () => {
  const soap: NoteBody = {
    template: 'soap',
    sections: { text: 'tried before', subjective: '19:12 tired', plan: 'next week' },
  };
  expect(jottingSectionOf(soap)).toBe('subjective');
  expect(jottingsIn(soap)).toBe('19:12 tired');
  expect(jottingsIn({ template: 'free', sections: {} })).toBe('');
});

test('what stands in the last line is not joined', () => {
  expect(onNewLine('')).toBe('');
  expect(onNewLine('spoke')).toBe('spoke\n');
  expect(onNewLine('spoke\n')).toBe('spoke\n');
});
