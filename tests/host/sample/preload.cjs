'use strict';
const { contextBridge, ipcRenderer } = require('electron');

globalThis.preloadOnly = 'must not be seen by the page';
contextBridge.exposeInMainWorld('sample', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  protect: (text) => ipcRenderer.invoke('protect', text),
  open: (url) => ipcRenderer.invoke('open', url),
  print: () => ipcRenderer.invoke('print'),
  onLock: (listener) => {
    const receive = (_event, reason) => listener(reason);
    ipcRenderer.on('lock', receive);
    return () => ipcRenderer.removeListener('lock', receive);
  },
});
