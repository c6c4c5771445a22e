import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { EmptyState } from '../ui/empty-state';
import { WorkPage } from '../ui/page';
import { paths } from './paths';
import { shellTexts } from './texts';

/** A bug in a screen: says so without showing what it was working on. */
export function StoppedScreen() {
  const navigate = useNavigate();
  return (
    <WorkPage title={shellTexts.crashTitle}>
      <EmptyState
        title={shellTexts.crashTitle}
        text={shellTexts.crashText}
        action={<Button onClick={() => void navigate(paths.today)}>{shellTexts.openToday}</Button>}
      />
    </WorkPage>
  );
}
