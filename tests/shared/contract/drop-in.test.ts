import { z } from 'zod';
import {
  contract,
  isOperationName,
  type OperationName,
  type ReadInput,
} from '../../../shared/contract/contract';
import { dropInOperations } from '../../../shared/contract/drop-in';
import { groupIdSchema, sessionIdSchema } from '../../../shared/domain/ids';
import { libraryEntryIdSchema } from '../../../shared/domain/library';
import {
  dropInRoomOperations,
  operationsOnGroups,
  type DropInRoomOperation,
} from '../../support/drop-in-operations';
import { groupId } from '../../support/people';

/** docs/adr/0015: what a drop-in room can ask for holds no text, by type and by schema. */

/** The texts within a type that are neither an id nor one of a few words; `never` without any. */
type FreeTexts<T> = T extends string
  ? string extends T
    ? T
    : never
  : T extends readonly (infer Item)[]
    ? FreeTexts<Item>
    : T extends object
      ? { readonly [Field in keyof T]-?: FreeTexts<T[Field]> }[keyof T]
      : never;

type Inputs<Name extends OperationName> = { readonly [N in Name]: ReadInput<N> };
type IsNever<T> = [T] extends [never] ? true : false;

/** Compiles only while it is true: a field of text in any of them is an error of the compiler. */
const holdsNoText: IsNever<FreeTexts<Inputs<DropInRoomOperation>>> = true;
/** That the type can tell: a module's name, a mark's reason, a draft. */
const tellsTexts: readonly boolean[] = [
  false satisfies IsNever<FreeTexts<Inputs<'planModule'>>>,
  false satisfies IsNever<FreeTexts<Inputs<'letIn'>>>,
  false satisfies IsNever<FreeTexts<{ readonly notes: readonly { readonly text?: string }[] }>>,
];

test('by type no input of a drop-in room holds a text', () => {
  expect(holdsNoText).toBe(true);
  expect(tellsTexts).toEqual([false, false, false]);
});

interface JsonSchema {
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly [key: string]: unknown;
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null;

/** The schema and everything within it, however deep. */
function allWithin(value: unknown): readonly JsonSchema[] {
  if (Array.isArray(value)) return value.flatMap(allWithin);
  if (!isSchema(value)) return [];
  return [value, ...Object.values(value).flatMap(allWithin)];
}

function inputOf(operation: OperationName): readonly JsonSchema[] {
  const schema: z.ZodType = contract[operation].input;
  return allWithin(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

const idPatterns = [groupIdSchema, sessionIdSchema, libraryEntryIdSchema].map(
  (schema) => z.toJSONSchema(schema).pattern,
);

/** An id by its whole shape, or one word of a closed list. */
function isClosed({ enum: words, const: word, pattern }: JsonSchema): boolean {
  return words !== undefined || word !== undefined || idPatterns.includes(pattern);
}

/** What takes anything: an object with unnamed fields, or a schema without a type. */
function isOpen(schema: JsonSchema): boolean {
  return schema.type === 'object' && schema['additionalProperties'] !== false;
}

const canary = 'Anabel wept for her brother';

test.each(dropInRoomOperations)('%s takes ids, numbers and words of a closed list', (operation) => {
  const all = inputOf(operation);
  const texts = all.filter(({ type }) => type === 'string');
  expect(texts.filter((schema) => !isClosed(schema))).toEqual([]);
  expect(all.filter(isOpen)).toEqual([]);
});

/** What the screen sends when all is well. */
const usual: Readonly<Record<DropInRoomOperation, Readonly<Record<string, unknown>>>> = {
  getDropInRoom: { groupId: groupId(1) },
  enterDropInRoom: { groupId: groupId(1), minutes: 60 },
  leaveDropInRoom: {},
  copyPollResult: { entryId: 'default:poll-arriving', tallies: [0, 1, 2, 0, 0] },
  copyPosting: { groupId: groupId(1), sessionId: null, entryId: 'default:welcome-drop-in' },
  openMeeting: { groupId: groupId(1), sessionId: null },
  setWindowShape: { shape: 'slim' },
  getLibrary: {},
  getMeeting: { groupId: groupId(1) },
  checkNetwork: { groupId: groupId(1) },
  readConnection: {},
  beginDeviceCheck: { device: 'camera' },
  endDeviceCheck: {},
  getSettings: {},
  getSystem: {},
};

const takes = (operation: OperationName, input: unknown) =>
  contract[operation].input.safeParse(input).success;

test.each(dropInRoomOperations)('%s refuses a sentence in and beside its fields', (operation) => {
  const input = usual[operation];
  expect(takes(operation, input)).toBe(true);
  expect(takes(operation, { ...input, note: canary })).toBe(false);
  for (const field of Object.keys(input)) {
    expect(takes(operation, { ...input, [field]: canary })).toBe(false);
    expect(takes(operation, { ...input, [field]: [canary, canary] })).toBe(false);
  }
});

test('no operation of a drop-in room takes an id of a member', () => {
  const patterns = dropInRoomOperations
    .flatMap(inputOf)
    .flatMap(({ pattern }) => pattern ?? [])
    .filter((pattern) => pattern.includes('mem_'));
  expect(patterns).toEqual([]);
});

test('every operation of the drop-in contract is looked at', () => {
  expect(dropInRoomOperations).toEqual(expect.arrayContaining(Object.keys(dropInOperations)));
});

test('M57 a poll is shared back as two to ten whole numbers', () => {
  const shares = (tallies: readonly unknown[]) =>
    takes('copyPollResult', { entryId: 'default:poll-arriving', tallies });
  expect(shares([0, 1000])).toBe(true);
  for (const tallies of [[1], Array.from({ length: 11 }, () => 1), [1, -1], [1, 1.5], [1, 1001]]) {
    expect(shares(tallies)).toBe(false);
  }
});

/**
 * Whatever can be asked about a group by its id. What each does for a drop-in group is proved in
 * tests/application/drop-in.test.ts: whoever adds one says it there.
 */
test('no other operation names a group than those that are looked at', () => {
  const named = Object.keys(contract).filter(
    (name) =>
      isOperationName(name) && inputOf(name).some(({ pattern }) => pattern?.includes('grp_')),
  );
  expect(named.toSorted()).toEqual(operationsOnGroups);
});
