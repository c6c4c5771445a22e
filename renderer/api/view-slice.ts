import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** What is open over the screens. Holds nothing that was read from the vault. */
export const viewSlice = createSlice({
  name: 'view',
  initialState: { isPaletteOpen: false, isHidden: false, isLockHeldBack: false },
  reducers: {
    paletteOpened: (view, { payload }: PayloadAction<boolean>) => {
      view.isPaletteOpen = payload;
    },
    screenHidden: (view, { payload }: PayloadAction<boolean>) => {
      view.isHidden = payload;
    },
    /** A lock was asked for, and some text could not be saved. */
    lockHeldBack: (view, { payload }: PayloadAction<boolean>) => {
      view.isLockHeldBack = payload;
    },
  },
});

export const { paletteOpened, screenHidden, lockHeldBack } = viewSlice.actions;
