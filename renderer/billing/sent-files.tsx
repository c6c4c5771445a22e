import { Button } from '@mantine/core';
import type { Output } from '../../shared/contract/contract';
import { useListBillingFilesQuery, useSaveBillingFileAgainMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { Loaded } from '../ui/loaded';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayMonth } from '../ui/say-dates';
import { laptopTimeZone } from '../ui/use-now';
import { MomentText } from '../ui/when';
import css from './billing.module.css';
import { NeverLeft } from './never-left';
import { ofThis } from './of-this';
import { billingFileTexts } from './statement-texts';

/** What the next file of a month would hold, and those that were sent (M79). */
export function SentFiles({ month }: { readonly month: string }) {
  const files = useListBillingFilesQuery({ month });
  return (
    <Loaded of={ofThis(files)}>
      {({ files: sent, next }) => (
        <>
          <p className={css.explained}>{sayNext(next, month)}</p>
          {sent.length > 0 && <Sent files={sent} />}
        </>
      )}
    </Loaded>
  );
}

type Listed = Output<'listBillingFiles'>;

function sayNext({ sessions, late, reversals }: Listed['next'], month: string): string {
  const said = sayMonth(`${month}-01`);
  if (sessions + reversals === 0) return billingFileTexts.nothingNext(said);
  return [
    billingFileTexts.next(sessions),
    ...(late > 0 ? [billingFileTexts.late(late)] : []),
    ...(reversals > 0 ? [billingFileTexts.reversals(reversals)] : []),
  ].join(' ');
}

function Sent({ files }: { readonly files: Listed['files'] }) {
  const [saveAgain, { data, error, isLoading }] = useSaveBillingFileAgainMutation();
  return (
    <>
      <ul className={css.entries} aria-label={billingFileTexts.sent}>
        {files.map(({ id, number, madeAt, rows, recipient, state }) => (
          <li key={id}>
            {billingFileTexts.file(number, rows)}
            <span className={css.detail}>
              <bdi>{recipient}</bdi> · <MomentText at={madeAt} timeZone={laptopTimeZone()} /> ·{' '}
              {billingFileTexts.states[state]}
            </span>
            <Button
              variant="default"
              size="compact-sm"
              loading={isLoading}
              onClick={() => void saveAgain({ fileId: id })}
            >
              {billingFileTexts.saveAgain(number)}
            </Button>
            {state === 'prepared' && <NeverLeft id={id} number={number} />}
          </li>
        ))}
      </ul>
      <div className={css.notices}>
        <RefusalMessage refusal={refusalOf(error)} />
        {data && <Banner tone="done" role="status" title={billingFileTexts.saved(data.path)} />}
      </div>
    </>
  );
}
