import { auditEvent } from '../../shared/domain/audit-event';
import { certificateSchema, type Destruction } from '../../shared/domain/destruction';
import { agesOutFrom, goneAt, isDone } from '../../shared/domain/destruction-rules';
import { err, ok } from '../../shared/lib/result';
import { notFound } from './lookup';
import type { Backups } from './ports/backups';
import type { Handlers } from './ports/handlers';
import type { CertificatePress, OlderBackups } from './ports/release';
import type { ExportFolder, World } from './ports/world';

export interface CertificateTools {
  readonly world: Pick<World, 'clock'>;
  readonly backups: Pick<Backups, 'places'>;
  readonly certificatePress: CertificatePress;
  readonly exportFolder: ExportFolder;
}

/**
 * The certificate of a destroyed record on paper. It names a person and yet makes no entry in the log
 * of disclosures: entries are documents about a member, and of this one nothing may come to be kept
 * again. The trail says that it was saved, by its number.
 */
export function certificateUseCases(tools: CertificateTools): Handlers<'saveCertificate'> {
  const { world, backups, certificatePress, exportFolder } = tools;
  return {
    saveCertificate: async ({ destructionId }, { records }) => {
      const destruction = await records.destructions.find(destructionId);
      if (!destruction) return notFound('destruction');
      if (!isDone(destruction)) return err({ code: 'destruction-unfinished' });
      const practice = (await records.practice.find('practice'))?.profile;
      if (!practice) return err({ code: 'practice-missing' });
      const { number } = destruction;
      const suggestedName = `Alcove-certificate-${number}.pdf`;
      const path = await exportFolder.choosePath({ suggestedName, kind: 'pdf' });
      if (path === null) return err({ code: 'save-cancelled' });
      const { bytes } = await certificatePress.print(certificateSchema.parse(destruction), {
        ...{ practice, madeAt: world.clock.now() },
        olderBackups: await olderBackups(destruction, backups),
      });
      await records.recordEvent(auditEvent('certificate-saved', { detail: { number } }));
      const written = await exportFolder.write(path, bytes);
      return written.ok ? ok({ path }) : written;
    },
  };
}

/** Backups that this laptop knows of, made before the record was gone: they hold it still. */
async function olderBackups(
  destruction: Destruction,
  backups: CertificateTools['backups'],
): Promise<OlderBackups> {
  const day = goneAt(destruction);
  const files = (await backups.places()).flatMap((place) => place.backups);
  const older = files.filter(({ madeAt }) => madeAt <= day);
  const count = new Set(older.map(({ fileName }) => fileName)).size;
  // Months of backups are counted in UTC, as their names are.
  return { count, agesOutFrom: agesOutFrom(day.slice(0, 10)) };
}
