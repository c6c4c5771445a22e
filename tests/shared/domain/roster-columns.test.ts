import {
  fieldsMappedTwice,
  hasNameColumns,
  recogniseColumns,
  type RosterField,
} from '../../../shared/domain/roster-columns';

const read = (headings: string): readonly (RosterField | null)[] =>
  recogniseColumns(headings.split(','));

test.each([
  [
    'First Name,Last Name,Preferred Name,Birth Date,Personal Health Number,Mobile Phone,Email,Address,City,Province,Postal,Family Doctor',
    'firstName,lastName,preferredFirstName,dateOfBirth,healthNumber,telephone,email,address,city,province,postalCode,referringPhysician',
  ],
  [
    'demographic_no,last_name,first_name,address,city,province,postal,phone,email,date_of_birth,hin,ver,family_doctor',
    'null,lastName,firstName,address,city,province,postalCode,telephone,email,dateOfBirth,healthNumber,versionCode,referringPhysician',
  ],
  [
    'Client Name,Date of Birth,Email Address,Mobile Phone,Zip Code,State',
    'legalName,dateOfBirth,email,telephone,postalCode,province',
  ],
  [
    'Surname,Given Names,Middle Initial,D.O.B.,Health Card #,HC Version,Home Phone,Referring Physician',
    'lastName,firstName,middleName,dateOfBirth,healthNumber,versionCode,telephone,referringPhysician',
  ],
  ['firstName,LASTNAME,dateOfBirth,Phone_Number', 'firstName,lastName,dateOfBirth,telephone'],
  ['Prénom,Nom,Date de naissance,Courriel', 'firstName,lastName,dateOfBirth,email'],
])('recognises the headings %s', (headings, fields) => {
  expect(read(headings).map(String).join(',')).toBe(fields);
});

test('takes the mobile number before the one at home, and each field at most once', () => {
  expect(read('Home Phone,Work Phone,Mobile Phone')).toEqual([null, null, 'telephone']);
  expect(read('Email,Email')).toEqual(['email', null]);
  expect(fieldsMappedTwice(read('Name,Client Name,Email,Email'))).toEqual([]);
});

test('says which fields were given to two columns by hand', () => {
  expect(fieldsMappedTwice(['email', 'email', null, 'city', 'lastName', 'lastName'])).toEqual([
    'lastName',
    'email',
  ]);
});

test('a name is there with the whole name, or with first and last name', () => {
  expect(hasNameColumns(['legalName', null])).toBe(true);
  expect(hasNameColumns(['lastName', 'firstName'])).toBe(true);
  expect(hasNameColumns(['firstName', 'email'])).toBe(false);
  expect(hasNameColumns([null])).toBe(false);
});
