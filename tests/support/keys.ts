import { randomBytes } from 'node:crypto';
import type { VaultKeys } from '../../electron/application/ports/vault';

const store = () => ({ page: randomBytes(32), field: randomBytes(32), chain: randomBytes(32) });

export const randomKeys = (): VaultKeys => ({
  records: store(),
  groupProcess: store(),
  backup: randomBytes(32),
  held: randomBytes(32),
});
