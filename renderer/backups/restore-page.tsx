import { useNavigate } from 'react-router';
import { PageFrame } from '../settings/page-frame';
import { paths } from '../shell/paths';
import { RestoreFlow } from './restore-flow';

/** The same steps as before the lock, from the open vault; it locks when the backup is in place. */
export function RestorePage() {
  const navigate = useNavigate();
  const toBackups = () => void navigate(paths.backups);
  return (
    <RestoreFlow
      frame={PageFrame}
      begins={null}
      onCancel={toBackups}
      onRestored={() => undefined}
    />
  );
}
