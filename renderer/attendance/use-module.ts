import { useSearchParams } from 'react-router';
import type { ModuleId } from '../../shared/domain/ids';
import type { ModuleChoice } from '../members/module-choices';
import { useToday } from '../ui/use-now';

type Chosen = readonly [chosen: ModuleChoice | null, turnTo: (id: ModuleId) => void];

/** The module that the path names; without one, that which runs today, or the one that began last. */
export function useModule(choices: readonly ModuleChoice[]): Chosen {
  const [asked, ask] = useSearchParams();
  const today = useToday();
  const named = choices.find(({ module }) => module.id === asked.get('module'));
  const chosen = named ?? usualIn(choices, today);
  return [chosen, (id) => ask({ module: id }, { replace: true })];
}

function usualIn(choices: readonly ModuleChoice[], today: string): ModuleChoice | null {
  const byStart = choices.toSorted((one, other) =>
    one.module.schedule.from.localeCompare(other.module.schedule.from),
  );
  const begun = byStart.filter(({ module }) => module.schedule.from <= today);
  const running = begun.find(({ module }) => today <= module.schedule.to);
  return running ?? begun.at(-1) ?? byStart[0] ?? null;
}
