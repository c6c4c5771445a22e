import type { StoreId } from '../../../shared/domain/store-refusal';
import { RECORD_UNTOUCHED, TEXT_STAYS, type Description } from './description';

const stores: Readonly<Record<StoreId, string>> = {
  records: 'the file of the members’ records',
  'group-process': 'the file of the group notes',
};

const KEEP = 'Keep the vault’s folder as it is, and bring the file back from a backup.';

type AboutStore = (store: StoreId) => Description;

/** What the two encrypted files can refuse. */
export const storeTexts = {
  missing: ((store) => ({
    title: 'A file of the vault is missing',
    whatHappened: `Alcove did not find ${stores[store]}.`,
    isAnythingLost: 'Alcove has removed nothing and made no empty file in its place.',
    whatToDo: 'Bring the whole folder of the vault back from a backup.',
  })) satisfies AboutStore,
  exists: ((store) => ({
    title: 'There is a file in the new vault’s place',
    whatHappened: `Alcove was about to make ${stores[store]} and found one.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Move the old files to another folder, then make the vault.',
  })) satisfies AboutStore,
  notEncrypted: ((store) => ({
    title: 'A file of the vault is not encrypted',
    whatHappened: `Alcove did not write ${stores[store]} like this, and will not use it.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: KEEP,
  })) satisfies AboutStore,
  wrongKey: ((store) => ({
    title: 'A file of the vault does not open with its key',
    whatHappened: `Either ${stores[store]} belongs to another vault, or its beginning is damaged.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: KEEP,
  })) satisfies AboutStore,
  foreign: ((store) => ({
    title: 'A file of the vault is not Alcove’s',
    whatHappened: `In the place of ${stores[store]} there is a file of another program.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: KEEP,
  })) satisfies AboutStore,
  newer: (store: StoreId, found: number, supported: number): Description => ({
    title: 'The vault was written by a newer Alcove',
    whatHappened: `It has version ${found} of ${stores[store]}; this Alcove reads up to ${supported}.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Install the newer Alcove on this laptop and open the vault with it.',
  }),
  older: ((store) => ({
    title: 'The vault is of an earlier Alcove',
    whatHappened: `Before it is opened, ${stores[store]} has to be brought up to date, and was not.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Close Alcove, open it again and unlock the vault: it is then brought up to date.',
  })) satisfies AboutStore,
  damaged: (store: StoreId, detail: string): Description => ({
    title: 'A file of the vault is damaged',
    whatHappened: `Alcove checked ${stores[store]}: ${detail}`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: KEEP,
  }),
  readOnly: ((store) => ({
    title: 'The vault cannot be written to',
    whatHappened: `The system allows reading ${stores[store]}, not writing.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Allow your account to write to the vault’s folder, then try again.',
  })) satisfies AboutStore,
  diskFull: ((store) => ({
    title: 'The disk is full',
    whatHappened: `There was no room to write to ${stores[store]}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Make room on the disk, then try again.',
  })) satisfies AboutStore,
  inUse: ((store) => ({
    title: 'The vault is open elsewhere',
    whatHappened: `Another program holds ${stores[store]} open.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Close the other program, then try again.',
  })) satisfies AboutStore,
  ioFailed: (store: StoreId, detail: string): Description => ({
    title: 'The disk did not take the writing',
    whatHappened: `Writing to ${stores[store]} failed: ${detail}`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Check the disk and its cable, then try again.',
  }),
} as const;
