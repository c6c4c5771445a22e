import { Button, VisuallyHidden } from '@mantine/core';
import type { ComponentType } from 'react';
import type { GroupId } from '../../shared/domain/ids';
import type { TechCheckItem, TechCheckResults } from '../../shared/domain/tech-check';
import { countStandings, type TechCheckOutcome } from '../../shared/domain/tech-check-rules';
import { CameraCheck } from './camera-check';
import { CheckItem } from './check-item';
import css from './check.module.css';
import { PowerCheck, SharingCheck, WifiCheck } from './connection-items';
import { MicrophoneCheck } from './microphone-check';
import { NetworkCheck } from './network-check';
import { wordsIn } from './outcome-words';
import { PrivacyCheck } from './privacy-item';
import type { Running } from './running';
import { SpeakerCheck } from './speaker-check';
import { checkTexts, itemTexts } from './texts';
import { useConnection } from './use-connection';
import { useTechCheck } from './use-tech-check';

interface Props {
  /** `null` leaves out the network: there is no host to reach. */
  readonly groupId: GroupId | null;
  /** After each change; without media, and without names of devices or networks. */
  readonly onResults: (results: TechCheckResults) => void;
  /** On a page of its own it is what one came for; in a room that is the meeting. */
  readonly isMain?: boolean;
}

/** M23, M86, M91, M107, M111: each result in words with what to do. */
export function TechCheckPanel({ groupId, onResults, isMain = false }: Props) {
  const check = useTechCheck(onResults);
  const readConnection = useConnection();
  const row = <Item extends TechCheckItem>(
    item: Item,
    Check: ComponentType<Running<Item>>,
    skipped: TechCheckOutcome<Item> | null,
  ) => (
    <CheckItem
      item={item}
      results={check.results}
      isActive={check.active === item}
      isJustDone={check.last === item && check.active === null}
      onBegin={() => check.begin(item)}
      onSkip={skipped === null ? null : () => check.take(item, skipped)}
    >
      <Check
        groupId={groupId}
        readConnection={readConnection}
        onDone={(outcome) => check.take(item, outcome)}
      />
    </CheckItem>
  );
  return (
    <div className={css.check}>
      <div className={css.head}>
        <Button variant={isMain ? 'filled' : 'default'} onClick={check.beginAll}>
          {checkTexts.checkAll}
        </Button>
        <Standings results={check.results} />
      </div>
      <VisuallyHidden role="status">
        {check.last && saidOf(check.last, check.results)}
      </VisuallyHidden>
      <ol className={css.items}>
        {row('camera', CameraCheck, 'skipped')}
        {row('microphone', MicrophoneCheck, 'skipped')}
        {row('speaker', SpeakerCheck, 'skipped')}
        {row('network', NetworkCheck, 'skipped')}
        {row('wifi', WifiCheck, 'skipped')}
        {row('power', PowerCheck, 'skipped')}
        {row('sharing', SharingCheck, null)}
        {row('privacy', PrivacyCheck, 'skipped')}
      </ol>
    </div>
  );
}

function saidOf(item: TechCheckItem, results: TechCheckResults): string {
  return checkTexts.said(itemTexts[item].title, wordsIn(results, item)?.says ?? '');
}

const kinds = ['in-the-way', 'to-look-at', 'fine', 'unchecked'] as const;

function Standings({ results }: { readonly results: TechCheckResults }) {
  const counts = countStandings(results);
  return (
    <ul className={css.standings} aria-label={checkTexts.standings}>
      {kinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <li key={kind} data-standing={kind}>
            {checkTexts[kind](counts[kind])}
          </li>
        ))}
    </ul>
  );
}
