import { Hint } from '../ui/hint';
import { ariaKeysOf, shortcuts, type Shortcut } from '../ui/keys';
import css from './underway.module.css';
import { roomTexts } from './texts';

export type Part = 'people' | 'tools' | 'votes';

const tabs: readonly {
  readonly part: Part;
  readonly label: string;
  readonly shortcut: Shortcut;
}[] = [
  { part: 'people', label: roomTexts.people, shortcut: shortcuts.people },
  { part: 'tools', label: roomTexts.tools, shortcut: shortcuts.tools },
  { part: 'votes', label: roomTexts.votes, shortcut: shortcuts.votes },
];

interface Props {
  readonly part: Part;
  readonly hasVotes: boolean;
  readonly onChoose: (part: Part) => void;
}

/** Which part is in front, where there is room for one only. */
export function PartTabs({ part, hasVotes, onChoose }: Props) {
  const shown = tabs.filter((tab) => hasVotes || tab.part !== 'votes');
  return (
    <nav className={css.tabs} aria-label={roomTexts.parts}>
      {shown.map((tab) => (
        <Hint key={tab.part} label={tab.label} shortcut={tab.shortcut}>
          <button
            type="button"
            className={css.tab}
            aria-current={tab.part === part}
            aria-keyshortcuts={ariaKeysOf(tab.shortcut)}
            onClick={() => onChoose(tab.part)}
          >
            {tab.label}
          </button>
        </Hint>
      ))}
    </nav>
  );
}
