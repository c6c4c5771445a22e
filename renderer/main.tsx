import type { Bridge } from '../shared/contract/bridge';
import { startWindow } from './shell/start-window';
import './styles/index.css';

declare global {
  interface Window {
    /** Put there by the preload script; see shared/contract/bridge.ts. */
    readonly alcove: Bridge;
  }
}

const place = document.getElementById('root');
if (place) startWindow(place, window.alcove);
