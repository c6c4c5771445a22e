import type { SerializedError } from '@reduxjs/toolkit';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import css from './loaded.module.css';
import { RefusalMessage } from './refusal-message';
import { refusalOf } from './refusal-of';
import { uiTexts } from './texts';

interface Asked<T> {
  readonly data?: T | undefined;
  readonly error?: Refusal | SerializedError | undefined;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly of: Asked<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was asked for, or why not; while it is on its way, after a moment, that it is. */
export function Loaded<T>({ of, children }: Props<T>) {
  if (of.data !== undefined) return children(of.data);
  const refusal = refusalOf(of.error);
  if (!refusal) return <p className={css.loading}>{uiTexts.loading}</p>;
  return (
    <div className={css.refused}>
      <RefusalMessage
        refusal={refusal}
        actions={
          <Button variant="default" onClick={() => void of.refetch()}>
            {uiTexts.tryAgain}
          </Button>
        }
      />
    </div>
  );
}
