import { Button } from '@mantine/core';
import { useState } from 'react';
import type { GroupId } from '../../shared/domain/ids';
import { useRemoveMeetingMutation } from '../api/hooks';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { meetingTexts } from './texts';

export function RemoveMeeting({ groupId }: { readonly groupId: GroupId }) {
  const [isAsking, setIsAsking] = useState(false);
  const [removeMeeting] = useRemoveMeetingMutation();
  return (
    <>
      <Button variant="subtle" onClick={() => setIsAsking(true)}>
        {meetingTexts.remove}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={meetingTexts.removeTitle}
          text={meetingTexts.removeText}
          confirm={meetingTexts.remove}
          isDanger
          onConfirm={async () => (await removeMeeting({ groupId })).error}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
