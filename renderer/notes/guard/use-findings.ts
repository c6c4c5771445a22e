import { useSyncExternalStore } from 'react';
import type { NameGuard } from '../../../shared/domain/name-guard';
import { findingsOf, type SectionFinding } from './findings';

export type { SectionFinding } from './findings';

const NONE: readonly SectionFinding[] = [];

/** The names that stand in a draft that is on screen, as the editors of its sections find them. */
export function useFindings(autosave: object, guard: NameGuard | null): readonly SectionFinding[] {
  const findings = findingsOf(autosave);
  const all = useSyncExternalStore(findings.subscribe, findings.all);
  return guard === null ? NONE : all;
}
