import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import type { MemberId } from '../../shared/domain/ids';
import type { Release } from '../../shared/domain/release';
import { releaseSections } from '../../shared/domain/release-sections';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';
import { laptopTimeZone } from '../ui/use-now';
import { ExactDateText, MomentText } from '../ui/when';
import css from './records.module.css';
import { sectionTexts } from './section-texts';
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
          <th scope="col">{recordTexts.what}</th>
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
              <WhatWentIn release={release} />
            </td>
            <td>
              <PersonName>{release.recipient.name}</PersonName>
              <span className={css.detail}>{authorityTexts[release.recipient.authority]}</span>
              {release.requestId && (
                <Link className={css.detail ?? ''} to={paths.request(release.requestId)}>
                  {recordTexts.forRequest}
                </Link>
              )}
            </td>
            <td>
              <FileName name={release.file.name} />
              <span className={css.detail}>{recordTexts.pages(release.file.pages)}</span>
              {release.isProtected && (
                <span className={css.detail}>{recordTexts.isPasswordProtected}</span>
              )}
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

/** The parts by name on hover, and what of them was hidden, shown or held back. */
function WhatWentIn({ release }: { readonly release: Release }) {
  const { scope, maskedNames, lifted, withheld } = release;
  const { length } = scope.sections;
  const isWhole = length === releaseSections.length;
  const shown = lifted.reduce((sum, { count }) => sum + count, 0);
  const details = [
    maskedNames > 0 && recordTexts.hiddenNames(maskedNames),
    shown > 0 && recordTexts.shownNames(shown),
    withheld.length > 0 && recordTexts.heldBack(withheld.length),
  ].filter((said) => said !== false);
  return (
    <>
      <span title={scope.sections.map((section) => sectionTexts[section]).join('; ')}>
        {isWhole ? recordTexts.wholeRecord : recordTexts.partsOf(length)}
      </span>
      {details.map((said) => (
        <span key={said} className={css.detail}>
          {said}
        </span>
      ))}
    </>
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
