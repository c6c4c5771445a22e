/** @jest-environment node */
import { directionOf } from '../../renderer/ui/direction';
import { readTime } from '../../renderer/ui/read-time';
import { sayDate, sayExactDate, sayLength, sayMoment, sayUntil } from '../../renderer/ui/say-dates';

test.each([
  ['2026-11-25', 'Today'],
  ['2026-11-26', 'Tomorrow'],
  ['2026-11-24', 'Yesterday'],
  ['2026-12-01', 'Tue 1 December'],
  ['2027-01-05', 'Tue 5 January 2027'],
])('%s is said as %s', (date, words) => {
  expect(sayDate(date, '2026-11-25')).toBe(words);
});

test('says a date exactly, leap days included', () => {
  expect(sayExactDate('2028-02-29')).toBe('Tuesday 29 February 2028');
});

test('says a moment on the clock of its own zone, on both sides of daylight saving', () => {
  expect(sayMoment('2026-10-28T23:30:00.000Z', 'America/Toronto')).toBe('28 October 2026, 19:30');
  expect(sayMoment('2026-11-05T00:30:00.000Z', 'America/Toronto')).toBe('4 November 2026, 19:30');
});

test.each([
  ['2026-11-25T12:00:20.000Z', 'now'],
  ['2026-11-25T12:25:00.000Z', 'in 25 minutes'],
  ['2026-11-25T15:00:00.000Z', 'in 3 hours'],
  ['2026-12-01T12:00:00.000Z', 'in 6 days'],
  ['2026-11-25T11:00:00.000Z', null],
])('from noon, %s is %s', (instant, words) => {
  expect(sayUntil(instant, new Date('2026-11-25T12:00:00.000Z'))).toBe(words);
});

test('says lengths with units', () => {
  expect([50, 60, 90, 120].map(sayLength)).toEqual(['50 min', '1 h', '1 h 30 min', '2 h']);
});

test.each([
  ['19:30', '19:30'],
  ['1930', '19:30'],
  ['7:30 pm', '19:30'],
  ['7pm', '19:00'],
  ['12 am', '00:00'],
  ['9', '09:00'],
  ['25:00', '25:00'],
  ['13 pm', '13 pm'],
  ['soon', 'soon'],
])('a time typed as %s is read as %s', (typed, read) => {
  expect(readTime(typed)).toBe(read);
});

test.each([
  ['An evening', 'ltr'],
  ['  “1. יוסף spoke”', 'rtl'],
  ['ليلى', 'rtl'],
  ['Zoë, then ליאת', 'ltr'],
  ['', 'ltr'],
])('a text that begins %s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});
