import { useEffect, useRef } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { Outlet, useLocation, useNavigate } from 'react-router';
import type { AppState } from '../api/store';
import { paletteOpened, placeAsked } from '../api/view-slice';
import { useDrafts } from '../notes/use-drafts';
import { shortcuts } from '../ui/keys';
import { useShortcut } from '../ui/use-shortcut';
import css from './frame.module.css';
import { HeldBackLock } from './held-back-lock';
import { Palette } from './palette';
import { paths } from './paths';
import { Rail } from './rail';
import { ReadOnlyStrip } from './read-only-strip';
import { UnsavedStrip } from './unsaved-strip';
import { useLock } from './use-lock';

/** The rail, and beside it whatever the path names. */
export function Frame() {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const { lock } = useLock();
  useShortcut(shortcuts.palette, () => void dispatch(paletteOpened(true)));
  useShortcut(shortcuts.lock, () => void lock());
  useShortcut(shortcuts.today, () => void navigate(paths.today));
  useShortcut(shortcuts.groups, () => void navigate(paths.groups));
  useShortcut(shortcuts.members, () => void navigate(paths.members));
  useShortcut(shortcuts.notes, () => void navigate(paths.notes));
  useShortcut(shortcuts.releases, () => void navigate(paths.releases));
  useShortcut(shortcuts.settings, () => void navigate(paths.settings));
  useAskedPlace();
  useSavingOnLeave();
  const work = useFocusOnArrival();
  return (
    <div className={css.frame}>
      <Rail onLock={() => void lock()} />
      <div className={css.work} ref={work} tabIndex={-1}>
        <ReadOnlyStrip />
        <UnsavedStrip />
        <Outlet />
      </div>
      <Palette onLock={() => void lock()} />
      <HeldBackLock />
    </div>
  );
}

/** Goes where a menu entry points; one chosen while the vault was locked waits for the unlock. */
function useAskedPlace() {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const place = useSelector((state: AppState) => state.view.askedPlace);
  useEffect(() => {
    if (place === null) return;
    dispatch(placeAsked(null));
    void navigate(place);
  }, [place, dispatch, navigate]);
}

/** Turning to another program saves what was typed. */
function useSavingOnLeave() {
  const drafts = useDrafts();
  useEffect(() => {
    const save = () => void drafts.saveAll();
    window.addEventListener('blur', save);
    return () => window.removeEventListener('blur', save);
  }, [drafts]);
}

/** When what had the focus is gone with the old screen, the keyboard goes on in the new one. */
function useFocusOnArrival() {
  const work = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const isLost = !document.activeElement || document.activeElement === document.body;
    if (isLost) work.current?.focus({ preventScroll: true });
  }, [pathname]);
  return work;
}
