import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OpenedBackup } from '../../shared/contract/backups';
import type { Refusal } from '../../shared/contract/refusal';
import { Banner } from '../ui/banner';
import { FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { sayMoment, saySpan } from '../ui/say-dates';
import { sayNumber } from '../ui/say-sizes';
import { uiTexts } from '../ui/texts';
import { laptopTimeZone, useNow } from '../ui/use-now';
import type { Frame } from '../vault/frame-props';
import { WorkingLine } from '../vault/working-line';
import css from './backups.module.css';
import { relationTexts, relationTones, restoreTexts } from './texts';
import type { ChosenBackup } from './use-choose-backup';

interface Props {
  readonly frame: Frame;
  readonly chosen: ChosenBackup;
  readonly opened: OpenedBackup;
  readonly onPut: () => Promise<Refusal | null>;
  readonly onCancel: () => void;
}

/** What was found in the backup, before anything is changed. */
export function RestoreSummary({ frame: Frame, chosen, opened, onPut, onCancel }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPutting, setIsPutting] = useState(false);
  const { relation } = opened;
  const hasVault = relation !== 'no-vault';
  const put = async () => {
    setIsPutting(true);
    setRefusal(await onPut());
    setIsPutting(false);
  };
  return (
    <Frame
      step={restoreTexts.stepOf(3)}
      title={restoreTexts.foundTitle}
      lead={restoreTexts.foundText}
    >
      <div className={css.stack}>
        <Facts opened={opened} chosen={chosen} />
        <Banner tone={relationTones[relation]} title={restoreTexts.relation}>
          <p>{relationTexts[relation]}</p>
        </Banner>
        <p>{hasVault ? restoreTexts.keptAside : restoreTexts.firstHere}</p>
        <RefusalMessage refusal={refusal} />
        <FormActions>
          <Button loading={isPutting} onClick={() => void put()}>
            {restoreTexts.put}
          </Button>
          <Button variant="subtle" disabled={isPutting} onClick={onCancel}>
            {uiTexts.cancel}
          </Button>
        </FormActions>
        <WorkingLine text={isPutting ? restoreTexts.putting : null} />
      </div>
    </Frame>
  );
}

function Facts({ opened, chosen }: Pick<Props, 'opened' | 'chosen'>) {
  const { madeAt, madeBy, documents } = opened.facts;
  const age = saySpan(useNow().getTime() - Date.parse(madeAt));
  return (
    <dl className={css.facts}>
      <dt>{restoreTexts.madeAt}</dt>
      <dd>{restoreTexts.madeWhen(sayMoment(madeAt, laptopTimeZone()), age)}</dd>
      <dt>{restoreTexts.madeBy}</dt>
      <dd>Alcove {madeBy}</dd>
      <dt>{restoreTexts.holds}</dt>
      <dd>{restoreTexts.documents(documents, sayNumber(documents))}</dd>
      <dt>{restoreTexts.file}</dt>
      <dd className={css.fileName}>{chosen.fileName}</dd>
    </dl>
  );
}
