import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../shared/contract/contract';
import {
  useForgetUndoneTakingInMutation,
  useGetUndoneTakingInQuery,
  useListMembersQuery,
} from '../api/hooks';
import { Banner } from '../ui/banner';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { sayMoment } from '../ui/say-dates';
import { laptopTimeZone } from '../ui/use-now';
import { Counts } from './counts';
import { ExportForm } from './export-form';
import css from './successor.module.css';
import { TakeIn } from './take-in';
import { successorTexts } from './texts';

/** What a professional will needs: a sealed export, and taking one in. */
export function SuccessorPage() {
  return (
    <WorkPage title={successorTexts.title} lead={successorTexts.lead} width="reading">
      <UndoneTakingIn />
      <Section title={successorTexts.make} note={successorTexts.makeNote}>
        <MakeExport />
      </Section>
      <Section title={successorTexts.takeIn} note={successorTexts.takeInNote}>
        <TakeIn />
      </Section>
    </WorkPage>
  );
}

function MakeExport() {
  const members = useListMembersQuery({ moduleId: null });
  const [saved, setSaved] = useState<Output<'makeSealedExport'> | null>(null);
  if (saved) return <Saved saved={saved} onAnother={() => setSaved(null)} />;
  return (
    <Loaded of={members}>
      {(all) =>
        all.length === 0 ? (
          <p>{successorTexts.noMembersYet}</p>
        ) : (
          <ExportForm members={all} onSaved={setSaved} />
        )
      }
    </Loaded>
  );
}

interface SavedProps {
  readonly saved: Output<'makeSealedExport'>;
  readonly onAnother: () => void;
}

function Saved({ saved, onAnother }: SavedProps) {
  return (
    <Banner
      tone="done"
      title={successorTexts.doneTitle}
      role="status"
      actions={
        <Button variant="default" onClick={onAnother}>
          {successorTexts.another}
        </Button>
      }
    >
      <div className={css.told}>
        <p className={css.path}>
          <bdi>{successorTexts.doneWhere(saved.path)}</bdi>
        </p>
        <Counts counts={saved.counts} />
        <p>{successorTexts.doneNext}</p>
      </div>
    </Banner>
  );
}

function UndoneTakingIn() {
  const { data: undone } = useGetUndoneTakingInQuery({});
  const [forget] = useForgetUndoneTakingInMutation();
  if (!undone) return null;
  return (
    <Banner
      tone="missing"
      title={successorTexts.undoneTitle}
      actions={
        <Button variant="default" onClick={() => void forget({})}>
          {successorTexts.understood}
        </Button>
      }
    >
      <p>{successorTexts.undoneText(sayMoment(undone.begunAt, laptopTimeZone()))}</p>
    </Banner>
  );
}
