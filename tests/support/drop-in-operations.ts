import type { OperationName } from '../../shared/contract/contract';

/**
 * Everything that the screen of a drop-in room may ask of the main process. What is in none of
 * these has no way from that screen into the vault (tests/renderer/drop-in.test.tsx holds the
 * screen to the list, tests/shared/contract/drop-in.test.ts the list to the contract).
 */
export const dropInRoomOperations = [
  'getDropInRoom',
  'enterDropInRoom',
  'leaveDropInRoom',
  'copyPollResult',
  'copyPosting',
  'openMeeting',
  'setWindowShape',
  'getLibrary',
  'getMeeting',
  'checkNetwork',
  'readConnection',
  'beginDeviceCheck',
  'endDeviceCheck',
  'getSettings',
  'getSystem',
] as const satisfies readonly OperationName[];

export type DropInRoomOperation = (typeof dropInRoomOperations)[number];

/** Every operation that takes a group's id; what each does for a drop-in group is tested. */
export const operationsOnGroups = [
  'addAgreement',
  'beginIncident',
  'beginSupervisionNote',
  'changeSupervisionFacts',
  'checkNetwork',
  'copyInvitation',
  'copyPosting',
  'dropUnfinishedForm',
  'enterDropInRoom',
  'exportCalendar',
  'getDropInRoom',
  'getMeeting',
  'getUnfinishedForm',
  'holdUnsavedDrafts',
  'keepUnfinishedForm',
  'logContact',
  'openMeeting',
  'planModule',
  'removeMeeting',
  'repeatPolicy',
  'saveMeeting',
] as const satisfies readonly OperationName[];
