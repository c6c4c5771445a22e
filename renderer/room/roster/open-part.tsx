import { Link } from 'react-router';
import type { RoomMember, RoomView } from '../../../shared/contract/rooms';
import { paths } from '../../shell/paths';
import { Jottings } from './jottings';
import { LocationField } from './location-field';
import type { ComingMark, Marking } from './marking';
import { OverrideForm } from './override-form';
import css from './parts.module.css';
import { rosterTexts } from './texts';

/** What of a row is open below it. */
export type RowPart =
  | { readonly kind: 'jot' }
  | { readonly kind: 'where' }
  | { readonly kind: 'telephone' }
  /** Why they are let in all the same, and with which mark. */
  | { readonly kind: 'reason'; readonly mark: ComingMark };

interface Props {
  readonly part: RowPart;
  readonly row: RoomMember;
  readonly view: RoomView;
  readonly now: Date;
  readonly onLetIn: Marking['come'];
  readonly onDone: () => void;
}

export function OpenPart({ part, row, view, now, onLetIn, onDone }: Props) {
  switch (part.kind) {
    case 'jot':
      return <Jottings row={row} session={view.session} now={now} />;
    case 'where':
      return <LocationField {...{ row, view, now, onDone }} />;
    case 'telephone':
      return <Telephone row={row} />;
    case 'reason':
      return (
        <OverrideForm
          row={row}
          sessionId={view.session.id}
          onLetIn={(reason) => onLetIn(part.mark, reason)}
          onDone={onDone}
        />
      );
  }
}

/** The last rung of the back-up ladder: the number is read off and dialled (M26). */
function Telephone({ row: { telephone, memberId } }: { readonly row: RoomMember }) {
  if (telephone === '') {
    return (
      <p>
        {rosterTexts.noTelephone}{' '}
        <Link to={paths.changeMember(memberId)}>{rosterTexts.addTelephone}</Link>
      </p>
    );
  }
  return <p className={css.telephone}>{telephone}</p>;
}
