import { useEffect } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { Outlet } from 'react-router';
import type { AppState } from '../api/store';
import { paletteOpened } from '../api/view-slice';
import css from './frame.module.css';
import { useFrameHabits } from './frame-habits';
import { HeldBackLock } from './held-back-lock';
import { ReadOnlyStrip } from './read-only-strip';
import { UnsavedStrip } from './unsaved-strip';

/** A session's room fills the window: no rail, and no palette with names of others (M107). */
export function BareFrame() {
  const { work } = useFrameHabits();
  useNoPalette();
  return (
    <div className={css.frame}>
      <div className={css.work} ref={work} tabIndex={-1}>
        <ReadOnlyStrip />
        <UnsavedStrip />
        <Outlet />
      </div>
      <HeldBackLock />
    </div>
  );
}

/** Asked for by the menu, it must not wait until the room is left. */
function useNoPalette() {
  const dispatch = useDispatch();
  const isAsked = useSelector((state: AppState) => state.view.isPaletteOpen);
  useEffect(() => {
    if (isAsked) dispatch(paletteOpened(false));
  }, [isAsked, dispatch]);
}
