import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { paths } from '../shell/paths';
import { LeaveSign } from './sign-button';
import { roomTexts } from './texts';

interface Props {
  /** Among what is needed more often it stands back. */
  readonly look?: 'words' | 'sign';
}

/** Away from the room without ending the session; what was written in it is written. */
export function LeaveRoom({ look = 'words' }: Props) {
  const navigate = useNavigate();
  const leave = () => void navigate(paths.today);
  if (look === 'sign') return <LeaveSign onLeave={leave} />;
  return (
    <Button variant="default" onClick={leave}>
      {roomTexts.leave}
    </Button>
  );
}
