import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { NewestBackup } from '../backups/newest-backup';
import { useChooseBackup, type ChosenBackup } from '../backups/use-choose-backup';
import { Banner } from '../ui/banner';
import { describeError } from '../ui/describe-error';
import { RefusalMessage } from '../ui/refusal-message';
import type { Damage } from './kinds-of-refusal';
import css from './damaged-screen.module.css';
import { GateCard } from './gate-card';
import { OtherWay } from './other-way';
import { LookOnly } from './look-only';
import { damageTexts } from './texts';

interface Props {
  readonly damage: Damage;
  readonly onChosen: (chosen: ChosenBackup) => void;
  readonly onBack: () => void;
}

/** What is damaged, and the three ways on. None of them touches the damaged files. */
export function DamagedScreen({ damage, onChosen, onBack }: Props) {
  const { choose, refusal, isChoosing } = useChooseBackup(onChosen);
  const [isLooking, setIsLooking] = useState(false);
  const { title, whatHappened } = describeError(damage);
  return (
    <GateCard title={damageTexts.title} lead={damageTexts.lead}>
      <Banner tone="danger" role="alert" title={title}>
        <p>{whatHappened}</p>
      </Banner>
      <ol className={css.ways} aria-label={damageTexts.ways}>
        <Way title={damageTexts.restoreTitle}>
          <NewestBackup isBusy={isChoosing} onTake={(file) => void choose(file)} />
        </Way>
        <Way title={damageTexts.lookTitle} text={damageTexts.lookText}>
          {isLooking ? (
            <LookOnly onCancel={() => setIsLooking(false)} />
          ) : (
            <Button variant="default" onClick={() => setIsLooking(true)}>
              {damageTexts.look}
            </Button>
          )}
        </Way>
        <Way title={damageTexts.otherTitle} text={damageTexts.otherText}>
          <Button variant="default" disabled={isChoosing} onClick={() => void choose(null)}>
            {damageTexts.other}
          </Button>
          <RefusalMessage refusal={refusal} />
        </Way>
      </ol>
      <OtherWay label={damageTexts.back} onTake={onBack} />
    </GateCard>
  );
}

interface WayProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

function Way({ title, text, children }: WayProps) {
  return (
    <li className={css.way}>
      <h2 className={css.title}>{title}</h2>
      {text && <p className={css.text}>{text}</p>}
      <div className={css.action}>{children}</div>
    </li>
  );
}
