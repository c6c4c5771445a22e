import type { GroupProcess } from '../../../shared/domain/group-process';
import { cohesionTexts, factorTexts, groupProcessTexts, stageTexts } from './texts';

/** What is said of the group, a line for each fact; attendance is not said but counted. */
export function factsInWords({ stage, cohesion, factors }: GroupProcess): readonly string[] {
  const { cohesionOf, fact, notSaid, ...titles } = groupProcessTexts;
  return [
    fact(titles.stage, stage ? stageTexts[stage].label : notSaid),
    fact(
      titles.cohesion,
      cohesion === null ? notSaid : cohesionOf(cohesion, cohesionTexts[cohesion - 1] ?? ''),
    ),
    fact(titles.factors, factors.map((factor) => factorTexts[factor].label).join(', ') || notSaid),
  ];
}
