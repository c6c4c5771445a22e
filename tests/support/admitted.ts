import type { Input, Output } from '../../shared/contract/contract';
import type { TestAlcove } from './alcove';
import { aProfile } from './people';

/** A sentence that lets a member in although nothing of the intake was written down (M100). */
export const BEFORE_ALCOVE = 'They were in this group before Alcove was.';

/** Adds a member straight into a module, as most tests want one. */
export async function admitted(
  alcove: Pick<TestAlcove, 'done'>,
  moduleId: string,
  profile: Input<'addMember'>['profile'],
  from: string,
): Promise<Output<'addMember'>['memberId']> {
  const { memberId } = await alcove.done('addMember', { profile, interestedIn: moduleId });
  const overrideReason = BEFORE_ALCOVE;
  await alcove.done('admitMember', { memberId, moduleId, from, overrideReason });
  return memberId;
}

/** Eleven members: one more fills a closed module (M3). */
export async function elevenIn(
  alcove: Pick<TestAlcove, 'done'>,
  moduleId: string,
  from: string,
): Promise<readonly Output<'addMember'>['memberId'][]> {
  const ids: Output<'addMember'>['memberId'][] = [];
  for (let count = 0; count < 11; count += 1) {
    const profile = aProfile({ preferredFirstName: `Member${count}` });
    ids.push(await admitted(alcove, moduleId, profile, from));
  }
  return ids;
}
