import type { SystemFacts } from '../../shared/contract/system';
import { ok } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';

/** @param facts do not change while Alcove runs */
export function systemUseCases(facts: SystemFacts): Handlers<'getSystem'> {
  return { getSystem: async () => ok(facts) };
}
