import { useMantineColorScheme } from '@mantine/core';
import { useGetPracticeQuery, useGetVaultStatusQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { Segments } from '../ui/segments';
import { PracticeForm } from './practice-form';
import { settingsTexts } from './texts';

export function SettingsPage() {
  const practice = useGetPracticeQuery({});
  const status = useGetVaultStatusQuery({});
  return (
    <WorkPage title={settingsTexts.title} width="reading">
      <Section title={settingsTexts.practice}>
        <Loaded of={practice}>{(profile) => <PracticeForm profile={profile} />}</Loaded>
      </Section>
      <Section title={settingsTexts.look} note={settingsTexts.lookNote}>
        <SchemeChoice />
      </Section>
      {status.data && (
        <Section title={settingsTexts.vault}>
          <p>{settingsTexts.idle(status.data.idleMinutes)}</p>
        </Section>
      )}
    </WorkPage>
  );
}

function SchemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
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
  );
}
