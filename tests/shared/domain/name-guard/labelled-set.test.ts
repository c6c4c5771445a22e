import { nameGuard } from '../../../../shared/domain/name-guard/guard';
import { GROUP, labelledSentences } from '../../../fixtures/name-guard/labelled';
import { measure } from '../../../fixtures/name-guard/measure';

const guard = nameGuard(GROUP, 'every-name');
const sentences = labelledSentences('sentences');

test('finds 98 of 100 full and first names, and is wrong in less than 10 of 100 (M109)', () => {
  const { recallCalled, precisionSure, missed, wrong } = measure(guard, sentences);
  expect({ missed, isEnough: recallCalled >= 0.98 }).toMatchObject({ isEnough: true });
  expect({ wrong, isEnough: precisionSure >= 0.9 }).toMatchObject({ isEnough: true });
});

test('the labelled set has 400 sentences and more, about half of them with a name', () => {
  const all = [...sentences, ...labelledSentences('held-out')];
  const share = all.filter(({ labels }) => labels.length > 0).length / all.length;
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.6);
});
