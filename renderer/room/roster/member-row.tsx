import { useId, useRef } from 'react';
import type { RoomMember, RoomView } from '../../../shared/contract/rooms';
import { PersonName } from '../../ui/person-name';
import { RefusalMessage } from '../../ui/refusal-message';
import { LetInState, MarkButtons } from './let-in';
import { LocationState } from './location-state';
import { OpenPart, type RowPart } from './open-part';
import css from './roster.module.css';
import { RowTools } from './row-tools';
import { sayNoticeWithReason } from '../texts';
import { useRow } from './use-row';

interface Props {
  readonly row: RoomMember;
  readonly view: RoomView;
  readonly now: Date;
  readonly part: RowPart | null;
  readonly isCurrent: boolean;
  /** Someone else is called the same: the legal name tells them apart. */
  readonly hasLookAlike: boolean;
  readonly onCurrent: () => void;
  readonly onOpen: (part: RowPart) => void;
  readonly onClose: () => void;
}

/** One member at a glance; what is opened of them stands below. */
export function MemberRow(props: Props) {
  const { row, view, now, part, isCurrent } = props;
  const item = useRef<HTMLLIElement>(null);
  const id = useId();
  const acts = useRow(item, props);
  const changeMinutes = (minutes: number) => {
    void acts.come({ kind: 'late', minutes });
    acts.goHome();
  };
  return (
    // The letters belong to the row, whichever of its buttons has the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li ref={item} className={css.row} onFocus={props.onCurrent} onKeyDown={acts.onKeyDown}>
      <RowName {...props} id={`${id}-name`} />
      <span id={`${id}-door`} className={css.door}>
        <LetInState
          {...{ row, view, isCurrent }}
          onMinutes={changeMinutes}
          onCancel={acts.goHome}
        />
      </span>
      <MarkButtons
        {...{ row, isCurrent }}
        describedBy={describing(props).map((part) => `${id}-${part}`)}
        onChoose={acts.choose}
        onClear={() => acts.mark(null)}
      />
      <span id={`${id}-where`} className={css.where}>
        <LocationState {...{ row, view, now }} />
      </span>
      <RowTools {...{ row, part, isCurrent }} onUse={acts.use} />
      <Announced row={row} id={`${id}-notices`} />
      {acts.refusal && (
        <div className={css.part} data-below>
          <RefusalMessage refusal={acts.refusal} />
        </div>
      )}
      {part && (
        <div className={css.part} data-below>
          <OpenPart {...{ part, row, view, now }} onLetIn={acts.come} onDone={acts.close} />
        </div>
      )}
    </li>
  );
}

/** What is seen at a glance is read out on coming to the row: who of two, whether in, and where. */
function describing({ row, hasLookAlike }: Props): readonly string[] {
  return [
    ...(hasLookAlike ? ['name'] : []),
    'door',
    'where',
    ...(row.notices.length > 0 ? ['notices'] : []),
  ];
}

interface NameProps extends Pick<Props, 'row' | 'hasLookAlike'> {
  readonly id: string;
}

function RowName({ row, hasLookAlike, id }: NameProps) {
  return (
    <span className={css.name} title={row.legalName}>
      <PersonName>{row.displayName}</PersonName>
      {hasLookAlike && (
        <span id={id} className={css.legal}>
          <PersonName>{row.legalName}</PersonName>
        </span>
      )}
    </span>
  );
}

function Announced({ row: { notices }, id }: Omit<NameProps, 'hasLookAlike'>) {
  if (notices.length === 0) return null;
  return (
    <ul id={id} className={css.notices}>
      {notices.map((notice) => (
        <li key={notice.id} dir="auto">
          {sayNoticeWithReason(notice)}
        </li>
      ))}
    </ul>
  );
}
