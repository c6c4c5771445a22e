import { createAction } from '@reduxjs/toolkit';

/** The vault is locked: the whole state is forgotten. */
export const vaultClosed = createAction('vaultClosed');
