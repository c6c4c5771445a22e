import { useDispatch } from 'react-redux';
import { Outlet, useNavigate } from 'react-router';
import { paletteOpened } from '../api/view-slice';
import { shortcuts } from '../ui/keys';
import { useShortcut } from '../ui/use-shortcut';
import css from './frame.module.css';
import { useFrameHabits } from './frame-habits';
import { HeldBackLock } from './held-back-lock';
import { Palette } from './palette';
import { paths } from './paths';
import { Rail } from './rail';
import { ReadOnlyStrip } from './read-only-strip';
import { UnsavedStrip } from './unsaved-strip';

/** The rail, and beside it whatever the path names. */
export function Frame() {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const { work, lock } = useFrameHabits();
  useShortcut(shortcuts.palette, () => void dispatch(paletteOpened(true)));
  useShortcut(shortcuts.search, () => {
    // A dialog is answered first.
    if (!document.querySelector('dialog[open]')) void navigate(paths.search);
  });
  useShortcut(shortcuts.today, () => void navigate(paths.today));
  useShortcut(shortcuts.groups, () => void navigate(paths.groups));
  useShortcut(shortcuts.members, () => void navigate(paths.members));
  useShortcut(shortcuts.notes, () => void navigate(paths.notes));
  useShortcut(shortcuts.requests, () => void navigate(paths.requests));
  useShortcut(shortcuts.ledger, () => void navigate(paths.ledger));
  useShortcut(shortcuts.settings, () => void navigate(paths.settings));
  return (
    <div className={css.frame}>
      <Rail onLock={lock} />
      <div className={css.work} ref={work} tabIndex={-1}>
        <ReadOnlyStrip />
        <UnsavedStrip />
        <Outlet />
      </div>
      <Palette onLock={lock} />
      <HeldBackLock />
    </div>
  );
}
