import { useState } from 'react';
import type { RoomView } from '../../shared/contract/rooms';
import { rulesOf } from '../../shared/domain/group-kind';
import { hasBreaks } from '../../shared/domain/room-phase';
import { shortcuts } from '../ui/keys';
import { useShortcut } from '../ui/use-shortcut';
import { Breaks } from './breaks';
import { OpeningFold } from './opening-fold';
import { PassingPrompts } from './passing-prompts';
import { RoomBar } from './room-bar';
import { RoomPart } from './room-part';
import { PartTabs, type Part } from './part-tabs';
import css from './underway.module.css';
import { RoomRoster } from './roster/room-roster';
import { roomTexts } from './texts';
import { RoomTools } from './tools/room-tools';
import { useEntries } from './use-entries';
import { useReadRoomClock } from './use-room-clock';
import type { WindowShape } from './use-room-shape';
import { DecisionVotes } from './votes/decision-votes';
import type { VoteDraft } from './votes/typed-decision';

/** So long the opening and its prompts are in the foreground. */
const OPENING_MS = 15 * 60_000;

interface Props {
  readonly view: RoomView;
  readonly vote: VoteDraft;
  readonly shape: WindowShape;
  readonly onShape: (shape: WindowShape) => void;
}

/** The session itself: slim beside the meeting one part at a time, in a wide window side by side. */
export function UnderwayRoom({ view, vote, shape, onShape }: Props) {
  const { session, room, group, members, meeting } = view;
  const entries = useEntries(group.kind);
  const votes = rulesOf(group.kind).agreements === 'voted';
  const [part, choose] = useChosenPart(votes);
  const isOpening = useIsOpening(view);
  return (
    <main className={css.room} aria-label={group.name}>
      <RoomBar view={view} vote={vote} shape={shape} onShape={onShape} />
      {(votes || hasBreaks(session)) && <Breaks sessionId={session.id} breaks={room.breaks} />}
      <div className={css.lead}>
        <PartTabs part={part} onChoose={choose} hasVotes={votes} />
        <div className={css.prompts}>
          <PassingPrompts
            kind={group.kind}
            occasions={isOpening ? ['opening', 'underway'] : ['underway']}
          />
        </div>
      </div>
      <div className={css.parts}>
        <RoomPart part="people" title={roomTexts.people} chosen={part}>
          <OpeningFold view={view} isOpenAtFirst={isOpening} />
          <RoomRoster view={view} />
        </RoomPart>
        <RoomPart part="tools" title={roomTexts.tools} chosen={part}>
          <RoomTools
            groupId={group.id}
            sessionId={session.id}
            kind={group.kind}
            entries={entries}
            meeting={meeting}
            members={members}
          />
        </RoomPart>
        {votes && (
          <RoomPart part="votes" title={roomTexts.votes} chosen={part}>
            <DecisionVotes sessionId={session.id} vote={vote} />
          </RoomPart>
        )}
      </div>
    </main>
  );
}

/** Alt and a number bring a part to the front, and the keyboard into it. */
function useChosenPart(hasVotes: boolean): readonly [Part, (part: Part) => void] {
  const [part, setPart] = useState<Part>('people');
  const go = (wanted: Part) => {
    setPart(wanted);
    // The part is hidden by its style alone, and shown by the next one: then it can take the focus.
    requestAnimationFrame(() => document.getElementById(`room-${wanted}`)?.focus());
  };
  useShortcut(shortcuts.people, () => go('people'));
  useShortcut(shortcuts.tools, () => go('tools'));
  useShortcut(shortcuts.votes, () => void (hasVotes && go('votes')));
  return [part, setPart];
}

/** As it was on coming in: what is open does not fold itself up under the reader. */
function useIsOpening({ session }: RoomView): boolean {
  const now = useReadRoomClock();
  const [isOpening] = useState(() => now().getTime() < Date.parse(session.startsAt) + OPENING_MS);
  return isOpening;
}
