import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { RoomMember, RoomView } from '../../../shared/contract/rooms';
import { shortcuts } from '../../ui/keys';
import { useShortcut } from '../../ui/use-shortcut';
import { MemberList } from './member-list';
import { MemberSafety } from './member-safety';
import { useOpenedPanel, useSafetyPanel } from './panel-context';
import css from './safety.module.css';
import { panelTexts } from './texts';
import { useNotedOpening } from './use-noted-opening';

interface Props {
  readonly view: RoomView;
}

/**
 * By one key from anywhere in the room: where a member is, whom to call, what they wrote (M27, M28).
 * All of it is in the room's view: nothing is loaded, and only the member chosen is drawn.
 */
export function SafetyPanel({ view }: Props) {
  const { isOpen } = useOpenedPanel();
  const { open } = useSafetyPanel();
  const openOnce = () => void (isOpen || open());
  useShortcut(shortcuts.safety, openOnce);
  useShortcut(shortcuts.safetyToo, openOnce);
  return isOpen && <OpenPanel view={view} />;
}

function OpenPanel({ view }: Props) {
  const { isRehearsal, memberId, choose, close } = useOpenedPanel();
  const list = useRef<HTMLDivElement>(null);
  const chosen = view.members.find((member) => member.memberId === memberId) ?? null;
  useNotedOpening(view.session.id, isRehearsal ? null : (chosen?.memberId ?? null));
  return (
    <PanelDialog first={list} onClose={close}>
      <div className={css.bar}>
        <p className={css.panelTitle}>{panelTexts.title}</p>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconX size={16} aria-hidden />}
          aria-keyshortcuts="Escape"
          onClick={close}
        >
          {panelTexts.close}
        </Button>
      </div>
      <div className={css.panes}>
        <MemberList ref={list} members={view.members} chosen={chosen} onChoose={choose} />
        <Chosen view={view} member={chosen} />
      </div>
    </PanelDialog>
  );
}

interface ChosenProps {
  readonly view: RoomView;
  readonly member: RoomMember | null;
}

function Chosen({ view, member }: ChosenProps) {
  if (member) return <MemberSafety key={member.memberId} view={view} member={member} />;
  const isEmpty = view.members.length === 0;
  return <p className={css.hint}>{isEmpty ? panelTexts.nobody : panelTexts.choose}</p>;
}

interface DialogProps {
  readonly first: { readonly current: HTMLElement | null };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The keyboard goes to what is `first`, and on closing back to where it was. */
function PanelDialog({ first, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    first.current?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [first]);
  return (
    <dialog
      ref={dialog}
      className={css.panel}
      aria-label={panelTexts.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
      {children}
    </dialog>
  );
}
