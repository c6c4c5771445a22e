export const requestsFrameTexts = {
  label: 'Requests and what leaves',
  requests: 'Requests',
  releases: 'Releases',
  disclosures: 'Disclosures',
  incidents: 'Incidents',
  policies: 'Policies',
  retention: 'Retention',
} as const;
