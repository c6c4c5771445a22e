import { ok } from '../../shared/lib/result';
import { keepBillingInUse } from './ledger-reading';
import type { Handlers } from './ports/handlers';

export function practiceUseCases(): Handlers<'getPractice' | 'savePractice'> {
  return {
    getPractice: async (_input, { records }) =>
      ok((await records.practice.find('practice'))?.profile ?? null),
    savePractice: async ({ profile }, { records }) => {
      const known = await records.practice.find('practice');
      const isOtherLaw = known !== null && known.profile.jurisdiction !== profile.jurisdiction;
      if (isOtherLaw) await keepBillingInUse(records);
      const begin = () => ({ id: 'practice' as const, profile });
      await records.practice.put('practice', begin, (practice) => ok({ ...practice, profile }));
      return ok({});
    },
  };
}
