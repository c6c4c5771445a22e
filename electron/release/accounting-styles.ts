/** On top of the record's styles: a log is read down its dates. */
export const accountingStyles = `
h1 { margin-top: 0.5in; }
.front .particulars { margin-top: 14pt; }
.front + .small { margin-top: 12pt; }
.small { max-width: 5.3in; }
.year { margin-top: 16pt; }
.year h2 { font-size: 11.5pt; margin: 0 0 2pt; }
.year table { margin-top: 0; }
.year tbody tr:first-child { break-before: avoid; }
.date { width: 1.05in; font-variant-numeric: tabular-nums; }
.about { width: 1.1in; }
.to { width: 1.5in; }
.ground { width: 1.35in; padding-right: 0; }
.more { margin: 1pt 0 0; font-size: 8.5pt; color: var(--soft); }
.more + .more { margin-top: 0; }
.not-left { margin: 1pt 0 0; font-size: 8.5pt; font-weight: 600; }
`;
