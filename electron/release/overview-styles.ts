/** On top of the record's styles: figures stand under each other. */
export const overviewStyles = `
h1 { margin-top: 0.5in; }
.front .particulars { margin-top: 14pt; }
main > section > h2 { font-size: 11.5pt; margin: 18pt 0 2pt; }
main > section > .small { max-width: 5.3in; margin-top: 6pt; }
main > section > table { margin-top: 2pt; }
.day { white-space: nowrap; font-variant-numeric: tabular-nums; }
.figure { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead th.figure { white-space: normal; vertical-align: bottom; }
th:last-child, td:last-child { padding-right: 0; }
.sum th, .sum td { font-weight: 600; border-bottom: 0.8pt solid var(--ink); }
`;
