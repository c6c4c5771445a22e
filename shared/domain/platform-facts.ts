import type { MeetingPlatform } from './meeting-link';

export interface PlatformFacts {
  readonly name: string;
  /** How many a meeting lets in, the clinician included; `null` when it is not known (M85). */
  readonly capacity: number | null;
}

/**
 * Source: facts.md, Meeting links; 100 is what Zoom lets in without an add-on. How many the others
 * let in hangs on the plan that was bought.
 */
export const platformFacts: Readonly<Record<MeetingPlatform, PlatformFacts>> = {
  zoom: { name: 'Zoom', capacity: 100 },
  teams: { name: 'Microsoft Teams', capacity: null },
  meet: { name: 'Google Meet', capacity: null },
  webex: { name: 'Webex', capacity: null },
  doxy: { name: 'Doxy.me', capacity: 12 },
};
