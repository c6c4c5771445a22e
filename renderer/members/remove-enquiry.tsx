import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MemberId } from '../../shared/domain/ids';
import { useRemoveEnquiryMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Section } from '../ui/page';
import { removalTexts } from './intake-texts';

/** For an enquiry that was a mistake, such as one from the wrong file. */
export function RemoveEnquiry({ memberId }: { readonly memberId: MemberId }) {
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [removeEnquiry] = useRemoveEnquiryMutation();
  const remove = async () => {
    const { error } = await removeEnquiry({ memberId });
    if (!error) await navigate(paths.members, { replace: true });
    return error;
  };
  return (
    <Section title={removalTexts.title} note={removalTexts.note}>
      <div>
        <Button variant="default" onClick={() => setIsAsking(true)}>
          {removalTexts.ask}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={removalTexts.askTitle}
          text={removalTexts.askText}
          confirm={removalTexts.remove}
          isDanger
          onConfirm={remove}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Section>
  );
}
