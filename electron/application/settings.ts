import { auditEvent } from '../../shared/domain/audit-event';
import type { ChainEvent } from '../../shared/domain/chain';
import { usualSettings, type Settings } from '../../shared/domain/settings';
import { ok } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';

/** @param onSettings puts what was chosen to work: idle minutes, hiding from sharing. */
export function settingsUseCases(
  onSettings: (settings: Settings) => void,
): Handlers<'getSettings' | 'saveSettings'> {
  return {
    getSettings: async (_input, { records }) => ok(await settingsOf(records)),

    saveSettings: async ({ settings }, { records }) => {
      const detail = changesOf(await settingsOf(records), settings);
      if (Object.keys(detail).length === 0) return ok({});
      const begin = () => ({ id: 'settings' as const, settings });
      await records.settings.put('settings', begin, (document) => ok({ ...document, settings }));
      onSettings(settings);
      await records.recordEvent(auditEvent('settings-changed', { detail }));
      return ok({});
    },
  };
}

/** What the clinician has chosen, or what is usual until they do. */
export async function settingsOf(records: Pick<RecordsStore, 'settings'>): Promise<Settings> {
  return (await records.settings.find('settings'))?.settings ?? usualSettings;
}

/** The settings that are not as they were, with the values they have now. */
function changesOf(before: Settings, after: Settings): NonNullable<ChainEvent['detail']> {
  const names = Object.keys(after) as (keyof Settings)[];
  const changed = names.filter((name) => after[name] !== before[name]);
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}
