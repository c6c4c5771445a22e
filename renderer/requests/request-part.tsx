import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Section } from '../ui/page';
import css from './requests.module.css';
import { requestTexts } from './texts';

interface Props {
  readonly title: string;
  /** What is written down; `null` while nothing is. */
  readonly reading: ReactNode;
  /** What is said where nothing was written down and nothing will be. */
  readonly none: string;
  /** An answered request is only read. */
  readonly canChange: boolean;
  /** `onClose` where something is written already that can be gone back to. */
  readonly renderForm: (close: () => void, isChange: boolean) => ReactNode;
}

/** One thing to establish about a request: its form until that is done, then what was written. */
export function RequestPart({ title, reading, none, canChange, renderForm }: Props) {
  const [isChanging, setIsChanging] = useState(false);
  const isWritten = reading !== null;
  const isForm = canChange && (isChanging || !isWritten);
  const change = canChange && isWritten && !isChanging && (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={requestTexts.changeOf(title)}
      onClick={() => setIsChanging(true)}
    >
      {requestTexts.change}
    </Button>
  );
  return (
    <Section title={title} actions={change}>
      {isForm ? (
        renderForm(() => setIsChanging(false), isWritten)
      ) : (
        <Reading none={none}>{reading}</Reading>
      )}
    </Section>
  );
}

function Reading({ none, children }: { readonly none: string; readonly children: ReactNode }) {
  return children === null ? <p className={css.soft}>{none}</p> : <div>{children}</div>;
}
