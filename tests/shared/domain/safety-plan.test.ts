import {
  callLocationSchema,
  emergencyContactSchema,
  safetySteps,
  type EmergencyContact,
  type SafetyPlan,
  type SafetyPlanText,
} from '../../../shared/domain/safety-plan';
import {
  blankSafetyPlan,
  contactsSharingNumber,
  contactsWithNumber,
  contactsToCall,
  isSheetEmpty,
  newestVersion,
  withContacts,
  withNextVersion,
} from '../../../shared/domain/safety-plan-rules';
import { memberId } from '../../support/people';

const saved = { at: '2026-09-01T14:00:00.000Z', timeZone: 'America/Toronto' };
const plan = blankSafetyPlan(memberId(1));

const steps: SafetyPlanText['steps'] = {
  'warning-signs': 'I stop answering messages.',
  'own-coping': '',
  distractions: '',
  'people-who-help': '',
  professionals: '',
  'safer-surroundings': '',
};
const text: SafetyPlanText = { steps, callBack: '', reviewOn: null };

function aContact(parts: Partial<EmergencyContact> = {}): EmergencyContact {
  return {
    name: 'Vera Fictional',
    relationship: 'sister',
    telephone: '416-555-0123',
    otherTelephone: '',
    releaseToCall: 'agreed',
    releaseAskedOn: '2026-08-20',
    note: '',
    ...parts,
  };
}

function saving(from: SafetyPlan, next: SafetyPlanText): SafetyPlan {
  const result = withNextVersion(from, next, saved);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test('a safety plan has the six steps in the Stanley-Brown order', () => {
  expect(safetySteps).toEqual([
    'warning-signs',
    'own-coping',
    'distractions',
    'people-who-help',
    'professionals',
    'safer-surroundings',
  ]);
});

test('each saving is the next version, and the earlier ones stay as they were', () => {
  const first = saving(plan, text);
  const second = saving(first, { ...text, callBack: 'I call back within two minutes.' });
  expect(second.versions.map(({ number }) => number)).toEqual([1, 2]);
  expect(second.versions[0]).toEqual(newestVersion(first));
  expect(newestVersion(second)?.text.callBack).toBe('I call back within two minutes.');
});

test('what the newest version says already is no new version', () => {
  const first = saving(plan, text);
  expect(withNextVersion(first, { ...text, steps: { ...steps } }, saved)).toEqual({
    ok: false,
    error: { code: 'safety-plan-unchanged' },
  });
  const second = saving(first, { ...text, reviewOn: '2026-12-01' });
  // Going back to what an older version said is a change.
  expect(saving(second, text).versions).toHaveLength(3);
  for (const step of safetySteps) {
    const changed = { ...text, steps: { ...steps, [step]: 'Something else.' } };
    expect(saving(first, changed).versions).toHaveLength(2);
  }
});

test('blanks and a date of review alone are no plan', () => {
  const blank = { ...steps, 'warning-signs': ' \n ' };
  expect(
    withNextVersion(plan, { steps: blank, callBack: ' ', reviewOn: '2026-12-01' }, saved),
  ).toEqual({ ok: false, error: { code: 'safety-plan-empty' } });
  expect(saving(plan, { ...text, steps: blank, callBack: 'I call.' }).versions).toHaveLength(1);
});

const own = { telephone: '416-555-0111', today: '2026-08-20' };

test.each(['416-555-0111', '+1 (416) 555-0111'])(
  'M27 the member’s own number is no emergency contact’s: %s',
  (telephone) => {
    const omar = aContact({ name: 'Omar Invented', otherTelephone: telephone });
    expect(withContacts(plan, [omar], own)).toEqual({
      ok: false,
      error: { code: 'contact-is-member', name: 'Omar Invented' },
    });
    expect(contactsWithNumber([aContact(), omar], own.telephone)).toEqual([
      { contact: omar, index: 1, field: 'otherTelephone' },
    ]);
  },
);

test('M27 a member without a telephone has no number to compare', () => {
  expect(withContacts(plan, [aContact()], { ...own, telephone: '' }).ok).toBe(true);
});

test('M27 what the member will say tomorrow is not written down today', () => {
  const asked = (releaseAskedOn: string) => withContacts(plan, [aContact({ releaseAskedOn })], own);
  expect(asked('2026-08-21')).toEqual({ ok: false, error: { code: 'in-future' } });
  expect(asked('2026-08-20').ok).toBe(true);
});

test.each([
  ...['911', '9-8-8', '112', '+49 30 12 34 56', '01 23 45 67 89', '+1 (416) 555-0100'],
  ...['416.555.0100', '416–555–0100', '416-555-0100 ext. 12', '416 555 0100 x12', '555/0100'],
])('M27 %s is a telephone number', (telephone) => {
  expect(emergencyContactSchema.safeParse(aContact({ telephone })).success).toBe(true);
});

test.each([
  'ask 3 2 1',
  '3 2 1',
  '12',
  'at 416-555-0100 after 6',
  '()-',
  'ext 100',
  '416-555-0100 Sam',
])('M27 %s is none', (telephone) => {
  expect(emergencyContactSchema.safeParse(aContact({ telephone })).success).toBe(false);
});

test.each([
  ['416 555 0123', ''],
  ['+1 (416) 555-0123', ''],
  ['1.416.555.0123', ''],
  ['416-555-0177', '+14165550123'],
])(
  'M27 two contacts with one number are refused, however it is written: %s %s',
  (telephone, otherTelephone) => {
    const omar = aContact({ name: 'Omar Invented', telephone, otherTelephone });
    expect(withContacts(plan, [aContact(), omar], own)).toEqual({
      ok: false,
      error: { code: 'contacts-share-number', names: ['Vera Fictional', 'Omar Invented'] },
    });
  },
);

test('M27 the other number of one contact may not be the number of another', () => {
  const vera = aContact({ telephone: '416-555-0100', otherTelephone: '416-555-0101' });
  const omar = aContact({ name: 'Omar Invented', telephone: '416-555-0101' });
  expect(withContacts(plan, [vera, omar], own).ok).toBe(false);
});

test('a shared number is pointed out at the contact and the field that repeats it', () => {
  const omar = aContact({ name: 'Omar Invented', telephone: '416-555-0188' });
  const repeats = aContact({
    name: 'Ines Made-up',
    telephone: '416-555-0199',
    otherTelephone: '416 555 0188',
  });
  const [found, ...more] = contactsSharingNumber([aContact(), omar, repeats]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ first: omar, index: 2, field: 'otherTelephone' });
});

test('empty other numbers, extensions and one number twice within a contact share nothing', () => {
  const vera = aContact({ otherTelephone: '416-555-0123' });
  const extensions = ['12', '13'].map((extension) =>
    aContact({ name: `Ward ${extension}`, telephone: `416-555-0150 ext. ${extension}` }),
  );
  expect(withContacts(plan, [vera, ...extensions], own)).toEqual({
    ok: true,
    value: { ...plan, contacts: [vera, ...extensions] },
  });
});

test('M27 only who the member agreed to have called counts as someone to call', () => {
  const asked = aContact({ name: 'Omar Invented', releaseToCall: 'not-agreed' });
  const unasked = aContact({
    name: 'Ines Made-up',
    releaseToCall: 'not-asked',
    releaseAskedOn: null,
  });
  expect(contactsToCall({ ...plan, contacts: [asked, unasked] })).toEqual([]);
  expect(contactsToCall({ ...plan, contacts: [asked, aContact()] })).toEqual([aContact()]);
  expect(contactsToCall(null)).toEqual([]);
});

test('M27 an answer about being called has its day, and no answer has none', () => {
  const messages = (contact: EmergencyContact) =>
    emergencyContactSchema.safeParse(contact).error?.issues.map(({ path }) => path.join('.'));
  expect(messages(aContact({ releaseAskedOn: null }))).toEqual(['releaseAskedOn']);
  expect(messages(aContact({ releaseToCall: 'not-asked' }))).toEqual(['releaseAskedOn']);
  expect(messages(aContact())).toBeUndefined();
});

test('M28 a place has an address and a number that brings help there', () => {
  const place = {
    label: 'Home',
    address: '2 Nowhere Lane',
    country: 'CA',
    region: 'ON',
    emergencyNumber: '911',
    dispatchNumber: '',
  };
  const wrong = (parts: Partial<typeof place>) =>
    callLocationSchema.safeParse({ ...place, ...parts }).error?.issues.map(({ path }) => path[0]);
  expect(wrong({})).toBeUndefined();
  expect(wrong({ address: ' \n' })).toEqual(['address']);
  expect(wrong({ emergencyNumber: '' })).toContain('emergencyNumber');
  expect(wrong({ dispatchNumber: 'police' })).toEqual(['dispatchNumber']);
});

test('a sheet has something to show as soon as anything was written', () => {
  expect(isSheetEmpty(plan)).toBe(true);
  expect(isSheetEmpty(saving(plan, text))).toBe(false);
  expect(isSheetEmpty({ ...plan, contacts: [aContact()] })).toBe(false);
});
