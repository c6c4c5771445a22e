import { useState } from 'react';
import type { RoomView } from '../../shared/contract/rooms';
import { techCheckItems, type TechCheck } from '../../shared/domain/tech-check';
import { wordsIn } from '../check/outcome-words';
import { TechCheckPanel } from '../check/tech-check';
import { itemTexts } from '../check/texts';
import { useSaveTechCheckMutation } from '../api/hooks';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayNear } from '../ui/say-dates';
import { useNow } from '../ui/use-now';
import css from './room.module.css';
import { roomTexts } from './texts';

/** The check of this session's room: its results are kept, and no media. */
export function CheckPart({ view }: { readonly view: RoomView }) {
  const [save, { error }] = useSaveTechCheckMutation();
  const { session, room, group } = view;
  // What is checked from now on stands in the panel itself.
  const [before] = useState(room.check);
  return (
    <Section title={roomTexts.check}>
      {before ? (
        <LastCheck check={before} timeZone={session.timeZone} />
      ) : (
        <p className={css.unchecked}>{roomTexts.notChecked}</p>
      )}
      <TechCheckPanel
        groupId={group.id}
        onResults={(results) => void save({ sessionId: session.id, results })}
      />
      <RefusalMessage refusal={refusalOf(error)} />
    </Section>
  );
}

interface Props {
  readonly check: TechCheck;
  readonly timeZone: string;
}

function LastCheck({ check: { at, results }, timeZone }: Props) {
  const now = useNow();
  return (
    <details className={css.fold}>
      <summary>{roomTexts.checked(sayNear(at, now, timeZone))}</summary>
      <ul className={css.lines}>
        {techCheckItems.map((item) => {
          const words = wordsIn(results, item);
          return (
            words && (
              <li key={item} className={css.line}>
                <span className={css.name}>{itemTexts[item].title}</span>
                <span>{words.says}</span>
              </li>
            )
          );
        })}
      </ul>
    </details>
  );
}
