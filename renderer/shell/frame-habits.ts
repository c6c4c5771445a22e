import { useEffect, useRef, type RefObject } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { useLocation, useNavigate } from 'react-router';
import type { AppState } from '../api/store';
import { placeAsked } from '../api/view-slice';
import { useDrafts } from '../notes/use-drafts';
import { shortcuts } from '../ui/keys';
import { useShortcut } from '../ui/use-shortcut';
import { useLock } from './use-lock';

/** What every screen of the open vault does, with a rail or without. The `ref` is for its work. */
export function useFrameHabits(): {
  readonly work: RefObject<HTMLDivElement | null>;
  readonly lock: () => void;
} {
  const { lock } = useLock();
  useShortcut(shortcuts.lock, () => void lock());
  useAskedPlace();
  useSavingOnLeave();
  return { work: useFocusOnArrival(), lock: () => void lock() };
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
