/**
 * Letter paper, 10.5 pt on a measure of about 70 characters, labels hanging in a margin column.
 * Black on white: releases are photocopied and faxed. On screen only the first page is laid out, so
 * that its fonts are there before printing; the window is hidden, and a ten-year record is laid out
 * once instead of twice (0.6 s less).
 */
export const recordStyles = `
@page { size: letter; margin: 0.85in 1in 0.95in; }
:root { --ink: #16191b; --soft: #4c565c; --line: #b9c1c5; --label: 1.25in; --row: 15.25pt; }
@media screen { .record { display: none; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
html {
  font: 400 10.5pt/var(--row) 'Atkinson Hyperlegible Next', 'Segoe UI', 'Helvetica Neue', 'Noto Sans',
    'DejaVu Sans', sans-serif;
  color: var(--ink);
  overflow-wrap: anywhere;
  orphans: 3;
  widows: 3;
}
h1, h2, h3, h4 { break-after: avoid; break-inside: avoid; text-wrap: balance; font-weight: 600; }
h2 { font-size: 15pt; line-height: 1.25; margin: 26pt 0 9pt; }
p + p { margin-top: 6pt; }
.prose { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; tab-size: 4; }
p + .continued { margin-top: 0; }
.mask { color: var(--soft); font-style: italic; white-space: nowrap; }
.nothing { color: var(--soft); font-style: italic; }
.small { font-size: 9pt; color: var(--soft); }

.letterhead { font-size: 9pt; line-height: 1.45; color: var(--soft); }
.letterhead p { margin: 0; }
.letterhead .practice { font-size: 10.5pt; font-weight: 600; color: var(--ink); }
.kind { margin-top: 0.85in; font-size: 10.5pt; color: var(--soft); }
h1 { font-size: 27pt; line-height: 1.15; letter-spacing: -0.01em; margin-top: 2pt; }
.period { font-size: 13pt; margin-top: 7pt; }

.explanation h2, .contents h2, .severed h2, .declaration h2 { font-size: 11.5pt; margin: 20pt 0 4pt; }
.explanation > p, .severed > ul, .declaration > p { max-width: 5.3in; }
.contents ul, .severed ul { list-style: none; }
.contents li { margin-top: 2pt; }
.contents a { color: inherit; text-decoration: none; }
.severed { break-before: page; }
.severed > h2 { margin-top: 0; }
.severed li { padding-left: 12pt; margin-top: 4pt; }
.severed li::before { content: '–' / ''; float: left; margin-left: -12pt; }
.declaration { break-inside: avoid; }
.declaration .line { margin-top: 30pt; border-top: 0.6pt solid var(--ink); width: 3in; font-size: 9pt; }
.heads { margin-top: 20pt; break-inside: avoid; }
.heads h2 { font-size: 11.5pt; margin: 0 0 4pt; }
.heads .head { font-size: 8.5pt; line-height: 1.45; color: var(--soft); }
.heads .head + .head { margin-top: 2pt; }
.heads .small { margin-top: 4pt; max-width: 5.3in; }
.record > section > .prose, .record > section > .nothing, .entry > .prose { max-width: 5.1in; }
.record > section:first-child { break-before: page; }
.record > section:first-child > h2 { margin-top: 0; }
.entry { margin-top: 12pt; }
.entry h3 { font-size: 10.5pt; }
.entry .particulars { margin-top: 3pt; }
.entry .when { margin-top: 6pt; font-size: 9pt; color: var(--soft); break-after: avoid; }
.amount { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }

table { width: 100%; border-collapse: collapse; margin-top: 9pt; font-size: 9.5pt; line-height: 1.35; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: start; vertical-align: baseline; padding: 3.6pt 8pt 3.6pt 0; font-weight: 400; }
thead th { font-size: 8.5pt; color: var(--soft); border-bottom: 0.8pt solid var(--ink); }
tbody th, tbody td { border-bottom: 0.4pt solid var(--line); }
.time { text-align: end; padding-right: 18pt; font-variant-numeric: tabular-nums; white-space: nowrap; }

.particulars { width: auto; margin: 0; font-size: inherit; }
.particulars th { width: var(--label); font-size: 9pt; color: var(--soft); }
.particulars th, .particulars td { border: 0; line-height: var(--row); padding: 2.2pt 0; }
.front .particulars { width: 100%; margin-top: 30pt; border: solid var(--line); border-width: 0.6pt 0; }
.front .particulars tr:first-child > * { padding-top: 11pt; }
.front .particulars tr:last-child > * { padding-bottom: 11pt; }

.notes { break-before: page; }
.notes h2 { margin-top: 0; }
article { margin-top: 24pt; border-top: 0.8pt solid var(--ink); padding-top: 7pt; }
h2 + article { margin-top: 12pt; }
h3 { font-size: 12.5pt; line-height: 1.3; }
.struck-by, .reason, .late { font-size: 8.5pt; color: var(--soft); }
.late { color: var(--ink); margin-top: 2pt; break-after: avoid; }
.form { font-size: 9pt; color: var(--soft); break-after: avoid; }
.part { margin-top: 8pt; }
.part > * { margin-left: var(--label); }
.part > h4 {
  width: calc(var(--label) - 9pt);
  margin: 0 0 calc(0pt - var(--row));
  font-size: 9pt;
  line-height: var(--row);
}
.signed {
  margin: 8pt 0 0 var(--label);
  font-size: 8.5pt;
  line-height: 1.45;
  color: var(--soft);
  break-before: avoid;
  break-inside: avoid;
}
.digits { font-variant-numeric: tabular-nums; }
.addendum { margin-top: 12pt; }
.addendum > div {
  margin-left: calc(var(--label) - 10.6pt);
  border-left: 1.6pt solid var(--ink);
  padding-left: 9pt;
}
.addendum .signed { margin: 4pt 0 0; }
`;
