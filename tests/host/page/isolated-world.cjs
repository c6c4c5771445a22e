'use strict';

/**
 * What a sandboxed preload script sees. `binding` is a function that exists in this world only and
 * carries text to the host; `deliver` is the name under which the host answers.
 * Its source text is injected into pages: it may use nothing from outside its own body.
 */
function isolatedWorld({ token, binding, deliver, process, makeBridge, codec, preload }) {
  const bridge = makeBridge(token, 'isolated');
  const sendText = globalThis[binding];
  delete globalThis[binding];
  const listeners = new Map();
  const questions = new Map();
  let questionCount = 0;

  const post = (message) => sendText(codec.encode(message));

  function ask(message) {
    questionCount += 1;
    const id = questionCount;
    return new Promise((resolve, reject) => {
      post({ ...message, id }); // a value that cannot be cloned rejects here
      questions.set(id, { resolve, reject });
    });
  }

  function checkChannel(channel) {
    if (typeof channel !== 'string') throw new TypeError('the channel must be a string');
  }

  const listenersOf = (channel) => listeners.get(channel) ?? [];

  const ipcRenderer = {
    invoke(channel, ...args) {
      checkChannel(channel);
      return ask({ kind: 'invoke', channel, args });
    },
    send(channel, ...args) {
      checkChannel(channel);
      post({ kind: 'send', channel, args });
    },
    on(channel, listener) {
      listeners.set(channel, [...listenersOf(channel), { listener, once: false }]);
      return ipcRenderer;
    },
    once(channel, listener) {
      listeners.set(channel, [...listenersOf(channel), { listener, once: true }]);
      return ipcRenderer;
    },
    off(channel, listener) {
      const index = listenersOf(channel).findLastIndex((entry) => entry.listener === listener);
      listeners.set(
        channel,
        listenersOf(channel).filter((_, position) => position !== index),
      );
      return ipcRenderer;
    },
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel) => listenersOf(channel).length,
  };
  ipcRenderer.addListener = ipcRenderer.on;
  ipcRenderer.removeListener = ipcRenderer.off;

  function receiveReply({ id, ok, value, message }) {
    const question = questions.get(id);
    questions.delete(id);
    if (ok) question?.resolve(value);
    else question?.reject(new Error(message));
  }

  function receiveMessage({ channel, args }) {
    for (const { listener, once } of listenersOf(channel)) {
      if (once) ipcRenderer.off(channel, listener);
      listener({ sender: ipcRenderer, ports: [] }, ...args);
    }
  }

  Object.defineProperty(globalThis, deliver, {
    value: (text) => {
      const message = codec.decode(text);
      if (message.kind === 'reply') receiveReply(message);
      else receiveMessage(message);
    },
  });
  bridge.fire('ask', {
    packed: bridge.pack((request) => ask({ kind: 'host', channel: '', args: [request] })),
  });

  /** Menu accelerators see the keys that the page leaves alone. */
  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isShortcut = ctrlKey || metaKey || altKey || /^F\d+$/.test(key);
    if (!event.isTrusted || !isShortcut) return;
    // This listener was here before any of the page's: what those did is known after all have run.
    setTimeout(() => {
      if (event.defaultPrevented) return;
      post({ kind: 'key', channel: '', args: [{ key, ctrlKey, metaKey, altKey, shiftKey }] });
    });
  });

  function loud(name, members) {
    return new Proxy(members, {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === '__esModule') return target[key];
        if (key === 'default' || key === 'then') return target[key];
        throw new Error(`test host: ${name}.${key} is not implemented in a preload script`);
      },
    });
  }

  const contextBridge = loud('contextBridge', {
    exposeInMainWorld: (key, api) => bridge.fire('expose', { key, api: bridge.pack(api) }),
  });
  const electron = loud('electron', {
    contextBridge,
    ipcRenderer: loud('ipcRenderer', ipcRenderer),
  });

  function require(id) {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  }

  const module = { exports: {} };
  preload?.(require, module, module.exports, Object.freeze(process));
}

module.exports = { isolatedWorld };
