import { z } from 'zod';

/** The three kinds of group. Rules hang on the kind, never on a name in a screen (mission). */
export const groupKindSchema = z.enum(['closed-module', 'drop-in', 'therapeutic-community']);
export type GroupKind = z.infer<typeof groupKindSchema>;

export interface GroupRules {
  /** Whether members, attendance and notes may be kept at all. */
  readonly keepsRecords: boolean;
  /** A hard cap on members, or `null` where the platform decides (M3). */
  readonly capacity: number | null;
  readonly displayName: 'first-name' | 'first-name-and-city';
  readonly webcam: 'required' | 'optional';
  readonly sessionMinutes: { readonly min: number; readonly max: number };
  readonly agreements: 'required' | 'none' | 'voted';
  readonly hasFees: boolean;
}

const rulesByKind: Readonly<Record<GroupKind, GroupRules>> = {
  'closed-module': {
    keepsRecords: true,
    capacity: 12,
    displayName: 'first-name',
    webcam: 'required',
    sessionMinutes: { min: 50, max: 120 },
    agreements: 'required',
    hasFees: true,
  },
  'drop-in': {
    keepsRecords: false,
    capacity: null,
    displayName: 'first-name-and-city',
    webcam: 'optional',
    sessionMinutes: { min: 15, max: 24 * 60 },
    agreements: 'none',
    hasFees: false,
  },
  'therapeutic-community': {
    keepsRecords: true,
    capacity: null,
    displayName: 'first-name',
    webcam: 'optional',
    sessionMinutes: { min: 50, max: 24 * 60 },
    agreements: 'voted',
    hasFees: false,
  },
};

export function rulesOf(kind: GroupKind): GroupRules {
  return rulesByKind[kind];
}
