import type { SealedCounts } from '../../shared/domain/sealed-export';

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-CA')} ${many}`;

const LOCKS_MEANWHILE =
  'Alcove still locks when the laptop is not used, and this has to be begun again then: please move ' +
  'the pointer now and then.';

export const successorTexts = {
  title: 'For a successor',
  lead:
    'One encrypted file with the records, for the person in your professional will or to move to ' +
    'another system.',
  make: 'Make a sealed export',
  makeNote: 'Each record as a PDF to read and as data to move. Alcove is not needed to open it.',
  covers: 'What goes in',
  coversPractice: 'The whole practice',
  coversMembers: 'Chosen members',
  practiceExplained:
    'Every record, the groups, the agreements, the registers, and your group and supervision notes. ' +
    'Whoever opens it may see what no member may read.',
  membersExplained:
    'Their own records alone. Nothing about the group and no other member’s name: signed notes that ' +
    'name one are in the PDF with the name masked, and are left out of the data.',
  members: 'Members',
  noMembers: 'Please choose at least one member.',
  purpose: 'Who receives it',
  purposeSuccessor: 'Someone who takes over',
  purposeOwn: 'You, to move it yourself',
  name: 'Their name',
  contact: 'Address, telephone or e-mail',
  authority: 'What gives them the right',
  authorityNote: 'The professional will and its date, or the section of the law.',
  passphraseTitle: 'Passphrase of the file',
  passphrase: 'Passphrase',
  again: 'The same once more',
  passphrasesDiffer: 'The two are not the same.',
  passphraseNote:
    'Not the one of this vault. Whoever finds the file can try passphrases without end, so it needs ' +
    'seven words that do not belong together, or the one that Alcove makes.',
  makePassphrase: 'Let Alcove make one',
  madeNote:
    'Write it down before you save. It is shown this once and kept nowhere. It has no letter o and no letter l: what looks like one is a zero or a one.',
  copy: 'Copy it',
  copied: (seconds: number) => `Copied. Alcove takes it back after ${seconds} seconds.`,
  logged: 'A disclosure is logged for every member in it.',
  save: 'Save the sealed export…',
  saving:
    'Putting the records together. Each becomes a PDF, so this can take some minutes. ' +
    LOCKS_MEANWHILE,
  doneTitle: 'The sealed export is saved',
  doneWhere: (path: string) => `Saved as ${path}`,
  doneNext:
    'Without its passphrase nobody can open it, and Alcove does not keep it. Give the file and the ' +
    'passphrase by two different ways, and let the other person try both now. ' +
    '7-Zip, Keka and WinZip open it; the Explorer of Windows and the Archive Utility of macOS do not.',
  leftOut: (count: number) =>
    count === 1
      ? '1 signed text names another member and is not in the data. A note among them stands in the PDF, masked.'
      : `${count} signed texts name other members and are not in the data. The notes among them stand in the PDFs, masked.`,
  another: 'Make another',
  noMembersYet: 'There is no member yet: a sealed export has nothing to hold.',
  takeIn: 'Take one in',
  takeInNote: 'A sealed export of another Alcove. All of it comes in, or nothing.',
  takeInText:
    'Its members come beside those who are here. Nothing that is in this vault is written over.',
  choose: 'Choose a sealed export…',
  chosen: (fileName: string) => `Chosen: ${fileName}`,
  open: 'See what is in it',
  opening: 'Opening it and checking every file.',
  foundTitle: 'What is in it',
  madeAt: (moment: string) => `Made on ${moment}`,
  stays: (count: number) =>
    count === 1
      ? 'One thing that a practice has once, such as your profile, is here already and stays as it is.'
      : `${count} things that a practice has once, such as your profile, are here already and stay as they are.`,
  chainBegins:
    'The audit trail of the other vault stays there. Here the trail begins with the taking in.',
  take: (members: number) =>
    members === 1 ? 'Take in 1 member' : `Take in ${members.toLocaleString('en-CA')} members`,
  taking: `Taking it in. Please leave Alcove open. ${LOCKS_MEANWHILE}`,
  takenTitle: 'The sealed export is taken in',
  takenNext: 'Make a backup now, and look through the members.',
  toMembers: 'Open members',
  undoneTitle: 'A sealed export was not taken in',
  undoneText: (moment: string) =>
    `It was begun on ${moment} and cut off. What it had brought was removed again, and nothing else was touched.`,
  understood: 'I have read this',
} as const;

/** What is in an archive, a line for each kind. */
export function countLines(counts: SealedCounts): readonly string[] {
  const { members, groups, sessions, notes, consents, groupNotes } = counts;
  return [
    counted(members, 'member', 'members'),
    counted(groups, 'group', 'groups'),
    counted(sessions, 'session', 'sessions'),
    counted(notes, 'personal note', 'personal notes'),
    counted(consents, 'consent', 'consents'),
    ...(groupNotes > 0
      ? [counted(groupNotes, 'group or supervision note', 'group and supervision notes')]
      : []),
  ];
}
