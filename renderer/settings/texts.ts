export const settingsTexts = {
  title: 'Settings',
  practice: 'Practice profile',
  practiceNote: 'Your name stands under what you sign; all of it stands on what you release.',
  clinicianName: 'Your name',
  credentials: 'Credentials',
  practiceName: 'Practice name',
  address: 'Address',
  telephone: 'Telephone',
  email: 'E-mail',
  timeZone: 'Time zone',
  save: 'Save practice profile',
  saved: 'Practice profile saved',
  goOn: 'Go on with setting up',
  look: 'Look',
  lookNote: 'Light and dark, following the system or your choice.',
  scheme: 'Colours',
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  vault: 'Vault',
  idle: (minutes: number) =>
    minutes === 1
      ? 'Locks by itself after 1 idle minute, and when the laptop sleeps.'
      : `Locks by itself after ${minutes} idle minutes, and when the laptop sleeps.`,
} as const;
