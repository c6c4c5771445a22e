import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EmergencyRecord } from '../../shared/domain/emergency-record';
import { missingReportSteps } from '../../shared/domain/emergency-record-rules';
import { useCloseEmergencyRecordMutation } from '../api/hooks';
import { ConfirmDialog } from '../ui/confirm-dialog';
import css from './emergency.module.css';
import { emergencyTexts, reportStepTexts } from './texts';

interface Props {
  readonly record: EmergencyRecord;
  /** A line that is typed and not added would be lost with the form: it is added first. */
  readonly isTyped: boolean;
}

export function CloseRecord({ record, isTyped }: Props) {
  const [closeEmergencyRecord] = useCloseEmergencyRecordMutation();
  const [isAsked, setIsAsked] = useState(false);
  const missing = missingReportSteps(record).map((step) => reportStepTexts[step].title);
  return (
    <>
      <Button variant="default" disabled={isTyped} onClick={() => setIsAsked(true)}>
        {emergencyTexts.close}
      </Button>
      {isTyped && <span className={css.soft}>{emergencyTexts.closeFirst}</span>}
      {isAsked && (
        <ConfirmDialog
          title={emergencyTexts.closeTitle}
          text={
            missing.length > 0 ? emergencyTexts.closeMissing(missing) : emergencyTexts.closeText
          }
          confirm={emergencyTexts.close}
          onConfirm={async () => (await closeEmergencyRecord({ recordId: record.id })).error}
          onClose={() => setIsAsked(false)}
        />
      )}
    </>
  );
}
