import type { Conversation } from '../../shared/domain/consultation-log';
import { newestFirst } from '../../shared/domain/supervision-note';
import { err, ok } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { ConsultationLogPress } from './ports/release';
import type { ExportFolder, World } from './ports/world';

export interface ConsultationLogTools {
  readonly world: Pick<World, 'clock'>;
  readonly consultationLogPress: ConsultationLogPress;
  readonly exportFolder: ExportFolder;
}

/**
 * The log of conversations about the work on paper (M66, M99). It is about no member: what was
 * spoken of never comes near the press, nor does the group it was about.
 */
export function consultationLogUseCases(
  tools: ConsultationLogTools,
): Handlers<'saveConsultationLog'> {
  const { exportFolder, consultationLogPress } = tools;
  const { clock } = tools.world;
  return {
    saveConsultationLog: async ({ year }, { records, groupProcess }) => {
      const practice = (await records.practice.find('practice'))?.profile;
      if (!practice) return err({ code: 'practice-missing' });
      const suggestedName = `Alcove-consultation-log-${year}.pdf`;
      const path = await exportFolder.choosePath({ suggestedName, kind: 'pdf' });
      if (path === null) return err({ code: 'save-cancelled' });
      const notes = newestFirst(await groupProcess.supervisionNotes.all());
      const conversations = notes
        .map(({ facts: { kind, date, colleague, minutes } }) => ({
          kind,
          date,
          colleague,
          minutes,
        }))
        .filter(({ date }) => date.startsWith(`${year}-`))
        .toReversed() satisfies readonly Conversation[];
      const stamp = { practice, madeAt: clock.now(), timeZone: clock.timeZone(), year };
      const { bytes } = await consultationLogPress.print(conversations, stamp);
      const written = await exportFolder.write(path, bytes);
      return written.ok ? ok({ path }) : written;
    },
  };
}
