import { nameGuard } from '../../shared/domain/name-guard/guard';
import { GROUP, guarded, known, labelledSentences } from '../fixtures/name-guard/labelled';
import { measure } from '../fixtures/name-guard/measure';
import { figure, median, type Figure } from './figure';

const TEXT_LENGTH = 20_000;
const MEMBERS = 60;
const RUNS = 201;
/** A recall of 0.98, and a precision of 0.9 (M109). */
const MOST_MISSED = 0.02;
const MOST_WRONG = 0.1;

/** The guard of names: how long it takes for a long note, and how often it is right. */
export function benchGuard(): readonly Figure[] {
  return [benchSpeed(), ...benchLabelled()];
}

function benchSpeed(): Figure {
  const guard = nameGuard({ own: GROUP.own, others: caseload() }, 'every-name');
  const text = longNote();
  // As in a window in which somebody types: the code has run before.
  for (let run = 0; run < RUNS; run += 1) guard.find(text);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    guard.find(text);
    return performance.now() - start;
  });
  return figure('name guard: 20 kB, 60 members', median(times), 'ms', {
    limit: 5,
    beside: { slowestMs: Math.max(...times), found: guard.find(text).length },
  });
}

/** The labelled group, and as many made-up people as are missing. */
function caseload() {
  const made = Array.from({ length: MEMBERS - GROUP.others.length }, (_, index) => {
    const sounds = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'ri', 'so', 'ta', 've'];
    const sound = (digit: number) => sounds[digit % sounds.length] ?? '';
    const [one, two] = [sound(index) + sound(index / 10) + 'n', sound(index + 3) + sound(index)];
    return known(`${capital(one)} ${capital(two)}mel`, capital(one), [`${capital(two)}x`]);
  });
  return [...GROUP.others, ...made.map((names, index) => guarded(100 + index, names))];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function longNote(): string {
  const sentences = labelledSentences('sentences').map(({ text }) => text);
  const once = sentences.join(' ');
  return once.repeat(Math.ceil(TEXT_LENGTH / once.length)).slice(0, TEXT_LENGTH);
}

/** Written as what is missed and what is wrong, so that lower is better, as for all figures. */
function benchLabelled(): readonly Figure[] {
  const guard = nameGuard(GROUP, 'every-name');
  return (['sentences', 'held-out'] as const).flatMap((file) => {
    const sentences = labelledSentences(file);
    const { recallCalled, recallAll, precisionSure, precisionAll } = measure(guard, sentences);
    const of = `${sentences.length} labelled sentences (${file})`;
    return [
      figure(`name guard: full and first names missed in ${of}`, 1 - recallCalled, 'ratio', {
        limit: MOST_MISSED,
        beside: { recall: recallCalled, recallOfAllNames: recallAll },
      }),
      figure(`name guard: wrong among the sure in ${of}`, 1 - precisionSure, 'ratio', {
        limit: MOST_WRONG,
        beside: { precision: precisionSure, precisionWithMaybe: precisionAll },
      }),
    ];
  });
}
