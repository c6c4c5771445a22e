import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { focusOnArrival } from '../ui/focus-on-arrival';
import { PageFrame } from './page-frame';
import { keysTexts } from './texts';

interface Props {
  readonly title: string;
  readonly done: string;
  readonly children: ReactNode;
}

/** A key was changed: what works now, and what no longer does. */
export function KeyChangeDone({ title, done, children }: Props) {
  const navigate = useNavigate();
  return (
    <PageFrame title={title}>
      <Banner tone="done" role="status" title={done}>
        {children}
      </Banner>
      <div>
        <Button ref={focusOnArrival} onClick={() => void navigate(paths.keys)}>
          {keysTexts.backToKeys}
        </Button>
      </div>
    </PageFrame>
  );
}
