import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { RequestView } from '../../shared/contract/record-requests';
import { establishedRight } from '../../shared/domain/request-rules';
import { releaseStateTexts } from '../records/texts';
import { paths } from '../shell/paths';
import { Section } from '../ui/page';
import { laptopTimeZone } from '../ui/use-now';
import { MomentText } from '../ui/when';
import css from './requests.module.css';
import { requestTexts } from './texts';

interface Props {
  readonly view: RequestView;
}

/** What is handed over, and why no group note can be in it (M10, M11). */
export function ReleasePart({ view: { request, releases } }: Props) {
  const navigate = useNavigate();
  const { outcome, memberId, id } = request;
  const isEstablished = establishedRight(request).ok;
  return (
    <Section title={requestTexts.release}>
      <div className={css.part}>
        {releases.length === 0 ? (
          <p className={css.soft}>{requestTexts.releaseNone}</p>
        ) : (
          <Releases releases={releases} />
        )}
        {outcome === null && !isEstablished && (
          <p className={css.soft}>{requestTexts.releaseNotYet}</p>
        )}
        {outcome === null && isEstablished && (
          <div>
            <Button variant="default" onClick={() => void navigate(paths.releaseFor(memberId, id))}>
              {releases.length === 0 ? requestTexts.releaseMake : requestTexts.releaseAnother}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function Releases({ releases }: Pick<RequestView, 'releases'>) {
  return (
    <ul className={css.letters}>
      {releases.map((release) => (
        <li key={release.id} className={css.lead}>
          <span>{requestTexts.releaseNumber(release.number)}</span>
          <span className={css.soft}>{releaseStateTexts[release.state]}</span>
          <span className={css.soft}>
            <MomentText at={release.madeAt} timeZone={laptopTimeZone()} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The law can give a member severable parts of a record about the group: they come by this road. */
export function GroupNotesPart({ view: { request } }: Props) {
  return (
    <Section title={requestTexts.groupNotes}>
      <div className={css.letters}>
        <p>{requestTexts.groupNotesText}</p>
        <p>{requestTexts.groupNotesRoad}</p>
        <p>
          <Link to={paths.member(request.memberId)}>{requestTexts.groupNotesLink}</Link>
        </p>
      </div>
    </Section>
  );
}
