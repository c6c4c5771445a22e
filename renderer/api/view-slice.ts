import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Output } from '../../shared/contract/contract';

export type HeldBack = 'lock' | 'quit';

/** What a restore found in the vault's place: nothing, or a vault that is now kept aside. */
export type Restored = 'first' | 'over-another';

/** How notes that are still to be written are shown. */
export type NotesGrouping = 'session' | 'member';

export interface View {
  readonly isPaletteOpen: boolean;
  readonly isHidden: boolean;
  /** What could not be done because some text could not be saved. */
  readonly heldBack: HeldBack | null;
  /** A place that a menu entry asks for, until the open vault shows it. */
  readonly askedPlace: string | null;
  readonly restored: Restored | null;
  readonly readable: Output<'openReadOnly'> | null;
  readonly notesBy: NotesGrouping;
}

const initialState: View = {
  isPaletteOpen: false,
  isHidden: false,
  heldBack: null,
  askedPlace: null,
  restored: null,
  readable: null,
  notesBy: 'session',
};

/** What is open over the screens. Of the vault it holds counts at most, and no content. */
export const viewSlice = createSlice({
  name: 'view',
  initialState,
  reducers: {
    paletteOpened: (view, { payload }: PayloadAction<boolean>) => {
      view.isPaletteOpen = payload;
    },
    screenHidden: (view, { payload }: PayloadAction<boolean>) => {
      view.isHidden = payload;
    },
    /** A lock or a quit was asked for, and some text could not be saved. */
    heldBack: (view, { payload }: PayloadAction<HeldBack | null>) => {
      view.heldBack = payload;
    },
    placeAsked: (view, { payload }: PayloadAction<string | null>) => {
      view.askedPlace = payload;
    },
    /** A backup is in the vault's place: the lock screen says so until the vault is opened. */
    backupRestored: (view, { payload }: PayloadAction<Restored>) => {
      view.restored = payload;
    },
    /** Of a damaged vault, so much could be opened for looking. */
    openedForLooking: (view, { payload }: PayloadAction<Output<'openReadOnly'>>) => {
      view.readable = payload;
    },
    notesGrouped: (view, { payload }: PayloadAction<NotesGrouping>) => {
      view.notesBy = payload;
    },
  },
});

export const {
  paletteOpened,
  screenHidden,
  heldBack,
  placeAsked,
  backupRestored,
  openedForLooking,
  notesGrouped,
} = viewSlice.actions;
