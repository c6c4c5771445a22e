import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ConnectionFacts } from '../../shared/domain/tech-check';
import { powerOutcome, sharingOutcome } from '../../shared/domain/tech-check-rules';
import { useGetSettingsQuery, useGetSystemQuery } from '../api/hooks';
import css from './check.module.css';
import type { Running } from './running';
import { checkTexts, wifiTexts } from './texts';
import type { ConnectionReading } from './use-connection';

const UNTOLD: ConnectionFacts = { wifi: 'unknown', power: 'unknown', batteryPercent: null };

function useReadOnce(read: ConnectionReading, onRead: (facts: ConnectionFacts) => void): void {
  const ask = useEffectEvent(read);
  const tell = useEffectEvent((facts: ConnectionFacts | null) => onRead(facts ?? UNTOLD));
  useEffect(() => {
    let isWanted = true;
    void ask().then((facts) => {
      if (isWanted) tell(facts);
    });
    return () => {
      isWanted = false;
    };
  }, []);
}

const Looking = () => <p role="status">{checkTexts.looking}</p>;

/** M23: measured where the system tells, asked where it does not. */
export function WifiCheck({ readConnection, onDone }: Running<'wifi'>) {
  const [isAsked, setAsked] = useState(false);
  useReadOnce(readConnection, ({ wifi }) => {
    if (wifi === 'unknown') setAsked(true);
    else onDone(wifi);
  });
  if (!isAsked) return <Looking />;
  return (
    <div className={css.running} role="group" aria-label={wifiTexts.question}>
      <p className={css.soft}>{wifiTexts.why}</p>
      <p role="status">{wifiTexts.question}</p>
      <div className={css.actions}>
        <Button variant="default" onClick={() => onDone('said-protected')}>
          {wifiTexts.protected}
        </Button>
        <Button variant="default" onClick={() => onDone('said-open')}>
          {wifiTexts.open}
        </Button>
      </div>
    </div>
  );
}

export function PowerCheck({ readConnection, onDone }: Running<'power'>) {
  useReadOnce(readConnection, (facts) => onDone(powerOutcome(facts)));
  return <Looking />;
}

/** M107. */
export function SharingCheck({ onDone }: Running<'sharing'>) {
  const hides = useGetSystemQuery({}).data?.hidesFromSharing;
  const isHidden = useGetSettingsQuery({}).data?.isHiddenFromSharing;
  const tell = useEffectEvent(onDone);
  useEffect(() => {
    if (hides === undefined || isHidden === undefined) return;
    tell(sharingOutcome(hides, isHidden));
  }, [hides, isHidden]);
  return <Looking />;
}
