/** On top of the record's styles: one page that is signed by hand. */
export const certificateStyles = `
h1 { margin-top: 0.4in; }
.front .particulars { margin-top: 14pt; }
.certificate h2 { font-size: 11.5pt; margin: 16pt 0 2pt; }
.certificate ul { margin: 4pt 0 0; padding-left: 14pt; max-width: 5.8in; }
.certificate li { margin-bottom: 3pt; }
.certificate .count { width: 0.9in; text-align: right; padding-right: 0; }
.signing { display: flex; gap: 0.4in; margin-top: 0.5in; break-inside: avoid; }
.signing p { flex: 1; border-top: 0.75pt solid currentColor; padding-top: 3pt; }
`;
