import { useState } from 'react';
import type { MeetingView } from '../../../shared/contract/meetings';
import type { RoomMember } from '../../../shared/contract/rooms';
import type { GroupKind } from '../../../shared/domain/group-kind';
import type { GroupId, SessionId } from '../../../shared/domain/ids';
import type { LibraryEntry, Shelf } from '../../../shared/domain/library';
import { Segments } from '../../ui/segments';
import { BackUp } from './back-up';
import { CueCards } from './cue-cards';
import { usePollTallies, type PollTallies } from './poll-state';
import { Polls } from './polls';
import { Postings } from './postings';
import { toolTexts } from './texts';
import css from './tools.module.css';

interface Props {
  readonly groupId: GroupId;
  /** `null` in a drop-in room. */
  readonly sessionId: SessionId | null;
  readonly kind: GroupKind;
  /** Of the library, for this kind of group. */
  readonly entries: readonly LibraryEntry[];
  readonly meeting: MeetingView;
  /** In the order of the roster. */
  readonly members: readonly RoomMember[];
}

const tools = ['postings', 'cards', 'polls', 'backUp'] as const;
type Tool = (typeof tools)[number];

/** What the clinician has at hand beside the people: texts, cards, polls and the back-up ladder. */
export function RoomTools(props: Props) {
  const [tool, setTool] = useState<Tool>('postings');
  const tallies = usePollTallies();
  const polls = onShelf(props.entries, 'poll');
  // Where no poll is wanted, nothing speaks of one.
  const shown = tools.filter((one) => one !== 'polls' || polls.length > 0);
  return (
    <section className={css.tools} aria-label={toolTexts.tools}>
      <div className={css.choice}>
        <Segments
          label={toolTexts.tools}
          value={shown.includes(tool) ? tool : 'postings'}
          onChoose={setTool}
          options={shown.map((value) => ({ value, label: toolTexts[value] }))}
        />
      </div>
      <OpenTool {...props} tool={tool} tallies={tallies} />
    </section>
  );
}

interface OpenToolProps extends Props {
  readonly tool: Tool;
  readonly tallies: PollTallies;
}

function OpenTool({ tool, tallies, ...props }: OpenToolProps) {
  const { groupId, sessionId, entries } = props;
  switch (tool) {
    case 'cards':
      return <CueCards cards={onShelf(entries, 'cue-card')} />;
    case 'polls':
      return <Polls polls={onShelf(entries, 'poll')} tallies={tallies} />;
    case 'backUp':
      return <BackUp kind={props.kind} access={props.meeting.access} members={props.members} />;
    case 'postings':
      return (
        <Postings groupId={groupId} sessionId={sessionId} postings={onShelf(entries, 'posting')} />
      );
  }
}

function onShelf(entries: readonly LibraryEntry[], shelf: Shelf): readonly LibraryEntry[] {
  return entries.filter((entry) => entry.shelf === shelf);
}
