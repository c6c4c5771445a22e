import {
  IconCommand,
  IconEyeOff,
  IconFileExport,
  IconLock,
  IconNotes,
  IconReceipt,
  IconSearch,
  IconSettings,
  IconSignature,
  IconSunrise,
  IconUsersGroup,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useDispatch } from 'react-redux';
import { Link, useLocation } from 'react-router';
import { paletteOpened, screenHidden } from '../api/view-slice';
import { searchTexts } from '../search/texts';
import { Hint } from '../ui/hint';
import { ariaKeysOf, shortcuts, type Shortcut } from '../ui/keys';
import { paths, placeOf } from './paths';
import css from './rail.module.css';
import { shellTexts } from './texts';

interface Entry {
  readonly label: string;
  readonly hint?: string;
  readonly icon: Icon;
}

interface Place extends Entry {
  readonly shortcut?: Shortcut;
  readonly to: string;
}

const search: Place = {
  label: searchTexts.title,
  hint: searchTexts.field,
  to: paths.search,
  icon: IconSearch,
  shortcut: shortcuts.search,
};

const places: readonly Place[] = [
  { label: shellTexts.today, to: paths.today, icon: IconSunrise, shortcut: shortcuts.today },
  { label: shellTexts.groups, to: paths.groups, icon: IconUsersGroup, shortcut: shortcuts.groups },
  { label: shellTexts.members, to: paths.members, icon: IconUser, shortcut: shortcuts.members },
  { label: shellTexts.agreements, to: paths.agreements, icon: IconSignature },
  { label: shellTexts.notes, to: paths.notes, icon: IconNotes, shortcut: shortcuts.notes },
  {
    label: shellTexts.requests,
    to: paths.requests,
    icon: IconFileExport,
    shortcut: shortcuts.requests,
  },
  { label: shellTexts.ledger, to: paths.ledger, icon: IconReceipt, shortcut: shortcuts.ledger },
];

const settings: Place = {
  label: shellTexts.settings,
  to: paths.settings,
  icon: IconSettings,
  shortcut: shortcuts.settings,
};

/** The narrow rail on the left: places above, the window's own actions below. */
export function Rail({ onLock }: { readonly onLock: () => void }) {
  const dispatch = useDispatch();
  return (
    <nav className={css.rail} aria-label={shellTexts.rail}>
      <div className={css.group}>
        <RailButton
          label={shellTexts.search}
          hint={shellTexts.searchCommands}
          icon={IconCommand}
          shortcut={shortcuts.palette}
          onClick={() => void dispatch(paletteOpened(true))}
        />
        <RailLink {...search} />
        {places.map((place) => (
          <RailLink key={place.to} {...place} />
        ))}
      </div>
      <div className={css.group}>
        <RailButton
          label={shellTexts.hide}
          hint={shellTexts.hideHint}
          icon={IconEyeOff}
          shortcut={shortcuts.hide}
          onClick={() => void dispatch(screenHidden(true))}
        />
        <RailLink {...settings} />
        <RailButton
          label={shellTexts.lock}
          hint={shellTexts.lockHint}
          icon={IconLock}
          shortcut={shortcuts.lock}
          onClick={onLock}
        />
      </div>
    </nav>
  );
}

function RailLink({ label, hint = label, to, icon: Sign, shortcut }: Place) {
  const isHere = placeOf(useLocation().pathname) === to;
  return (
    <Hint label={hint} {...(shortcut && { shortcut })} position="right">
      <Link
        to={to}
        className={css.entry ?? ''}
        aria-current={isHere ? 'page' : undefined}
        aria-keyshortcuts={shortcut && ariaKeysOf(shortcut)}
      >
        <Sign size={22} stroke={1.6} aria-hidden />
        <span>{label}</span>
      </Link>
    </Hint>
  );
}

interface ButtonProps extends Entry {
  readonly shortcut: Shortcut;
  readonly onClick: () => void;
}

function RailButton({ label, hint = label, icon: Sign, shortcut, onClick }: ButtonProps) {
  return (
    <Hint label={hint} shortcut={shortcut} position="right">
      <button
        type="button"
        className={css.entry}
        aria-keyshortcuts={ariaKeysOf(shortcut)}
        onClick={onClick}
      >
        <Sign size={22} stroke={1.6} aria-hidden />
        <span>{label}</span>
      </button>
    </Hint>
  );
}
