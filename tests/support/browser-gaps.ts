import { ReadableStream, TransformStream, WritableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

/** What jsdom does not have and every Chromium has. */

function give(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true });
}

/** The router makes one for each navigation and reads these of it; nothing is ever sent. */
class NavigationRequest {
  readonly method = 'GET';
  readonly headers = new Map<string, string>();
  readonly url: string;
  readonly signal: AbortSignal | undefined;

  constructor(url: string | URL, init?: { readonly signal?: AbortSignal }) {
    this.url = String(url);
    this.signal = init?.signal;
  }
}

give(window, 'Request', NavigationRequest);
give(window, 'TextEncoder', TextEncoder);
give(window, 'TextDecoder', TextDecoder);
for (const [name, stream] of Object.entries({ ReadableStream, TransformStream, WritableStream })) {
  give(window, name, stream);
}

give(window, 'matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));

give(
  window,
  'ResizeObserver',
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);

give(Element.prototype, 'scrollIntoView', () => undefined);

/** The editor measures where its lines stand; here nothing is drawn. */
give(Range.prototype, 'getClientRects', () => []);
give(Range.prototype, 'getBoundingClientRect', () => document.body.getBoundingClientRect());

function show(this: HTMLDialogElement): void {
  this.open = true;
}

function close(this: HTMLDialogElement): void {
  this.open = false;
}

give(HTMLDialogElement.prototype, 'showModal', show);
give(HTMLDialogElement.prototype, 'close', close);
