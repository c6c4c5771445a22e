import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { ConsentRow } from '../../shared/contract/consents';
import type { MemberId } from '../../shared/domain/ids';
import { useListConsentsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { ConsentStateMark } from './consent-state-mark';
import css from './consents.module.css';
import { DisclosureList } from './disclosure-list';
import { GivenConsent } from './given-consent';
import { consentTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
}

/** How one member stands to every agreement that concerns them, and what they signed (M45). */
export function MemberAgreements({ memberId }: Props) {
  const rows = useListConsentsQuery({ memberId });
  return (
    <Loaded of={rows}>
      {(found) =>
        found.length === 0 ? (
          <NothingToSign />
        ) : (
          <div className={css.page}>
            <p className={css.soft}>{consentTexts.lead}</p>
            <ul className={css.rows} aria-label={consentTexts.title}>
              {found.map((row) => (
                <AgreementRow key={row.agreementId} row={row} memberId={memberId} />
              ))}
            </ul>
            {found.some(({ kind }) => kind === 'release-to-provider') && (
              <Section title={consentTexts.disclosures} note={consentTexts.disclosuresNote}>
                <DisclosureList memberId={memberId} empty={consentTexts.nothingDisclosed} />
              </Section>
            )}
          </div>
        )
      }
    </Loaded>
  );
}

function NothingToSign() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title={consentTexts.emptyTitle}
      text={consentTexts.emptyText}
      action={
        <Button onClick={() => void navigate(paths.agreements)}>{consentTexts.toAgreements}</Button>
      }
    />
  );
}

function AgreementRow({ row, memberId }: { readonly row: ConsentRow } & Props) {
  const { title, state, consents } = row;
  return (
    <li className={css.row}>
      <div className={css.rowHead}>
        <h2 dir="auto">{title}</h2>
        <ConsentStateMark state={state} neededAt={row.neededAt} />
        <SignButton row={row} memberId={memberId} />
      </div>
      <NewestVersion row={row} />
      {consents.length > 0 && (
        <ul aria-label={consentTexts.consentsTo(title)}>
          {consents.map((consent) => (
            <GivenConsent key={consent.id} consent={consent} row={row} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The quieter, the less it is waited for. */
function variantOf({ state, neededAt }: ConsentRow): 'subtle' | 'default' | 'filled' {
  if (state === 'given') return 'subtle';
  return neededAt === 'admission' ? 'filled' : 'default';
}

function NewestVersion({ row: { versionNumber, consents } }: { readonly row: ConsentRow }) {
  if (versionNumber === null) return <p className={css.soft}>{consentTexts.unpublished}</p>;
  if (consents[0]?.document.versionNumber === versionNumber) return null;
  return <p className={css.soft}>{consentTexts.newest(versionNumber)}</p>;
}

/** A release may be given to a second provider, and a fee agreed anew: given is not the end of it. */
function SignButton({ row, memberId }: { readonly row: ConsentRow } & Props) {
  const navigate = useNavigate();
  if (row.versionNumber === null) return null;
  const isAgain = row.consents.length > 0;
  return (
    <Button
      className={css.sign ?? ''}
      variant={variantOf(row)}
      aria-label={consentTexts.signNamed(row.title, isAgain)}
      onClick={() => void navigate(paths.sign(memberId, row.agreementId))}
    >
      {isAgain ? consentTexts.signAgain : consentTexts.sign}
    </Button>
  );
}
