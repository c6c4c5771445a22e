/**
 * One page on letter and on A4 alike: the height fits the shorter, the width the narrower of them.
 * Black on white, the code in large digits that tell 0 from O and 1 from I when it is photocopied.
 * Four groups stand on a line, as in the window.
 */
export const emergencySheetStyles = `
@page { size: letter; margin: 0.75in 0.9in 0.85in; }
:root { --ink: #16191b; --soft: #4c565c; --line: #7b868c; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html {
  font: 400 10.5pt/15pt 'Atkinson Hyperlegible Next', 'Segoe UI', 'Helvetica Neue', 'Noto Sans',
    'DejaVu Sans', sans-serif;
  color: var(--ink);
}
main { max-width: 6.4in; }
h1 { font-size: 25pt; line-height: 1.15; letter-spacing: -0.01em; font-weight: 600; }
.made { color: var(--soft); margin-top: 3pt; }
h2 { font-size: 11.5pt; line-height: 1.3; font-weight: 600; margin: 15pt 0 3pt; break-after: avoid; }
.code {
  font-size: 23pt;
  line-height: 34pt;
  font-weight: 600;
  letter-spacing: 0.06em;
  font-variant-numeric: tabular-nums slashed-zero;
  border: 1.2pt solid var(--ink);
  padding: 9pt 1.6in 9pt 14pt;
}
.group { white-space: nowrap; }
ol { padding-left: 18pt; }
li { margin-top: 3pt; padding-left: 3pt; }
.line { border-bottom: 0.6pt solid var(--line); height: 21pt; }
`;
