import type { Input, Output } from '../../shared/contract/contract';
import type { Result } from '../../shared/lib/result';
import type { FreshAlcove } from './fresh-alcove';
import { aFeeConsent, feesAgreement } from './money';
import { aGroup, aMember, aPractice, aSession, memberId, sessionId } from './people';

/** A month of money over the real encrypted stores. */

export const SEPTEMBER = '2026-09';
const [ANA, BORIS] = [memberId(1), memberId(2)];

/** Ana and Boris, two Tuesdays in September: Ana came once, Boris both times; both signed about fees. */
export async function aSeptember({ stores, alcove }: FreshAlcove): Promise<void> {
  const { records } = stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  await records.members.addAll([
    { ...aMember(1), healthNumber: '1234567897AB' },
    aMember(2, { legalName: '=HYPERLINK("http://x.example.org")', preferredFirstName: 'Boris' }),
  ]);
  await records.agreements.add(feesAgreement);
  await records.consents.addAll([aFeeConsent(1), aFeeConsent(2, 5000)]);
  const present = { kind: 'present' } as const;
  const evening = (number: number, date: string, mark: 'present' | 'absent-with-notice') =>
    aSession({
      ...{ id: sessionId(number), date, startsAt: `${date}T23:00:00.000Z` },
      held: { startedAt: `${date}T23:00:00.000Z`, endedAt: `${date}T23:50:00.000Z` },
      attendance: [
        { memberId: ANA, mark: { kind: mark } },
        { memberId: BORIS, mark: present },
        // Marked, and no member of the practice any more: they were there.
        { memberId: memberId(8), mark: present },
      ],
    });
  await records.sessions.addAll([
    evening(1, '2026-09-01', 'present'),
    evening(2, '2026-09-08', 'absent-with-notice'),
  ]);
  alcove.world.setNow('2026-10-01T15:00:00.000Z');
}

type Proposed = Output<'proposeCharges'>;

const pairsIn = ({ sessions }: Proposed): Input<'makeCharges'>['chosen'] =>
  sessions.flatMap(({ sessionId: of, rows }) =>
    rows.map(({ memberId: who }) => ({ sessionId: of, memberId: who })),
  );

/** Every pair of September's list, chosen. */
export async function everythingIn({ alcove }: FreshAlcove): Promise<Input<'makeCharges'>> {
  const proposed = await alcove.done('proposeCharges', { month: SEPTEMBER });
  return { month: SEPTEMBER, chosen: pairsIn(proposed) };
}

export async function chargeAll(fresh: FreshAlcove): Promise<Output<'makeCharges'>> {
  return fresh.alcove.done('makeCharges', await everythingIn(fresh));
}

/** What was refused; `done` when nothing was. */
export async function refusalOf(asked: Promise<Result<unknown, unknown>>): Promise<unknown> {
  const reply = await asked;
  return reply.ok ? 'done' : reply.error;
}
