/** On top of the record's styles: a log is read down its columns. */
export const auditStyles = `
h1 { margin-top: 0.6in; }
.day { margin-top: 16pt; }
.day h2 { font-size: 11.5pt; margin: 0 0 2pt; }
.day table { margin-top: 0; }
.clock { width: 0.85in; white-space: nowrap; font-variant-numeric: tabular-nums; }
.entry { width: 1.9in; padding-right: 0; font-size: 8.5pt; color: var(--soft); font-variant-numeric: tabular-nums; }
`;
