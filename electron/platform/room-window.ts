import { screen, type BrowserWindow, type Rectangle } from 'electron';
import type { RoomWindow } from '../application/ports/room';

/** Beside a meeting of 1,000 px on the smallest usual screen. */
const SLIM_WIDTH = 420;
const SLIM_MINIMUM = [380, 600] as const;

/** What a window was like before it became slim. */
interface UsualShape {
  readonly window: BrowserWindow;
  readonly bounds: Rectangle;
  readonly minimum: readonly number[];
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
}

/**
 * Makes the one window slim and usual again. Each answers at once and may be asked twice; a window
 * that was closed and opened anew begins as usual.
 */
export function electronRoomWindow(windowOf: () => BrowserWindow | null): RoomWindow {
  let usual: UsualShape | null = null;

  function becomeSlim(window: BrowserWindow): void {
    if (usual?.window === window) return;
    const shape = shapeOf(window);
    usual = shape;
    onceNormal(window, () => {
      if (usual === shape) placeAtEdge(window);
    });
  }

  function becomeUsual(window: BrowserWindow): void {
    const shape = usual;
    usual = null;
    if (shape?.window !== window) return;
    onceNormal(window, () => {
      if (usual === null) bringBack(shape);
    });
  }

  return {
    setShape: (shape) => {
      const window = windowOf();
      if (!window || window.isDestroyed()) return;
      if (shape === 'slim') becomeSlim(window);
      else becomeUsual(window);
    },
  };
}

function shapeOf(window: BrowserWindow): UsualShape {
  return {
    window,
    bounds: window.getNormalBounds(),
    minimum: window.getMinimumSize(),
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
  };
}

/**
 * Bounds set on a full-screen or maximised window are lost when it leaves that state, which systems
 * do in their own time.
 */
function onceNormal(window: BrowserWindow, place: () => void): void {
  if (window.isFullScreen()) {
    window.once('leave-full-screen', () => onceNormal(window, place));
    window.setFullScreen(false);
  } else if (window.isMaximized()) {
    window.once('unmaximize', place);
    window.unmaximize();
  } else place();
}

/** At the right edge of the display that the window is on, as high as that display. */
function placeAtEdge(window: BrowserWindow): void {
  const { x, y, width, height } = screen.getDisplayMatching(window.getBounds()).workArea;
  const slim = Math.min(SLIM_WIDTH, width);
  window.setMinimumSize(...SLIM_MINIMUM);
  window.setBounds({ x: x + width - slim, y, width: slim, height });
}

function bringBack({ window, bounds, minimum, isMaximized, isFullScreen }: UsualShape): void {
  const [minWidth = 0, minHeight = 0] = minimum;
  window.setBounds(onSomeDisplay(bounds));
  window.setMinimumSize(minWidth, minHeight);
  if (isMaximized) window.maximize();
  if (isFullScreen) window.setFullScreen(true);
}

/** A display that was unplugged during the session takes the usual place with it. */
function onSomeDisplay(bounds: Rectangle): Rectangle {
  const area = screen.getDisplayMatching(bounds).workArea;
  const isSeen =
    bounds.x < area.x + area.width &&
    area.x < bounds.x + bounds.width &&
    bounds.y < area.y + area.height &&
    area.y < bounds.y + bounds.height;
  return isSeen ? bounds : { ...bounds, x: area.x, y: area.y };
}
