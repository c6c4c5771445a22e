import { useMantineColorScheme } from '@mantine/core';
import { WorkPage } from '../ui/page';
import { Segments } from '../ui/segments';
import { SettingRow, SettingRows } from './setting-row';
import { settingsTexts } from './texts';

export function LookPage() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <WorkPage title={settingsTexts.look} width="reading">
      <SettingRows>
        <SettingRow title={settingsTexts.scheme} text={settingsTexts.lookNote}>
          <Segments
            label={settingsTexts.scheme}
            value={colorScheme}
            onChoose={setColorScheme}
            options={[
              { value: 'auto', label: settingsTexts.system },
              { value: 'light', label: settingsTexts.light },
              { value: 'dark', label: settingsTexts.dark },
            ]}
          />
        </SettingRow>
      </SettingRows>
    </WorkPage>
  );
}
