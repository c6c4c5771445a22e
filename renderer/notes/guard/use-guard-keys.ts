import { shortcuts } from '../../ui/keys';
import { useShortcut } from '../../ui/use-shortcut';
import { useEditors, type Editors } from '../editor/editors';
import type { SectionFinding } from './findings';

/**
 * One key goes to the next name; one key replaces the name at which the cursor is.
 * @param isResting the text is closed, or something is asked about it in front of it
 */
export function useGuardKeys(findings: readonly SectionFinding[], isResting: boolean): void {
  const editors = useEditors();
  const go = (finding: SectionFinding | undefined) =>
    finding && editors.select(finding.section, finding.from, finding.to);
  useShortcut(shortcuts.nextName, () => void (isResting || go(nextOf(findings, editors))));
  useShortcut(shortcuts.replaceName, () => {
    if (isResting) return;
    const here = findings.find((finding) => isAtCursor(finding, editors));
    if (here) editors.replaceName(here.section, here);
    else go(nextOf(findings, editors));
  });
}

function nextOf(findings: readonly SectionFinding[], editors: Editors): SectionFinding | undefined {
  const cursor = editors.cursor();
  if (!cursor) return findings[0];
  const inSection = findings.filter(({ section }) => section === cursor.section);
  const after = inSection.find(({ from }) => from >= cursor.at);
  if (after) return after;
  const last = inSection.at(-1);
  const following = last ? findings.indexOf(last) + 1 : 0;
  return findings[following] ?? findings[0];
}

function isAtCursor({ section, from, to }: SectionFinding, editors: Editors): boolean {
  const cursor = editors.cursor();
  return cursor?.section === section && from <= cursor.at && cursor.at <= to;
}
