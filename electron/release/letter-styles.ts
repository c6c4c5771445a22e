/** On top of the record's styles: one letter, set for reading. */
export const letterStyles = `
.letter { max-width: 6in; }
.letter .date { margin-top: 0.5in; }
.letter .envelope { margin-top: 0.3in; }
.letter h1 { margin: 0.4in 0 0.15in; font-size: 13pt; }
.letter .prose { margin: 0 0 8pt; }
.letter .close { margin-top: 0.3in; break-inside: avoid; }
.letter .signature { margin-top: 0.6in; padding-top: 4pt; border-top: 0.5pt solid #444; width: 3in; }
`;
