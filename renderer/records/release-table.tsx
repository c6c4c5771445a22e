import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import type { MemberId } from '../../shared/domain/ids';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';
import { laptopTimeZone } from '../ui/use-now';
import { ExactDateText, MomentText } from '../ui/when';
import css from './records.module.css';
import { authorityTexts, recordTexts, releaseStateTexts } from './texts';

interface Props {
  readonly releases: Output<'listReleases'>;
}

export function ReleaseTable({ releases }: Props) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{recordTexts.number}</th>
          <th scope="col">{recordTexts.member}</th>
          <th scope="col">{recordTexts.period}</th>
          <th scope="col">{recordTexts.recipient}</th>
          <th scope="col">{recordTexts.file}</th>
          <th scope="col">{recordTexts.state}</th>
        </tr>
      </thead>
      <tbody>
        {releases.map(({ release, memberName }) => (
          <tr key={release.id}>
            <td className={css.number}>{release.number}</td>
            <td>
              <MemberLink id={release.scope.memberId} name={memberName} />
            </td>
            <td className={css.period}>
              <ExactDateText date={release.scope.from} /> –{' '}
              <ExactDateText date={release.scope.to} />
            </td>
            <td>
              <PersonName>{release.recipient.name}</PersonName>
              <span className={css.detail}>{authorityTexts[release.recipient.authority]}</span>
            </td>
            <td>
              <FileName name={release.file.name} />
              <span className={css.detail}>{recordTexts.pages(release.file.pages)}</span>
            </td>
            <td>
              {releaseStateTexts[release.state]}
              <span className={css.detail}>
                <MomentText at={release.madeAt} timeZone={laptopTimeZone()} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Breaks at its hyphens only, where there is no room for it in one line. */
function FileName({ name }: { readonly name: string }) {
  const parts = name.split('-');
  return (
    <bdi>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && (
            <>
              -<wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}

function MemberLink({ id, name }: { readonly id: MemberId; readonly name: string }) {
  return (
    <Link to={paths.member(id)}>
      <PersonName>{name}</PersonName>
    </Link>
  );
}
