import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SupervisionNote } from '../../shared/domain/supervision-note';
import { useChangeSupervisionFactsMutation, useRemoveSupervisionNoteMutation } from '../api/hooks';
import { useDrafts } from '../notes/use-drafts';
import { AFTER_SAVING, paths } from '../shell/paths';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Dialog } from '../ui/dialog';
import { uiTexts } from '../ui/texts';
import { FactsForm } from './facts-form';
import css from './supervision.module.css';
import { supervisionTexts } from './texts';

interface Props {
  readonly note: SupervisionNote;
}

/** Until it is signed, what it was can be changed and the note can be removed. */
export function NoteActions({ note }: Props) {
  const [open, setOpen] = useState<'facts' | 'removal' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={css.actions}>
      <Button variant="default" size="compact-sm" onClick={() => setOpen('facts')}>
        {supervisionTexts.changeFacts}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => setOpen('removal')}>
        {supervisionTexts.remove}
      </Button>
      {open === 'facts' && <FactsDialog note={note} onClose={close} />}
      {open === 'removal' && <RemovalDialog note={note} onClose={close} />}
    </div>
  );
}

interface DialogProps extends Props {
  readonly onClose: () => void;
}

function FactsDialog({ note: { id, facts }, onClose }: DialogProps) {
  const [change, { error }] = useChangeSupervisionFactsMutation();
  return (
    <Dialog title={supervisionTexts.facts} onClose={onClose}>
      <FactsForm
        label={supervisionTexts.facts}
        facts={facts}
        button={supervisionTexts.saveFacts}
        error={error}
        onSave={async (typed) => {
          const reply = await change({ id, facts: typed });
          if (!reply.error) onClose();
        }}
        actions={
          <Button variant="default" onClick={onClose}>
            {uiTexts.cancel}
          </Button>
        }
      />
    </Dialog>
  );
}

function RemovalDialog({ note: { id }, onClose }: DialogProps) {
  const navigate = useNavigate();
  const drafts = useDrafts();
  const [remove] = useRemoveSupervisionNoteMutation();
  const goOn = async () => {
    const place = { kind: 'note', drafted: { kind: 'supervision-note', id } } as const;
    // What is still on its way would find no note any more, and be told as not saved.
    await drafts.leave(place);
    const { error } = await remove({ id });
    if (error) return error;
    await drafts.drop(place);
    await navigate(paths.supervision, AFTER_SAVING);
    return undefined;
  };
  return (
    <ConfirmDialog
      title={supervisionTexts.removeTitle}
      text={supervisionTexts.removeText}
      confirm={supervisionTexts.removeConfirm}
      isDanger
      onConfirm={goOn}
      onClose={onClose}
    />
  );
}
