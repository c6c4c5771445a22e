/** On top of the record's styles: figures stand under each other. */
export const statementStyles = `
h1 { margin-top: 0.5in; }
.front .particulars { margin-top: 14pt; }
.lines { margin-top: 18pt; }
.lines .date { white-space: nowrap; font-variant-numeric: tabular-nums; }
.figure { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead th.figure { white-space: normal; }
th:last-child, td:last-child { padding-right: 0; }
.sum th, .sum td { font-weight: 600; border-bottom: 0.8pt solid var(--ink); }
.after { margin-top: 12pt; max-width: 5.3in; }
`;
