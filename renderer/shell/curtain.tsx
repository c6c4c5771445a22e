import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import type { AppState } from '../api/store';
import { screenHidden } from '../api/view-slice';
import { Keys } from '../ui/hint';
import { shortcuts } from '../ui/keys';
import { useShortcut } from '../ui/use-shortcut';
import css from './curtain.module.css';
import { shellTexts } from './texts';

/** One key makes everything unreadable, dialogs included, and keeps the keyboard off it. */
export function Curtain() {
  const dispatch = useDispatch();
  const isHidden = useSelector((state: AppState) => state.view.isHidden);
  useShortcut(shortcuts.hide, () => void dispatch(screenHidden(!isHidden)));
  return isHidden ? <DrawnCurtain onShow={() => void dispatch(screenHidden(false))} /> : null;
}

function DrawnCurtain({ onShow }: { readonly onShow: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    // A modal dialog lies above every other layer and makes all beneath it inert.
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.curtain}
      aria-label={shellTexts.hiddenTitle}
      // Escape must not lay a record open by accident.
      closedby="none"
    >
      <div className={css.words}>
        <IconEyeOff size={28} stroke={1.5} aria-hidden />
        <h2>{shellTexts.hiddenTitle}</h2>
        <p>{shellTexts.hiddenText}</p>
        <Button
          variant="default"
          onClick={onShow}
          rightSection={<Keys shortcut={shortcuts.hide} />}
        >
          {shellTexts.show}
        </Button>
      </div>
    </dialog>
  );
}
