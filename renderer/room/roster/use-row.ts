import type { KeyboardEvent, RefObject } from 'react';
import type { RoomMember, RoomView } from '../../../shared/contract/rooms';
import { useSafetyPanel } from '../safety/panel-context';
import { focusRow, isKeyboardBelow, onMemberKey, type RowTool } from './keys';
import { isComing, markFor, useMarking, type Marking, type MarkKind } from './marking';
import type { RowPart } from './open-part';

interface Asked {
  readonly row: RoomMember;
  readonly view: RoomView;
  readonly now: Date;
  readonly part: RowPart | null;
  readonly onOpen: (part: RowPart) => void;
  readonly onClose: () => void;
}

interface RowActs extends Marking {
  readonly choose: (kind: MarkKind) => void;
  readonly use: (tool: RowTool) => void;
  readonly close: () => void;
  /** What has the keyboard is going: unless it is elsewhere already, it goes to the first button. */
  readonly goHome: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What can be done in one member's row, by mouse or by key. */
export function useRow(item: RefObject<HTMLLIElement | null>, asked: Asked): RowActs {
  const { row, view, now, part, onOpen, onClose } = asked;
  const safety = useSafetyPanel();
  const marking = useMarking(view, row);
  const hasKeyboard = () => item.current?.contains(document.activeElement) ?? false;
  const goHome = () => {
    if (hasKeyboard()) focusRow(item.current);
  };
  const close = () => {
    if (isKeyboardBelow(item.current)) focusRow(item.current);
    onClose();
  };
  const come: Marking['come'] = async (mark, reason) => {
    const refused = await marking.come(mark, reason);
    // Nothing opens over what is being done in another row meanwhile.
    if (refused === 'not-ready' && hasKeyboard()) onOpen({ kind: 'reason', mark });
    return refused;
  };
  const choose = (kind: MarkKind) => {
    if (part?.kind === 'reason') close();
    const mark = markFor(kind, now, view);
    if (isComing(mark)) void come(mark);
    else marking.mark(mark);
  };
  const use = (tool: RowTool) => {
    if (tool === 'safety') safety.open(row.memberId);
    else if (part?.kind === tool) close();
    else onOpen({ kind: tool });
  };
  const keys = { choose, clear: () => marking.mark(null), use, close: part && close };
  const onKeyDown = (event: KeyboardEvent) => onMemberKey(event, keys);
  return { ...marking, come, choose, use, close, goHome, onKeyDown };
}
