import type { ReactNode } from 'react';
import type { RoomView } from '../../shared/contract/rooms';
import { WorkPage } from '../ui/page';
import { sayExactDate, sayLength } from '../ui/say-dates';
import css from './room.module.css';
import { roomTexts } from './texts';

interface Props {
  readonly view: RoomView;
  readonly title: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** A page of the room that is read at leisure: before and after the session. */
export function RoomFramed({ view, title, actions, children }: Props) {
  const { session, moduleName } = view;
  const planned = roomTexts.planned(
    sayExactDate(session.date),
    session.startTime,
    sayLength(session.minutes),
  );
  return (
    <WorkPage title={title} lead={roomTexts.lead(moduleName, planned)} actions={actions}>
      <div className={css.framed}>{children}</div>
    </WorkPage>
  );
}
