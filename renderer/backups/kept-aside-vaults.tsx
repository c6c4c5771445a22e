import { Button } from '@mantine/core';
import { useState } from 'react';
import type { KeptAside } from '../../shared/contract/backups';
import { useListKeptAsideQuery, useRemoveKeptAsideMutation } from '../api/hooks';
import { SettingRow, SettingRows } from '../settings/setting-row';
import { Section } from '../ui/page';
import { sayMoment } from '../ui/say-dates';
import { sayBytes } from '../ui/say-sizes';
import { laptopTimeZone } from '../ui/use-now';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { asideTexts } from './texts';
import { usePutBack } from './use-put-back';

type Question = { readonly kind: 'remove' | 'put-back'; readonly aside: KeptAside };

/** Vaults that a restore has kept; only the clinician removes one. */
export function KeptAsideVaults() {
  const { data = [] } = useListKeptAsideQuery({});
  const [question, setQuestion] = useState<Question | null>(null);
  if (data.length === 0) return null;
  return (
    <Section title={asideTexts.title}>
      <SettingRows>
        {data.map((aside) => (
          <SettingRow
            key={aside.id}
            title={asideTexts.from(sayMoment(aside.setAsideAt, laptopTimeZone()))}
            text={asideTexts.size(sayBytes(aside.bytes))}
            action={
              <>
                <Button variant="default" onClick={() => setQuestion({ kind: 'put-back', aside })}>
                  {asideTexts.putBack}
                </Button>
                <Button
                  variant="default"
                  color="red"
                  onClick={() => setQuestion({ kind: 'remove', aside })}
                >
                  {asideTexts.remove}
                </Button>
              </>
            }
          />
        ))}
      </SettingRows>
      {question && <Ask question={question} onClose={() => setQuestion(null)} />}
    </Section>
  );
}

function Ask({ question, onClose }: { question: Question; onClose: () => void }) {
  const [remove] = useRemoveKeptAsideMutation();
  const putBack = usePutBack();
  const { id, setAsideAt } = question.aside;
  const when = sayMoment(setAsideAt, laptopTimeZone());
  if (question.kind === 'put-back') {
    return (
      <ConfirmDialog
        title={asideTexts.putBackTitle}
        text={asideTexts.putBackText(when)}
        confirm={asideTexts.putBackNow}
        onConfirm={() => putBack(id)}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      title={asideTexts.removeTitle}
      text={asideTexts.removeText(when)}
      confirm={asideTexts.removeNow}
      isDanger
      onConfirm={async () => (await remove({ id })).error}
      onClose={onClose}
    />
  );
}
