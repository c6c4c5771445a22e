import type { z } from 'zod';
import type { MemberId } from '../domain/ids';

/** What a screen may have cached; a command names the topics it changes, and lists refetch. */
export const topics = [
  'vault',
  'practice',
  'groups',
  'members',
  'sessions',
  'notes',
  'group-notes',
  'releases',
  'settings',
  'backups',
  'audit',
  'agreements',
  'consents',
  'disclosures',
  'safety-plans',
  'meetings',
  'rooms',
  'library',
  'calendar',
  'decisions',
  'emergency-records',
  'writing',
  'draft-histories',
  'supervision-notes',
  'record-requests',
  'ledger',
  'billing',
  'incidents',
  'policies',
  'retention',
] as const;
export type Topic = (typeof topics)[number];

/** When an operation may be asked for: at any time, or only while the vault is open. */
export type Access = 'always' | 'unlocked';

/** Input above this size is refused before it is read, unless the operation allows more. */
export const USUAL_INPUT_BYTES = 64 * 1024;

interface Shape<Input extends z.ZodType, Output extends z.ZodType, When extends Access> {
  readonly access: When;
  /**
   * The member whose record this opens: such a reading is written into the audit trail. `null` when
   * what was asked for is no one member's. The answer tells it where the input does not.
   */
  readonly views?:
    ((input: z.output<Input>, answer: z.output<Output>) => MemberId | null) | undefined;
  readonly input: Input;
  readonly output: Output;
  /** Upper bound of the input's size in bytes, measured before it is parsed. */
  readonly maxInputBytes: number;
}

/** Reads: changes nothing that another screen shows. */
export interface Query<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  When extends Access = Access,
> extends Shape<Input, Output, When> {
  readonly kind: 'query';
  readonly provides: readonly Topic[];
}

/** Writes: its result is durable when it answers. */
export interface Command<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  When extends Access = Access,
> extends Shape<Input, Output, When> {
  readonly kind: 'command';
  readonly changes: readonly Topic[];
  /**
   * In a vault that is open for looking only it does what needs no writing: a session can be held
   * in the room although nothing of it is kept.
   */
  readonly worksReadOnly: boolean;
}

export type Operation = Query | Command;

type Options<When extends Access> = { readonly access?: When; readonly maxInputBytes?: number };

export function query<
  Input extends z.ZodType,
  Output extends z.ZodType,
  When extends Access = 'unlocked',
>(
  definition: {
    input: Input;
    output: Output;
    provides: readonly Topic[];
    views?: (input: z.output<Input>, answer: z.output<Output>) => MemberId | null;
  } & Options<When>,
): Query<Input, Output, When> {
  const { provides, views } = definition;
  return { kind: 'query', ...shapeOf(definition), provides, ...(views && { views }) };
}

export function command<
  Input extends z.ZodType,
  Output extends z.ZodType,
  When extends Access = 'unlocked',
>(
  definition: {
    input: Input;
    output: Output;
    changes: readonly Topic[];
    worksReadOnly?: boolean;
  } & Options<When>,
): Command<Input, Output, When> {
  const { changes, worksReadOnly = false } = definition;
  return { kind: 'command', ...shapeOf(definition), changes, worksReadOnly };
}

function shapeOf<Input extends z.ZodType, Output extends z.ZodType, When extends Access>(
  definition: { input: Input; output: Output } & Options<When>,
): Shape<Input, Output, When> {
  const { input, output, access, maxInputBytes = USUAL_INPUT_BYTES } = definition;
  // `When` falls back to 'unlocked' exactly when no access is given.
  return { input, output, access: access ?? ('unlocked' as When), maxInputBytes };
}
