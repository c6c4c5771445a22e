import type { BrowserWindow, Rectangle } from 'electron';
import { EventEmitter } from 'node:events';
import { electronRoomWindow } from '../../electron/platform/room-window';

/** docs/adr/0014: slim beside the meeting, and afterwards the window that it was. */

interface Display {
  readonly workArea: Rectangle;
}

const laptop: Display = { workArea: { x: 0, y: 24, width: 1440, height: 876 } };
const second: Display = { workArea: { x: 1440, y: 0, width: 1920, height: 1040 } };
let mockDisplays: readonly Display[] = [];

jest.mock('electron', () => ({
  screen: {
    /** As Electron's: the one that is covered most, else the nearest (here: the first). */
    getDisplayMatching: ({ x, width }: Rectangle) => {
      const shared = ({ workArea }: Display) =>
        Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
      return [...mockDisplays].sort((one, other) => shared(other) - shared(one))[0];
    },
  },
}));

const usual: Rectangle = { x: 80, y: 60, width: 1280, height: 800 };

/** A window whose states change when the system gets to it, as on macOS and Linux. */
class SlowWindow extends EventEmitter {
  bounds = usual;
  minimum = [1024, 700];
  state = new Set<'maximized' | 'full-screen'>();
  isGone = false;
  /** Each that it was given. */
  readonly widths: number[] = [];

  #later(change: () => void, event: string): void {
    setTimeout(() => {
      change();
      this.emit(event);
    }, 20);
  }

  getBounds = () => (this.state.size > 0 ? { ...laptop.workArea } : this.bounds);
  getNormalBounds = () => this.bounds;
  getMinimumSize = () => this.minimum;
  isMaximized = () => this.state.has('maximized');
  isFullScreen = () => this.state.has('full-screen');
  isDestroyed = () => this.isGone;
  setMinimumSize = (width: number, height: number) => {
    this.minimum = [width, height];
  };
  setBounds = (bounds: Rectangle) => {
    if (this.isGone) throw new Error('Object has been destroyed');
    if (this.state.size > 0) return;
    this.widths.push(bounds.width);
    const [width = 0, height = 0] = this.minimum;
    this.bounds = {
      ...bounds,
      width: Math.max(bounds.width, width),
      height: Math.max(bounds.height, height),
    };
  };
  maximize = () => this.#later(() => this.state.add('maximized'), 'maximize');
  unmaximize = () => this.#later(() => this.state.delete('maximized'), 'unmaximize');
  setFullScreen = (isFull: boolean) =>
    isFull
      ? this.#later(() => this.state.add('full-screen'), 'enter-full-screen')
      : this.#later(() => this.state.delete('full-screen'), 'leave-full-screen');
}

beforeEach(() => {
  jest.useFakeTimers();
  mockDisplays = [laptop, second];
});
afterEach(() => jest.useRealTimers());

const settle = () => jest.advanceTimersByTime(200);

function aWindow(...states: readonly ('maximized' | 'full-screen')[]) {
  const window = new SlowWindow();
  states.forEach((state) => window.state.add(state));
  const room = electronRoomWindow(() => window as unknown as BrowserWindow);
  const become = (shape: 'slim' | 'usual') => {
    room.setShape(shape);
    settle();
    return window.bounds;
  };
  return { window, room, become };
}

const slim: Rectangle = { x: 1020, y: 24, width: 420, height: 876 };

test('slim is 420 px at the right edge, as high as the display leaves it', () => {
  const { window, become } = aWindow();
  expect(become('slim')).toEqual(slim);
  expect(window.minimum).toEqual([380, 600]);
});

test('usual brings back place, size and smallest size', () => {
  const { window, become } = aWindow();
  become('slim');
  expect(become('usual')).toEqual(usual);
  expect(window.minimum).toEqual([1024, 700]);
});

test('slim twice still knows what was usual, and usual twice moves nothing', () => {
  const { window, become } = aWindow();
  become('slim');
  become('slim');
  expect(become('usual')).toEqual(usual);
  window.bounds = { ...usual, x: 5 };
  expect(become('usual').x).toBe(5);
});

test('a window that was moved while slim goes back to where it was before', () => {
  const { window, become } = aWindow();
  become('slim');
  window.bounds = { ...slim, x: 0 };
  expect(become('usual')).toEqual(usual);
});

test('what was usual is asked anew each time', () => {
  const { window, become } = aWindow();
  become('slim');
  become('usual');
  window.bounds = { ...usual, x: 140 };
  become('slim');
  expect(become('usual').x).toBe(140);
});

test('it stays on the display it is on', () => {
  const { window, become } = aWindow();
  window.bounds = { x: 1500, y: 40, width: 1280, height: 800 };
  expect(become('slim')).toEqual({ x: 2940, y: 0, width: 420, height: 1040 });
});

test('a display that was unplugged does not take the window with it', () => {
  const { window, become } = aWindow();
  window.bounds = { x: 1500, y: 40, width: 1280, height: 800 };
  become('slim');
  mockDisplays = [laptop];
  expect(become('usual')).toEqual({ x: 0, y: 24, width: 1280, height: 800 });
});

test.each([[['maximized']], [['full-screen']], [['maximized', 'full-screen']]] as const)(
  'a %s window becomes slim first and what it was afterwards',
  (states) => {
    const { window, become } = aWindow(...states);
    expect(become('slim')).toEqual(slim);
    expect(window.state.size).toBe(0);
    expect(become('usual')).toEqual(usual);
    expect([...window.state].sort()).toEqual([...states].sort());
  },
);

test('taken back before the system got to it, a full-screen window stays what it was', () => {
  const { window, room } = aWindow('full-screen');
  room.setShape('slim');
  room.setShape('usual');
  settle();
  expect(window.widths).toEqual([1280]);
  expect(window.minimum).toEqual([1024, 700]);
  expect(window.isFullScreen()).toBe(true);
});

test('a window that was maximised by hand while slim is usual again', () => {
  const { window, become } = aWindow();
  become('slim');
  window.state.add('maximized');
  expect(become('usual')).toEqual(usual);
  expect(window.isMaximized()).toBe(false);
});

test('without a window, or with one that is gone, nothing is done', () => {
  const { window, room } = aWindow();
  window.isGone = true;
  room.setShape('slim');
  expect(window.bounds).toEqual(usual);
  electronRoomWindow(() => null).setShape('slim');
});

test('a window opened anew begins as usual and can become slim', () => {
  const first = new SlowWindow();
  const next = new SlowWindow();
  next.bounds = { ...usual, x: 0 };
  let current = first;
  const room = electronRoomWindow(() => current as unknown as BrowserWindow);
  room.setShape('slim');
  first.isGone = true;
  current = next;
  room.setShape('usual');
  expect(next.bounds.x).toBe(0);
  room.setShape('slim');
  expect(next.bounds).toEqual(slim);
  room.setShape('usual');
  expect(next.bounds).toEqual({ ...usual, x: 0 });
});
