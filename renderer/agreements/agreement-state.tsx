import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newestVersionOf, type Agreement } from '../../shared/domain/agreement';
import { useDropAgreementDraftMutation } from '../api/hooks';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { readingTexts } from './texts';

interface Props {
  readonly agreement: Agreement;
}

/** What is not as usual about it: it is a draft, has one, or is retired. */
export function AgreementState({ agreement }: Props) {
  const newest = newestVersionOf(agreement);
  if (agreement.retiredAt !== null) {
    return (
      <Banner tone="plain" title={readingTexts.retiredTitle}>
        <p>{readingTexts.retiredText}</p>
      </Banner>
    );
  }
  if (!agreement.draft) return null;
  const { title, text } = newest
    ? {
        title: readingTexts.draftTitle(newest.number + 1),
        text: readingTexts.draftNote(newest.number),
      }
    : { title: readingTexts.unpublishedTitle, text: readingTexts.unpublishedText };
  return (
    <Banner
      tone={newest ? 'plain' : 'missing'}
      title={title}
      actions={<DropDraft agreement={agreement} />}
    >
      <p>{text}</p>
    </Banner>
  );
}

/** A draft that is thrown away before the first version takes its agreement with it. */
function DropDraft({ agreement }: Props) {
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [dropDraft] = useDropAgreementDraftMutation();
  const newest = newestVersionOf(agreement);
  const drop = async () => {
    const { error } = await dropDraft({ agreementId: agreement.id });
    if (!error && !newest) await navigate(paths.agreements, { replace: true });
    return error;
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setIsAsking(true)}>
        {readingTexts.dropDraft}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={readingTexts.dropTitle}
          text={newest ? readingTexts.dropText(newest.number) : readingTexts.dropNeverPublished}
          confirm={readingTexts.drop}
          isDanger
          onConfirm={drop}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
