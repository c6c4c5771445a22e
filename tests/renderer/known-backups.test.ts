import { newestToRestore } from '../../renderer/backups/known-backups';
import type { BackupPlace } from '../../shared/contract/backups';

const aFile = (madeAt: string, facts = {}) => ({
  fileName: madeAt,
  madeAt,
  bytes: 1,
  isVerified: true,
  ...facts,
});

const aPlace = (...backups: BackupPlace['backups']): BackupPlace => ({
  kind: 'chosen',
  folder: '/stick',
  isReachable: true,
  backups,
});

test('what is in doubt or not verified is never offered by itself, however new', () => {
  const place = aPlace(
    aFile('2030-01-01T00:00:00.000Z', { isInDoubt: true }),
    aFile('2026-11-21T12:00:00.000Z', { isVerified: false }),
    aFile('2026-11-20T12:00:00.000Z'),
    aFile('2026-11-19T12:00:00.000Z'),
  );
  expect(newestToRestore([place])?.file.madeAt).toBe('2026-11-20T12:00:00.000Z');
  const onlyInDoubt = aPlace(aFile('2030-01-01T00:00:00.000Z', { isInDoubt: true }));
  expect(newestToRestore([onlyInDoubt])).toBeNull();
});
