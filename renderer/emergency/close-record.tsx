import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EmergencyRecordId } from '../../shared/domain/ids';
import { useCloseEmergencyRecordMutation } from '../api/hooks';
import { ConfirmDialog } from '../ui/confirm-dialog';
import css from './emergency.module.css';
import { emergencyTexts } from './texts';

interface Props {
  readonly recordId: EmergencyRecordId;
  /** A line that is typed and not added would be lost with the form: it is added first. */
  readonly isTyped: boolean;
}

export function CloseRecord({ recordId, isTyped }: Props) {
  const [closeEmergencyRecord] = useCloseEmergencyRecordMutation();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button variant="default" disabled={isTyped} onClick={() => setIsAsked(true)}>
        {emergencyTexts.close}
      </Button>
      {isTyped && <span className={css.soft}>{emergencyTexts.closeFirst}</span>}
      {isAsked && (
        <ConfirmDialog
          title={emergencyTexts.closeTitle}
          text={emergencyTexts.closeText}
          confirm={emergencyTexts.close}
          onConfirm={async () => (await closeEmergencyRecord({ recordId })).error}
          onClose={() => setIsAsked(false)}
        />
      )}
    </>
  );
}
