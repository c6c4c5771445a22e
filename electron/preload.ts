import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  BRIDGE_NAME,
  EVENT_CHANNEL,
  OPERATION_CHANNEL,
  type Bridge,
  type BridgeEvent,
} from '../shared/contract/bridge';

/**
 * The bridge carries every operation by name: which names exist, what they take and what they
 * answer is the contract's to say and the IPC server's to check.
 */
const bridge: Bridge = {
  invoke: (operation, input) => ipcRenderer.invoke(OPERATION_CHANNEL, operation, input),
  onEvent: (listener) => {
    const heard = (_event: IpcRendererEvent, event: BridgeEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, heard);
    return () => void ipcRenderer.removeListener(EVENT_CHANNEL, heard);
  },
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
