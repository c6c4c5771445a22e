/** On top of the record's styles: many short lines, read down their dates. */
export const timelineStyles = `
h1 { margin-top: 0.5in; }
.own-use { margin-top: 4pt; font-weight: 600; }
.front .particulars { margin-top: 14pt; }
.front + .small { margin-top: 12pt; max-width: 5.3in; }
.month { margin-top: 14pt; }
.month h2 { font-size: 11.5pt; margin: 0 0 2pt; }
.month table { margin-top: 0; }
.month tbody tr:first-child { break-before: avoid; }
.date { width: 1.4in; white-space: nowrap; font-variant-numeric: tabular-nums; }
.what { width: 1.9in; }
`;
