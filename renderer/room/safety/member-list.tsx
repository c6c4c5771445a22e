import { useId, useRef, type KeyboardEvent, type Ref } from 'react';
import type { RoomMember } from '../../../shared/contract/rooms';
import type { MemberId } from '../../../shared/domain/ids';
import { PersonName } from '../../ui/person-name';
import { chooseByTyping, TYPING_PAUSE_MS } from './choose-by-typing';
import css from './safety.module.css';
import { panelTexts } from './texts';

interface Props {
  readonly members: readonly RoomMember[];
  readonly chosen: RoomMember | null;
  readonly onChoose: (memberId: MemberId) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** Whom it is about: by letters, arrows or the mouse. */
export function MemberList({ members, chosen, onChoose, ref }: Props) {
  const list = useId();
  const onKeyDown = useListKeys({ members, chosen, onChoose });
  return (
    <div
      ref={ref}
      className={css.members}
      role="listbox"
      aria-label={panelTexts.members}
      aria-activedescendant={chosen ? `${list}-${chosen.memberId}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {members.map((member) => (
        <button
          key={member.memberId}
          type="button"
          id={`${list}-${member.memberId}`}
          className={css.option}
          role="option"
          tabIndex={-1}
          aria-selected={member === chosen}
          onClick={() => onChoose(member.memberId)}
        >
          <PersonName>{member.preferredFirstName}</PersonName>
          {isDouble(member, members) && (
            <span className={css.small}>
              <PersonName>{member.legalName}</PersonName>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function isDouble(member: RoomMember, members: readonly RoomMember[]): boolean {
  return members.some(
    (other) => other !== member && other.preferredFirstName === member.preferredFirstName,
  );
}

function useListKeys({ members, chosen, onChoose }: Omit<Props, 'ref'>) {
  const typing = useRef({ typed: '', at: 0 });
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = movedTo(event.key, members, chosen);
    if (moved) {
      event.preventDefault();
      typing.current.typed = '';
      onChoose(moved.memberId);
    } else if (/^\p{L}$/u.test(event.key)) {
      const { typed, at } = typing.current;
      const isGoingOn = event.timeStamp - at < TYPING_PAUSE_MS;
      const next = chooseByTyping(members, { typed: isGoingOn ? typed : '', chosen }, event.key);
      typing.current = { typed: next.typed, at: event.timeStamp };
      if (next.member) onChoose(next.member.memberId);
    }
  };
}

/** Whom an arrow leads to; at an end it stays there. */
function movedTo(
  key: string,
  members: readonly RoomMember[],
  chosen: RoomMember | null,
): RoomMember | undefined {
  const at = chosen ? members.indexOf(chosen) : -1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return members[at + 1] ?? members.at(-1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return members[Math.max(at - 1, 0)];
  if (key === 'Home') return members[0];
  return key === 'End' ? members.at(-1) : undefined;
}
