import { displayNameOf } from '../../../shared/domain/display-name';

test('M17 in a closed module and a therapeutic community it is the first name alone', () => {
  expect(displayNameOf('closed-module', 'Ana', 'Toronto')).toBe('Ana');
  expect(displayNameOf('therapeutic-community', 'Ana', 'Toronto')).toBe('Ana');
});

test('M58 in a drop-in group it is the first name and the city, where one is known', () => {
  expect(displayNameOf('drop-in', 'Ana', 'Toronto')).toBe('Ana, Toronto');
  expect(displayNameOf('drop-in', 'Ana', null)).toBe('Ana');
});
