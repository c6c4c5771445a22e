import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, Outlet } from 'react-router';
import type { AgreementSummary } from '../../shared/contract/agreements';
import { useListAgreementsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Hint } from '../ui/hint';
import { ListLink } from '../ui/list-link';
import { Loaded } from '../ui/loaded';
import { ListAndWork, ListPane } from '../ui/page';
import { sayStanding, WantedMark } from './agreement-marks';
import css from './agreements.module.css';
import { agreementTexts } from './texts';

/** The practice's agreements on the left; the chosen one, its draft or its publishing on the right. */
export function AgreementsScreen() {
  const agreements = useListAgreementsQuery({});
  const add = (
    <Hint label={agreementTexts.add}>
      <ActionIcon
        component={Link}
        to={paths.newAgreement}
        variant="subtle"
        size="lg"
        aria-label={agreementTexts.add}
      >
        <IconPlus size={20} aria-hidden />
      </ActionIcon>
    </Hint>
  );
  return (
    <ListAndWork
      list={
        <ListPane label={agreementTexts.list} actions={add}>
          <Loaded of={agreements}>{(all) => <AgreementList agreements={all} />}</Loaded>
        </ListPane>
      }
    >
      <Outlet />
    </ListAndWork>
  );
}

function AgreementList({ agreements }: { readonly agreements: readonly AgreementSummary[] }) {
  if (agreements.length === 0) return <p className={css.listEmpty}>{agreementTexts.listEmpty}</p>;
  const retired = agreements.filter(({ isRetired }) => isRetired);
  return (
    <>
      <Entries of={agreements.filter(({ isRetired }) => !isRetired)} />
      {retired.length > 0 && (
        <div className={css.retired}>
          <h3>{agreementTexts.retiredList}</h3>
          <Entries of={retired} />
        </div>
      )}
    </>
  );
}

function Entries({ of }: { readonly of: readonly AgreementSummary[] }) {
  return (
    <ul>
      {of.map((summary) => (
        <ListLink
          key={summary.id}
          to={paths.agreement(summary.id)}
          detail={sayStanding(summary)}
          mark={<WantedMark of={summary} />}
        >
          <bdi>{summary.title || agreementTexts.untitled}</bdi>
        </ListLink>
      ))}
    </ul>
  );
}
