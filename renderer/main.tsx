import './shell/without-eval';
// Before the components, so that the components' own styles come after Mantine's.
import './styles/index.css';
import type { Bridge } from '../shared/contract/bridge';
import { startWindow } from './shell/start-window';

declare global {
  interface Window {
    /** Put there by the preload script; see shared/contract/bridge.ts. */
    readonly alcove: Bridge;
  }
}

const place = document.getElementById('root');
if (place) startWindow(place, window.alcove);
