import { SearchDesk, type Found } from '../../renderer/search/search-desk';
import type { AskQuietly } from '../../renderer/api/use-ask';
import type { Reply } from '../../shared/contract/contract';
import type { SearchHit } from '../../shared/domain/search';
import { err, ok } from '../../shared/lib/result';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const aHit = (id: string): SearchHit => ({
  ...{ kind: 'agreement', id, memberId: null, sessionId: null, date: null },
  ...{ title: id, isSigned: null, excerpt: [] },
});

const found = (records: readonly string[], count = records.length): Found => ({
  records: { hits: records.map(aHit), count },
  groupProcess: { hits: [aHit('group')], count: 1 },
  isBeingBuilt: false,
});

interface Asked {
  readonly text: string;
  readonly offset: number;
  readonly answer: (reply: Reply<'search'>) => Promise<void>;
}

/** A desk whose questions are answered by hand, in any order. */
function aDesk() {
  const asked: Asked[] = [];
  const ask = (_operation: string, input: { text: string; offset: number }) =>
    new Promise<Reply<'search'>>((resolve) => {
      const answer = async (reply: Reply<'search'>) => {
        resolve(reply);
        await jest.advanceTimersByTimeAsync(0);
      };
      asked.push({ text: input.text, offset: input.offset, answer });
    });
  const desk = new SearchDesk(ask as unknown as AskQuietly);
  const records = () => desk.view().found?.records.hits.map(({ id }) => id);
  const last = () => {
    const one = asked.at(-1);
    if (!one) throw new Error('nothing was asked');
    return one;
  };
  return { desk, asked, records, last };
}

test('asks once after the last key, and not for each', async () => {
  const { desk, asked } = aDesk();
  for (const text of ['s', 'si', 'sil']) desk.seek({ text });
  await jest.advanceTimersByTimeAsync(119);
  expect(asked).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(asked.map(({ text }) => text)).toEqual(['sil']);
});

test('the newest answer wins, however late an older one comes', async () => {
  const { desk, asked, records } = aDesk();
  desk.seek({ text: 'one' });
  await jest.advanceTimersByTimeAsync(120);
  desk.seek({ text: 'two' });
  await jest.advanceTimersByTimeAsync(120);
  await asked[1]?.answer(ok(found(['two'])));
  await asked[0]?.answer(ok(found(['one'])));
  expect(records()).toEqual(['two']);
});

test('an answer that comes while more is typed is not shown as the answer to that', async () => {
  const { desk, asked, records } = aDesk();
  desk.seek({ text: 'one' });
  await jest.advanceTimersByTimeAsync(120);
  desk.seek({ text: 'two' });
  await asked[0]?.answer(ok(found(['one'])));
  expect(records()).toBeUndefined();
});

test('an emptied field shows nothing, and asks nothing', async () => {
  const { desk, asked, records, last } = aDesk();
  desk.seek({ text: 'one' });
  await jest.advanceTimersByTimeAsync(120);
  await last().answer(ok(found(['one'])));
  desk.seek({ text: '  ' });
  await jest.advanceTimersByTimeAsync(1_000);
  expect(records()).toBeUndefined();
  expect(asked).toHaveLength(1);
});

test('more of one side is put below what is shown, and the other stays as it is', async () => {
  const { desk, records, last } = aDesk();
  desk.seek({ text: 'one' });
  await jest.advanceTimersByTimeAsync(120);
  await last().answer(ok(found(['a', 'b'], 3)));
  const more = desk.more('records');
  expect(last().offset).toBe(2);
  await last().answer(ok(found(['c'], 3)));
  await more;
  expect(records()).toEqual(['a', 'b', 'c']);
  expect(desk.view().found?.groupProcess.hits).toHaveLength(1);
});

test('more of what was sought before is not put below what was found since', async () => {
  const { desk, asked, records } = aDesk();
  desk.seek({ text: 'one' });
  await jest.advanceTimersByTimeAsync(120);
  await asked[0]?.answer(ok(found(['a'], 2)));
  const more = desk.more('records');
  desk.seek({ text: 'two' });
  await jest.advanceTimersByTimeAsync(120);
  await asked[2]?.answer(ok(found(['z'])));
  await asked[1]?.answer(ok(found(['b'], 2)));
  await more;
  expect(records()).toEqual(['z']);
});

test('asks again while the index is being built, and no more once the screen is left', async () => {
  const { desk, asked, last } = aDesk();
  desk.seek({ text: 'one' });
  await jest.advanceTimersByTimeAsync(120);
  await last().answer(ok({ ...found([]), isBeingBuilt: true }));
  await jest.advanceTimersByTimeAsync(1_500);
  expect(asked).toHaveLength(2);
  await last().answer(ok({ ...found([]), isBeingBuilt: true }));
  desk.rest();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(2);
});

test('why nothing could be looked for is kept until something is found', async () => {
  const { desk, last } = aDesk();
  desk.seek({ text: 'one' });
  await jest.advanceTimersByTimeAsync(120);
  await last().answer(err({ code: 'unexpected', incident: '7' }));
  expect(desk.view()).toMatchObject({ found: null, refusal: { code: 'unexpected' } });
  desk.again();
  await jest.advanceTimersByTimeAsync(0);
  await last().answer(ok(found(['one'])));
  expect(desk.view().refusal).toBeNull();
});
