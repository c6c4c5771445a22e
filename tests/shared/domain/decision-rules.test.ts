import { decisionTypedSchema, type DecisionTyped } from '../../../shared/domain/decision';
import {
  decidesByVote,
  noDecisions,
  struck,
  withDecision,
} from '../../../shared/domain/decision-rules';
import { groupKindSchema } from '../../../shared/domain/group-kind';
import { entryId, sessionId } from '../../support/people';

const typed: DecisionTyped = {
  question: 'Do we cook on Sundays?',
  options: [
    { text: 'Yes', votes: 9 },
    { text: 'No', votes: 2 },
  ],
  outcome: 'From next month on.',
};

const decided = (number: number, at = '2026-09-05T15:00:00.000Z') =>
  withDecision(noDecisions(sessionId(1)), typed, { id: entryId(number), decidedAt: at });

const striking = { at: '2026-09-05T16:00:00.000Z', reason: 'Two were counted twice.' };

test('only a therapeutic community decides by vote', () => {
  expect(groupKindSchema.options.filter(decidesByVote)).toEqual(['therapeutic-community']);
});

test('the decisions of a session stand in the order in which they were taken', () => {
  const first = decided(1);
  const second = { id: entryId(2), decidedAt: '2026-09-05T15:30:00.000Z' };
  const { decisions, id } = withDecision(first, { ...typed, question: 'And tea?' }, second);
  expect(id).toBe(`decisions:${sessionId(1)}`);
  expect(decisions.map(({ question }) => question)).toEqual(['Do we cook on Sundays?', 'And tea?']);
  expect(decisions[0]).toEqual(first.decisions[0]);
  expect(decisions[1]).toMatchObject({ ...second, struck: null });
});

test('a decision that is struck stays readable, and the others stay as they were', () => {
  const both = withDecision(decided(1), typed, {
    id: entryId(2),
    decidedAt: '2026-09-05T15:30:00.000Z',
  });
  const after = struck(both, entryId(2), striking);
  expect(after?.decisions[0]).toEqual(both.decisions[0]);
  expect(after?.decisions[1]).toEqual({ ...both.decisions[1], struck: striking });
});

test('what is struck is not struck again, and keeps its first reason', () => {
  const once = struck(decided(1), entryId(1), striking);
  const again = once && struck(once, entryId(1), { ...striking, reason: 'Another reason.' });
  expect(again).toEqual(once);
});

test('a decision that is not there is not struck', () => {
  expect(struck(decided(1), entryId(7), striking)).toBeNull();
  expect(struck(noDecisions(sessionId(1)), entryId(1), striking)).toBeNull();
});

const answers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: `Answer ${index}`, votes: 0 }));
const problemsOf = (parts: unknown) =>
  decisionTypedSchema
    .safeParse({ ...typed, ...(parts as Partial<DecisionTyped>) })
    .error?.issues.map(({ message }) => message);

test('a vote has two to ten answers, and a question that a person can see', () => {
  expect(problemsOf({ options: answers(2) })).toBeUndefined();
  expect(problemsOf({ options: answers(10), outcome: '' })).toBeUndefined();
  expect(problemsOf({ options: answers(1) })).toEqual(['A vote needs at least two answers.']);
  expect(problemsOf({ options: answers(11) })).toHaveLength(1);
  for (const question of ['', ' \n ', '\u200b\u2060']) {
    expect(problemsOf({ question })).toEqual(['Please say what was decided.']);
  }
});

test.each([
  [Number.NaN, 'Please fill in a number, 0 when nobody voted for it.'],
  [2.5, 'Please fill in a whole number.'],
  [-1, 'Please fill in 0 or more.'],
  [1001, 'At most 1000 votes.'],
])('%d votes are refused in words', (votes, words) => {
  expect(problemsOf({ options: [{ text: 'Yes', votes }, ...answers(1)] })).toEqual([words]);
});

test('a name has no field of its own in a vote', () => {
  const named = { ...typed, voters: ['Ana'], options: [{ text: 'Yes', votes: 1, by: 'Ana' }] };
  const read = decisionTypedSchema.parse({
    ...named,
    options: [...named.options, ...typed.options],
  });
  expect(JSON.stringify(read)).not.toContain('Ana');
});
