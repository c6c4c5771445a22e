import type { RefusalGround } from '../../shared/domain/record-request';

/** Grounds on which a single note can be held back; the others refuse a whole request. */
export const groundsOfNotes: readonly RefusalGround[] = [
  'serious-harm',
  'confidential-source',
  'not-severable',
  'quality-of-care',
  'raw-test-data',
  'research-only',
  'psychotherapy-notes',
  'legal-privilege',
];

export const groundTexts: Readonly<Record<RefusalGround, string>> = {
  'serious-harm': 'Risk of serious harm',
  'confidential-source': 'Would name a confidential source',
  'not-severable': 'Another’s information cannot be parted from it',
  'quality-of-care': 'Quality-of-care information',
  'raw-test-data': 'Raw data of a psychological test',
  'research-only': 'Kept for research alone',
  'psychotherapy-notes': 'Psychotherapy notes',
  'legal-privilege': 'Legal privilege',
  'identity-not-established': 'Identity not established',
  'authority-not-established': 'Authority not established',
  frivolous: 'Frivolous, vexatious or in bad faith',
  'record-destroyed': 'The record was destroyed',
  'no-record': 'There is no such record',
};
