/** Zones of the places Alcove is made for come first; the others follow in their own order. */
const near = [
  'America/Toronto',
  'America/Halifax',
  'America/Winnipeg',
  'America/Edmonton',
  'America/Vancouver',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
];

/** Every zone this machine knows, and `own` in any case. */
export function timeZoneOptions(own: string): readonly { value: string; label: string }[] {
  const zones = new Set([own, ...near, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
