import type { Finding } from '../../shared/domain/vault-check';
import { assertNever } from '../../shared/lib/assert-never';
import { saySpan } from '../ui/say-dates';
import { sayNumber } from '../ui/say-sizes';
import { findingTexts } from './texts';

export interface FindingWords {
  readonly title: string;
  readonly text: string;
}

/** Told on Today. That the key ring could do more is told where the keys are. */
export type ToldFinding = Exclude<Finding, { readonly kind: 'passphrase-unmixed' }>;

export function isTold(finding: Finding): finding is ToldFinding {
  return finding.kind !== 'passphrase-unmixed';
}

/** The words for findings of one kind; an older copy is told of both files at once. */
export function wordsOfFindings(findings: readonly ToldFinding[]): FindingWords {
  const [first] = findings;
  if (!first) throw new Error('there is no finding to put into words');
  switch (first.kind) {
    case 'older-copy': {
      const missing = findings.reduce((sum, one) => sum + missingLinks(one), 0);
      return findingTexts.olderCopy(missing, sayNumber(missing));
    }
    case 'older-keys':
      return findingTexts.olderKeys;
    case 'passphrase-must-be-set':
      return findingTexts.passphraseMustBeSet;
    case 'slot-unusable': {
      const sentences = first.ways.map((way) => findingTexts.unusable[way]);
      return findingTexts.slotUnusable(sentences.join(' '));
    }
    case 'clock-went-back':
      return findingTexts.clockWentBack(saySpan(first.seconds * 1_000));
    default:
      return assertNever(first);
  }
}

function missingLinks(finding: Finding): number {
  return finding.kind === 'older-copy' ? finding.missingLinks : 0;
}
