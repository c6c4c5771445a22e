/**
 * Letter paper, set for reading: about 75 characters to the line. Black on white, for agreements are
 * photocopied and faxed; lines to write on leave room for a pen.
 */
export const agreementStyles = `
@page { size: letter; margin: 0.85in 1in 0.95in; }
:root { --ink: #16191b; --soft: #4c565c; --line: #7b868c; --row: 15.25pt; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html {
  font: 400 10.5pt/var(--row) 'Atkinson Hyperlegible Next', 'Segoe UI', 'Helvetica Neue', 'Noto Sans',
    'DejaVu Sans', sans-serif;
  color: var(--ink);
  overflow-wrap: anywhere;
  orphans: 3;
  widows: 3;
}
.letterhead { font-size: 9pt; line-height: 1.45; color: var(--soft); }
.letterhead p { margin: 0; }
.letterhead .practice { font-size: 10.5pt; font-weight: 600; color: var(--ink); }
.kind { margin-top: 0.5in; color: var(--soft); }
h1, h2 { break-after: avoid; break-inside: avoid; text-wrap: balance; font-weight: 600; }
h1 { font-size: 23pt; line-height: 1.2; letter-spacing: -0.01em; margin-top: 0.5in; }
.kind + h1 { margin-top: 2pt; }
.version { margin-top: 4pt; color: var(--soft); }
h2 { font-size: 12.5pt; line-height: 1.3; margin: 17pt 0 4pt; }
section { max-width: 5.6in; }
p + p, ul + p, p + ul { margin-top: 6pt; }
ul { list-style: none; }
li { padding-left: 12pt; margin-top: 4pt; }
li::before { content: '–' / ''; float: left; margin-left: -12pt; }
.prose { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }
p + .continued { margin-top: 0; }
.small { font-size: 9pt; line-height: 1.4; color: var(--soft); }

.open {
  display: inline-block;
  min-width: 2.1in;
  margin-top: 3pt;
  padding-top: 11pt;
  vertical-align: top;
  text-align: start;
}
.caption {
  display: block;
  border-top: 0.6pt solid var(--line);
  font-size: 8pt;
  line-height: 11pt;
  color: var(--soft);
}

table { width: 100%; border-collapse: collapse; margin-top: 6pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: start; vertical-align: baseline; padding: 5pt 10pt 5pt 0; font-weight: 400; }
thead th { font-size: 8.5pt; color: var(--soft); border-bottom: 0.8pt solid var(--ink); }
.questions tbody td { border-bottom: 0.4pt solid var(--line); }
.questions :is(th, td):not(:first-child) { width: 0.7in; text-align: center; padding-right: 0; }
.questions td { break-inside: avoid; }
.box { display: inline-block; width: 10pt; height: 10pt; border: 0.9pt solid var(--ink); }

.signing, .signature { break-inside: avoid; }
.line { margin-top: 26pt; border-top: 0.6pt solid var(--line); }
.line p { font-size: 8.5pt; line-height: 12pt; color: var(--soft); }
.mark { margin-top: 8pt; width: 3.4in; border-bottom: 0.6pt solid var(--line); }
.mark svg { display: block; width: 100%; }
.mark path { fill: none; stroke: #000; stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; }
.under { margin-top: 3pt; }
.typed { margin-top: 8pt; font-size: 15pt; line-height: 22pt; font-style: italic; }
blockquote { margin: 4pt 0 0; padding-left: 12pt; border-left: 1.2pt solid var(--line); }

.evidence .small { margin-top: 10pt; }
.particulars { margin-top: 4pt; font-size: 9.5pt; line-height: 13pt; }
.particulars th { width: 1.2in; font-size: 9pt; color: var(--soft); }
.particulars :is(th, td) { padding: 2pt 0; }
.hash { font-variant-numeric: tabular-nums; font-size: 8pt; overflow-wrap: anywhere; }
.withdrawn { margin-top: 16pt; border: 1.2pt solid var(--ink); padding: 8pt 12pt 10pt; break-inside: avoid; }
.withdrawn h2 { margin-top: 0; }
`;
