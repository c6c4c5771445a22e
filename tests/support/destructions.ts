import type { Destruction } from '../../shared/domain/destruction';
import { destructionIdSchema } from '../../shared/domain/ids';
import { memberId } from './people';

/** The certificate of a fictional record that was destroyed in 2037. */
export function aDestruction(parts: Partial<Destruction> = {}): Destruction {
  return {
    id: destructionIdSchema.parse(`dst_${'1'.padStart(20, '0')}`),
    ...{ number: '2037-0001', memberId: memberId(8), name: 'Bygone Fictional' },
    ...{ recordFrom: '2026-08-01', lastEntryOn: '2026-12-01', keptUntil: '2036-12-01' },
    ...{ reason: '', state: 'done', removed: {}, heads: null, statementNumbers: [] },
    knownNames: { legal: 'Bygone Fictional', preferred: '', others: [], former: [] },
    begun: { at: '2037-01-10T15:00:00.000Z', timeZone: 'America/Toronto' },
    doneAt: '2037-01-10T15:00:01.000Z',
    ...parts,
  };
}
