/** jsdom has neither drawing nor sizes: a canvas of half the pad's own width, on which nothing shows. */

export const SHOWN_WIDTH = 500;
export const SHOWN_HEIGHT = 160;

/** Colours in which something was drawn, in order. */
export const inks: string[] = [];

const box = { x: 0, y: 0, left: 0, top: 0, right: SHOWN_WIDTH, bottom: SHOWN_HEIGHT };

export function giveCanvas(): void {
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
    configurable: true,
    value: () => context,
  });
  Object.defineProperty(HTMLCanvasElement.prototype, 'getBoundingClientRect', {
    configurable: true,
    value: () => ({ ...box, width: SHOWN_WIDTH, height: SHOWN_HEIGHT }),
  });
}

const context: object = new Proxy(
  {},
  {
    get: () => () => undefined,
    set: (_target, name, value) => {
      if (name === 'fillStyle') inks.push(String(value));
      return true;
    },
  },
);
