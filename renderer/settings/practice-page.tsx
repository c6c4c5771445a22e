import { useGetPracticeQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { PracticeForm } from './practice-form';
import { settingsTexts } from './texts';

export function PracticePage() {
  const practice = useGetPracticeQuery({});
  return (
    <WorkPage title={settingsTexts.practice} width="reading">
      <Loaded of={practice}>{(profile) => <PracticeForm profile={profile} />}</Loaded>
    </WorkPage>
  );
}
