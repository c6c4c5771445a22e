import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IncidentView } from '../../shared/contract/incidents';
import type { IncidentGaps } from '../../shared/domain/incident';
import { useCloseIncidentMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { ConfirmDialog } from '../ui/confirm-dialog';
import css from './incidents.module.css';
import { incidentTexts, stepTexts } from './texts';

/** Closing, and before that all that stands in its way. */
export function CloseIncident({ view: { incident, gaps } }: { readonly view: IncidentView }) {
  const [closeIncident] = useCloseIncidentMutation();
  const [isAsked, setIsAsked] = useState(false);
  const missing = missingOf(gaps);
  return (
    <div className={css.part}>
      {missing.length > 0 && (
        <Banner tone="missing" title={incidentTexts.stillMissing}>
          <ul className={css.law}>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Banner>
      )}
      <div>
        <Button
          variant={missing.length > 0 ? 'default' : 'filled'}
          disabled={missing.length > 0}
          onClick={() => setIsAsked(true)}
        >
          {incidentTexts.close}
        </Button>
      </div>
      {isAsked && (
        <ConfirmDialog
          title={incidentTexts.closeTitle}
          text={incidentTexts.closeText}
          confirm={incidentTexts.closeConfirm}
          onConfirm={async () => (await closeIncident({ incidentId: incident.id })).error}
          onClose={() => setIsAsked(false)}
        />
      )}
    </div>
  );
}

function missingOf({ steps, untold, authority }: IncidentGaps): readonly string[] {
  const names = steps.map((step) => stepTexts[step].title).join(', ');
  return [
    ...(steps.length > 0 ? [incidentTexts.gapSteps(names)] : []),
    ...(untold > 0 ? [incidentTexts.gapUntold(untold)] : []),
    ...(authority ? [incidentTexts.gapAuthority[authority]] : []),
  ];
}
