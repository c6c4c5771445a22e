import { Checkbox } from '@mantine/core';
import type { Settings } from '../../shared/domain/settings';
import { useGetSettingsQuery, useGetSystemQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { NumberChoice } from './number-choice';
import { SettingRow, SettingRows } from './setting-row';
import css from './settings.module.css';
import { hidingTexts, privacyTexts, settingsTexts } from './texts';
import { useChangeSettings } from './use-settings';

const IDLE_MINUTES = [1, 2, 5, 10, 15, 30, 60] as const;

export function PrivacyPage() {
  const settings = useGetSettingsQuery({});
  return (
    <WorkPage title={settingsTexts.privacy} width="reading">
      <Loaded of={settings}>{(chosen) => <Choices settings={chosen} />}</Loaded>
    </WorkPage>
  );
}

function Choices({ settings }: { readonly settings: Settings }) {
  const { change, refusal, isSaved } = useChangeSettings(settings);
  return (
    <>
      <SettingRows>
        <SettingRow title={privacyTexts.idle} text={privacyTexts.idleText}>
          <NumberChoice
            label={privacyTexts.idle}
            usual={IDLE_MINUTES}
            value={settings.idleMinutes}
            say={privacyTexts.minutes}
            unit={privacyTexts.unit}
            onChoose={(idleMinutes) => change({ idleMinutes })}
          />
        </SettingRow>
        <SettingRow
          title={privacyTexts.hide}
          text={<WhatIsHidden />}
          action={
            <Checkbox
              aria-label={privacyTexts.hide}
              checked={settings.isHiddenFromSharing}
              onChange={(event) => change({ isHiddenFromSharing: event.currentTarget.checked })}
            />
          }
        />
      </SettingRows>
      <RefusalMessage refusal={refusal} />
      <p className={css.saved} role="status">
        {isSaved ? settingsTexts.choiceSaved : ''}
      </p>
    </>
  );
}

/** Promises no more than this laptop's system keeps. */
function WhatIsHidden() {
  const system = useGetSystemQuery({});
  return (
    <Loaded of={system}>{({ hidesFromSharing }) => <p>{hidingTexts[hidesFromSharing]}</p>}</Loaded>
  );
}
