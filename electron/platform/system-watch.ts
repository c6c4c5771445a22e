import { powerMonitor } from 'electron';

/** What the person at the keyboard is doing, as far as the system tells. */
export const systemIdle = {
  idleSeconds: (): number => powerMonitor.getSystemIdleTime(),
  /** `lock-screen` is not sent on Linux, so the state is asked for too. */
  isScreenLocked: (): boolean => powerMonitor.getSystemIdleState(60) === 'locked',
};

export interface SystemListeners {
  readonly onSuspend: () => void;
  readonly onScreenLock: () => void;
  readonly onResume: () => void;
}

export function watchSystem({ onSuspend, onScreenLock, onResume }: SystemListeners): void {
  powerMonitor.on('suspend', onSuspend);
  powerMonitor.on('lock-screen', onScreenLock);
  powerMonitor.on('resume', onResume);
}
