import { IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { RoomMember, RoomView } from '../../shared/contract/rooms';
import { sayNeed } from '../members/needs';
import { paths } from '../shell/paths';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import css from './room.module.css';
import { roomTexts } from './texts';

/** Who lacks a consent, an emergency contact or a safety plan, and the way there (M27, M100). */
export function WhoIsMissing({ view: { members } }: { readonly view: RoomView }) {
  const lacking = members
    .map((member) => ({ member, lacks: lacksOf(member) }))
    .filter(({ lacks }) => lacks.length > 0);
  return (
    <Section title={roomTexts.missing}>
      {lacking.length === 0 && <NobodyMissing isEmpty={members.length === 0} />}
      <ul className={css.lines}>
        {lacking.map(({ member, lacks }) => (
          <li key={member.memberId} className={css.line}>
            <span className={css.name}>
              <PersonName>{member.preferredFirstName}</PersonName>
            </span>
            {lacks.map(({ missing, to }) => (
              <Link
                key={missing}
                to={to}
                className={css.lack ?? ''}
                aria-label={roomTexts.missingOf(member.preferredFirstName, missing)}
              >
                {missing}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NobodyMissing({ isEmpty }: { readonly isEmpty: boolean }) {
  if (isEmpty) return <p className={css.soft}>{roomTexts.rosterEmpty}</p>;
  return (
    <p className={css.done}>
      <IconCircleCheckFilled size={16} aria-hidden /> {roomTexts.nobodyMissing}
    </p>
  );
}

interface Lack {
  readonly missing: string;
  readonly to: string;
}

function lacksOf({ memberId, needs, safetyPlan }: RoomMember): readonly Lack[] {
  const hasPlan = safetyPlan !== null && safetyPlan.versions.length > 0;
  const noPlan = { missing: roomTexts.noPlan, to: paths.safetyPlan(memberId) };
  return [...needs.map((need) => sayNeed(need, memberId)), ...(hasPlan ? [] : [noPlan])];
}
