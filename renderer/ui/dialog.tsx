import { useLayoutEffect, useRef, type ReactNode } from 'react';
import css from './dialog.module.css';

interface Props {
  readonly title: string;
  /** The palette's own field says what it is. */
  readonly isTitleHidden?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The browser's own modal dialog, on screen while it is rendered: it lies above every layer, keeps
 * the keyboard inside, and gives it back where it was.
 */
export function Dialog({ title, isTitleHidden = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      data-bare={isTitleHidden}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      closedby="any"
    >
      <div className={css.content}>
        {!isTitleHidden && <h2>{title}</h2>}
        {children}
      </div>
    </dialog>
  );
}
