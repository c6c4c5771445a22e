/**
 * One page on letter and on A4 alike: the height fits the shorter, the width the narrower of them.
 * Every measure follows the size of the type, so that a long plan is set smaller as a whole. Black
 * on white, numbers in figures of one width: the sheet is photocopied and read out in a hurry.
 */
export function safetySheetStyles(points: number): string {
  return `
@page { size: letter; margin: 0.6in 0.85in 0.7in; }
:root { --ink: #16191b; --soft: #4c565c; --line: #b9c1c5; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html {
  font: 400 ${points}pt/1.36 'Atkinson Hyperlegible Next', 'Segoe UI', 'Helvetica Neue', 'Noto Sans',
    'DejaVu Sans', sans-serif;
  color: var(--ink);
  overflow-wrap: anywhere;
  orphans: 2;
  widows: 2;
}
main { max-width: 6.5in; }
h1, h2, h3 { font-weight: 600; break-after: avoid; break-inside: avoid; }
.letterhead { font-size: 0.8em; line-height: 1.35; color: var(--soft); }
.letterhead .practice { font-weight: 600; color: var(--ink); }
h1 { font-size: 2em; line-height: 1.15; letter-spacing: -0.01em; margin-top: 0.45em; }
.who { font-size: 1.2em; margin-top: 0.1em; }
.dates { color: var(--soft); }
.prose { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; tab-size: 4; }
.prose + .prose { margin-top: 0.35em; }
.nothing { color: var(--soft); font-style: italic; }

.call {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 0.8em 1.8em;
  margin-top: 0.9em;
  padding: 0.7em 0.9em 0.8em;
  border: 1.2pt solid var(--ink);
}
.call > section:only-child { grid-column: 1 / -1; }
.call h2 { font-size: 1.1em; line-height: 1.3; }
.entry { margin-top: 0.35em; break-inside: avoid; }
.entry h3 { font-size: 1em; }
.entry h3 .soft { font-weight: 400; }
.soft { color: var(--soft); }
.number { font-weight: 600; font-size: 1.1em; font-variant-numeric: tabular-nums; }

.step { margin-top: 0.6em; }
.steps > h2 { font-size: 1.1em; margin-top: 0.9em; }
.step h3 { font-size: 1em; }
.steps > h2 + .step { margin-top: 0.25em; }
`;
}
