import type { Settings } from '../../shared/domain/settings';
import { useSaveSettingsMutation } from '../api/hooks';
import { refusalOf } from '../ui/refusal-of';

/** Each choice is saved when it is made; `isSaved` once the last one was. */
export function useChangeSettings(settings: Settings) {
  const [save, { error, isSuccess }] = useSaveSettingsMutation();
  const change = (changed: Partial<Settings>) =>
    void save({ settings: { ...settings, ...changed } });
  return { change, refusal: refusalOf(error), isSaved: isSuccess };
}
