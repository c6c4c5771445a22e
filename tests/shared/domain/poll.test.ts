import { tallyText } from '../../../shared/domain/poll';

const poll = { title: 'How are you leaving?', options: ['well', 'not well'] };

test('M57 M60 a result is a question and a number for each answer', () => {
  expect(tallyText(poll, [7, 0])).toBe('How are you leaving?\nwell: 7\nnot well: 0');
});

test('what was not counted is nought, and what belongs to no answer is not said', () => {
  expect(tallyText(poll, [1])).toBe('How are you leaving?\nwell: 1\nnot well: 0');
  expect(tallyText(poll, [1, 2, 3])).toBe('How are you leaving?\nwell: 1\nnot well: 2');
});
