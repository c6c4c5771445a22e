import { app } from 'electron';
import type { SystemFacts } from '../../shared/contract/system';
import { hidesFromSharing } from './main-window';

const NAMES: Readonly<Partial<Record<NodeJS.Platform, SystemFacts['platform']>>> = {
  darwin: 'mac',
  win32: 'windows',
};

export function systemFacts(platform = process.platform): SystemFacts {
  return {
    platform: NAMES[platform] ?? 'linux',
    hidesFromSharing: hidesFromSharing(platform),
    version: app.getVersion(),
  };
}
