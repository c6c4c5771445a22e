/** On top of the record's styles: one table that is read down its dates. */
export const consultationLogStyles = `
h1 { margin-top: 0.5in; }
.front .particulars { margin-top: 14pt; }
.front + .small { margin-top: 12pt; max-width: 5.3in; }
.log { margin-top: 14pt; }
.log h2 { font-size: 11.5pt; margin: 0 0 2pt; }
.log .date { width: 1.5in; white-space: nowrap; }
.log .time { padding-right: 0; }
`;
