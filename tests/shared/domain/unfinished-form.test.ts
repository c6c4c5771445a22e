import {
  unfinishedFormKeySchema,
  type UnfinishedFormKey,
} from '../../../shared/domain/unfinished-form';
import { memberIdSchema } from '../../../shared/domain/ids';

const memberId = memberIdSchema.parse('mem_00000000000000000001');
const isKept = (key: string) => unfinishedFormKeySchema.safeParse(key).success;

test('a form about one member is kept under that member', () => {
  const key: UnfinishedFormKey = `change-member:${memberId}`;
  expect(unfinishedFormKeySchema.parse(key)).toBe(key);
  expect(isKept('new-group')).toBe(true);
});

test('what is typed in a room is kept under its session and its member (M28, M100)', () => {
  const sessionId = 'ses_00000000000000000001';
  expect(isKept(`let-in:${sessionId}:${memberId}`)).toBe(true);
  expect(isKept(`place:${sessionId}:${memberId}`)).toBe(true);
  const others = [`let-in:${memberId}`, `place:${sessionId}`, `place:${memberId}:${sessionId}`];
  expect(others.filter(isKept)).toEqual([]);
});

test('a template is kept under its own id, a new one under none (M81)', () => {
  const keys = ['template:new', 'template:tpl_00000000000000000001', 'snippet'];
  expect(keys.filter(isKept)).toEqual(keys);
  const others = ['template:', 'template:soap', `template:${memberId}`, 'snippet:calm'];
  expect(others.filter(isKept)).toEqual([]);
});

test('forms with secrets and text about a group have no key (M11)', () => {
  const keys = [
    'passphrase',
    'choose-passphrase',
    'recovery-code',
    'group-note',
    'group-addendum',
    'group-addendum:ses_00000000000000000001',
    'group-note:ses_00000000000000000001',
  ];
  expect(keys.filter(isKept)).toEqual([]);
});

test('a key holds an id of its own term and nothing else', () => {
  const keys = [
    'change-member:',
    'change-member:grp_00000000000000000001',
    'change-member:mem_1',
    `change-member:${memberId} and more`,
    `x change-member:${memberId}`,
    `change-member:${memberId}\n`,
    'new-member:mem_00000000000000000001',
  ];
  expect(keys.filter(isKept)).toEqual([]);
});

test('no group note can be made into a key by type', () => {
  // @ts-expect-error The list of forms is closed.
  const key: UnfinishedFormKey = 'group-note:ses_00000000000000000001';
  expect(isKept(key)).toBe(false);
});
