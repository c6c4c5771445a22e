export const ledgerFrameTexts = {
  label: 'Ledger',
  charges: 'Charges',
  statements: 'Statements',
  attendance: 'Attendance',
  overview: 'Overview',
  rates: 'Rates',
} as const;
