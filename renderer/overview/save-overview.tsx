import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ModuleOverview } from '../../shared/domain/module-overview';
import { useSaveModuleOverviewMutation } from '../api/hooks';
import { refusalOf } from '../ui/refusal-of';
import { HandOverForm } from './hand-over-form';
import css from './overview.module.css';
import { SavedOverview } from './saved-overview';
import { overviewTexts } from './texts';

interface Props {
  readonly overview: ModuleOverview;
}

/** In numbers, with names for the clinician's own desk, or with names for another. */
export function SaveOverview({ overview }: Props) {
  const { moduleId, members } = overview;
  const [isHandingOver, setIsHandingOver] = useState(false);
  const [saveOverview, { data, error, isLoading }] = useSaveModuleOverviewMutation();
  const isNamed = members.length > 0;
  return (
    <>
      <p className={css.explained}>{overviewTexts.saveNote}</p>
      <div className={css.save}>
        <Button
          variant="default"
          loading={isLoading}
          onClick={() => void saveOverview({ form: 'numbers', moduleId })}
        >
          {overviewTexts.saveNumbers}
        </Button>
        {isNamed && (
          <Button
            variant="default"
            loading={isLoading}
            onClick={() => void saveOverview({ form: 'names', moduleId, party: null })}
          >
            {overviewTexts.saveNames}
          </Button>
        )}
        {isNamed && !isHandingOver && (
          <Button variant="default" onClick={() => setIsHandingOver(true)}>
            {overviewTexts.handOver}
          </Button>
        )}
      </div>
      <SavedOverview done={data} refusal={refusalOf(error)} />
      {isHandingOver && (
        <HandOverForm overview={overview} onClose={() => setIsHandingOver(false)} />
      )}
    </>
  );
}
