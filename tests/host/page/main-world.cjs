'use strict';

/**
 * Runs in the page's own world, before its scripts: receives what the preload script exposes, and
 * asks the host before a call that needs a permission.
 * Its source text is injected into pages: it may use nothing from outside its own body.
 */
function mainWorld(token, makeBridge) {
  const { on, unpack } = makeBridge(token, 'main');
  let ask = async () => undefined;

  function deepFreeze(value) {
    if (value === null || typeof value !== 'object') return value;
    Object.values(value).forEach(deepFreeze);
    return Object.freeze(value);
  }

  on('expose', ({ key, api }) => {
    if (key in window) {
      throw new Error(`Cannot bind an API on top of an existing property on the window: ${key}`);
    }
    const value = deepFreeze(unpack(api));
    Object.defineProperty(window, key, { value, enumerable: true });
  });
  on('ask', ({ packed }) => {
    ask = unpack(packed);
  });

  /** Replaces a method by one that first awaits `before`. */
  function guard(owner, name, before) {
    const original = owner?.[name];
    if (!original) return;
    const replacement = {
      async [name](...args) {
        await before(...args);
        return original.apply(this, args);
      },
    };
    Object.defineProperty(owner, name, { value: replacement[name], configurable: true });
  }

  const kindsOf = (constraints) => ['video', 'audio'].filter((kind) => constraints?.[kind]);
  const asking = (request) => () => ask(request);

  guard(window.MediaDevices?.prototype, 'getUserMedia', (constraints) =>
    ask({ permission: 'media', mediaTypes: kindsOf(constraints) }),
  );
  guard(window.MediaDevices?.prototype, 'getDisplayMedia', async () => {
    const errorName = await ask({ permission: 'display-capture' });
    throw new DOMException('The test host shares no screen', errorName);
  });
  guard(window.Notification, 'requestPermission', asking({ permission: 'notifications' }));
  guard(window.Clipboard?.prototype, 'readText', asking({ permission: 'clipboard-read' }));
  guard(window.Clipboard?.prototype, 'read', asking({ permission: 'clipboard-read' }));

  function absolute(url) {
    try {
      return new URL(String(url), document.baseURI).href;
    } catch {
      return String(url);
    }
  }

  // A popup that opens synchronously would stall both debugger clients, so the host opens it later
  // and the page gets what a denied window.open gives.
  function open(url = '', frameName = '', features = '') {
    const target = absolute(url || 'about:blank');
    void ask({ window: { url: target, frameName: String(frameName), features: String(features) } });
    return null;
  }
  Object.defineProperty(window, 'open', { value: open, configurable: true, writable: true });
}

module.exports = { mainWorld };
