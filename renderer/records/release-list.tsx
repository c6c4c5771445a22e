import type { MemberId } from '../../shared/domain/ids';
import { useListReleasesQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { PersonName } from '../ui/person-name';
import { laptopTimeZone } from '../ui/use-now';
import { MomentText } from '../ui/when';
import css from './records.module.css';
import { releaseStateTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
  readonly empty: string;
}

/** One member's releases, short. */
export function ReleaseList({ memberId, empty }: Props) {
  const releases = useListReleasesQuery({ memberId });
  return (
    <Loaded of={releases}>
      {(all) =>
        all.length === 0 ? (
          <p className={css.soft}>{empty}</p>
        ) : (
          <ul>
            {all.map(({ release }) => (
              <li key={release.id} className={css.short}>
                {release.number} · <PersonName>{release.recipient.name}</PersonName>
                <span className={css.detail}>
                  {releaseStateTexts[release.state]}{' '}
                  <MomentText at={release.madeAt} timeZone={laptopTimeZone()} />
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
