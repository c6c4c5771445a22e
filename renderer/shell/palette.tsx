import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import type { AppState } from '../api/store';
import { paletteOpened } from '../api/view-slice';
import { Dialog } from '../ui/dialog';
import { Keys } from '../ui/hint';
import { fitting, usePaletteCommands, type PaletteCommand } from './palette-commands';
import { PersonName } from '../ui/person-name';
import css from './palette.module.css';
import { shellTexts } from './texts';

interface Props {
  readonly onLock: () => void;
}

/** Ctrl/⌘ K: every place, member and action, by typing a few letters. */
export function Palette({ onLock }: Props) {
  const dispatch = useDispatch();
  const isOpen = useSelector((state: AppState) => state.view.isPaletteOpen);
  const close = () => void dispatch(paletteOpened(false));
  if (!isOpen) return null;
  return (
    <Dialog title={shellTexts.searchCommands} isTitleHidden onClose={close}>
      <Finder onLock={onLock} onDone={close} />
    </Dialog>
  );
}

function Finder({ onLock, onDone }: Props & { readonly onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const commands = fitting(usePaletteCommands(onLock), typed);
  const run = (command: PaletteCommand | undefined) => {
    if (!command) return;
    onDone();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + commands.length) % commands.length);
    }
    if (event.key === 'Enter') {
      // The dialog closes and gives the keyboard back: the key must not reach what receives it.
      event.preventDefault();
      run(commands[chosen]);
    }
  };
  return (
    <div>
      <input
        className={css.input}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={commands[chosen] && `${listId}-${chosen}`}
        aria-label={shellTexts.searchCommands}
        placeholder={shellTexts.searchPlaceholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={css.list} role="listbox" id={listId} aria-label={shellTexts.searchCommands}>
        {commands.map((command, index) => (
          <PaletteRow
            key={command.id}
            id={`${listId}-${index}`}
            command={command}
            isChosen={index === chosen}
            isFirstOfGroup={commands[index - 1]?.group !== command.group}
            onRun={() => run(command)}
          />
        ))}
      </div>
      {commands.length === 0 && <p className={css.none}>{shellTexts.noCommand}</p>}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly command: PaletteCommand;
  readonly isChosen: boolean;
  readonly isFirstOfGroup: boolean;
  readonly onRun: () => void;
}

function PaletteRow({ id, command, isChosen, isFirstOfGroup, onRun }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isChosen}
      className={css.row}
      tabIndex={-1}
      onMouseDown={(event) => {
        // The keyboard stays in the field above.
        event.preventDefault();
        onRun();
      }}
    >
      <span className={css.group} aria-hidden>
        {isFirstOfGroup ? command.group : ''}
      </span>
      <span className={css.label}>
        <PersonName>{command.label}</PersonName>
        {command.detail && (
          <span className={css.detail}>
            <PersonName>{command.detail}</PersonName>
          </span>
        )}
      </span>
      {command.shortcut && <Keys shortcut={command.shortcut} />}
    </div>
  );
}
