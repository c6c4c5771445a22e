import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useQuietAnswer } from '../api/use-quiet-answer';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { PagePreview } from './pages/page-preview';
import css from './records.module.css';
import { recordTexts } from './texts';
import type { ReleaseForm } from './use-release-form';

/**
 * The pages themselves, made when they are asked for: a ten-year record takes seconds. Whatever is
 * changed meanwhile ends it, and pages of an earlier choice are never shown.
 */
export function PagesSection({
  release: { choice, recipient },
}: {
  readonly release: ReleaseForm;
}) {
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const input = choice && recipient && { choice, recipient };
  const now = input && JSON.stringify(input);
  const isAsked = now !== null && askedFor === now;
  const { value, refusal, isCurrent } = useQuietAnswer('previewPages', isAsked ? input : null, 0);
  const pdf = isCurrent && !refusal ? value?.pdf : undefined;
  return (
    <Section title={recordTexts.pagesTitle}>
      {!input && <p className={css.soft}>{recordTexts.pagesOpen}</p>}
      {input && !isAsked && (
        <>
          <p className={css.soft}>
            {askedFor === null ? recordTexts.pagesText : recordTexts.pagesChanged}
          </p>
          <Button variant="default" onClick={() => setAskedFor(now)}>
            {recordTexts.showPages}
          </Button>
        </>
      )}
      {isAsked && !isCurrent && <p role="status">{recordTexts.makingPages}</p>}
      <RefusalMessage refusal={refusal} />
      {pdf !== undefined && <Pages pdf={pdf} />}
    </Section>
  );
}

function Pages({ pdf }: { readonly pdf: string }) {
  const bytes = useMemo(() => bytesOf(pdf), [pdf]);
  return <PagePreview bytes={bytes} />;
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}
