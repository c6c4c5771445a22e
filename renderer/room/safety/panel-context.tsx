import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { MemberId } from '../../../shared/domain/ids';

/** What the room can do with the panel; it stays the same, so that no row is drawn again. */
interface PanelKeys {
  /** Over the room, at once on a member when one is given. */
  readonly open: (memberId?: MemberId) => void;
}

interface OpenedPanel {
  readonly isOpen: boolean;
  /** It is tried out: nothing of it is written down (M86). */
  readonly isRehearsal: boolean;
  /** `null` while nobody is chosen. */
  readonly memberId: MemberId | null;
  readonly choose: (memberId: MemberId) => void;
  /** An emergency is recorded: until the room is left the panel opens on that member. */
  readonly keepInHand: (memberId: MemberId) => void;
  readonly close: () => void;
}

const KeysContext = createContext<PanelKeys | null>(null);
const OpenedContext = createContext<OpenedPanel | null>(null);

interface Props {
  readonly isRehearsal?: boolean;
  readonly children: ReactNode;
}

/** Around the room: what opens the safety panel, and on whom it is open. */
export function SafetyPanelProvider({ isRehearsal = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [memberId, choose] = useState<MemberId | null>(null);
  const [inHand, keepInHand] = useState<MemberId | null>(null);
  const keys = useMemo<PanelKeys>(
    () => ({
      open: (given) => {
        choose(given ?? inHand);
        setIsOpen(true);
      },
    }),
    [inHand],
  );
  const close = () => setIsOpen(false);
  const opened = { isOpen, isRehearsal, memberId, choose, keepInHand, close };
  return (
    <KeysContext value={keys}>
      <OpenedContext value={opened}>{children}</OpenedContext>
    </KeysContext>
  );
}

export function useSafetyPanel(): PanelKeys {
  return wanted(use(KeysContext));
}

export function useOpenedPanel(): OpenedPanel {
  return wanted(use(OpenedContext));
}

function wanted<T>(context: T | null): T {
  if (context === null) throw new Error('no safety panel around this component');
  return context;
}
