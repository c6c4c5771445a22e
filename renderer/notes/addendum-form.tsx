import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { z } from 'zod';
import type { Refusal } from '../../shared/contract/refusal';
import type { Drafted } from '../../shared/contract/draft-histories';
import type { NameGuard } from '../../shared/domain/name-guard';
import { correctionSchema, type SignableText } from '../../shared/domain/signed-text';
import { TextField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { SavedMark } from '../ui/saved-mark';
import { useDomainForm } from '../ui/use-domain-form';
import { AddendumText } from './addendum-text';
import { ChoosePassage, type ChosenPassage } from './correction/choose-passage';
import { correctionTexts } from './correction/texts';
import type { TypedAddendum } from './note-desk';
import { AddendumNamesDialog } from './signing/addendum-names-dialog';
import { useFreezing } from './signing/use-freezing';
import { noteTexts } from './texts';
import { useDrafts, useSaveState, useSavingOnLeave } from './use-drafts';

interface Props {
  readonly drafted: Drafted;
  readonly text: SignableText;
  /** `null` while the names are not known, and where none are looked for. */
  readonly guard: NameGuard | null;
  /** It corrects a passage, and does not only add. */
  readonly isCorrection: boolean;
  readonly onAdd: (addendum: TypedAddendum) => Promise<Refusal | null>;
  readonly onDone: () => void;
}

const reasonSchema = z.object({ reason: correctionSchema.unwrap().shape.reason });

/**
 * Where an addendum or a correction is written. Its text saves itself as a note does; the passage
 * and the reason are chosen anew after a lock. Adding it freezes it.
 */
export function AddendumForm(props: Props) {
  const { drafted, text, isCorrection, onDone } = props;
  const work = useAddendum(props);
  const { autosave, chosen, choose, form, freezing } = work;
  const [isBlank, setIsBlank] = useState(autosave.content() === '');
  // What replaced a name is shown by a new field: the old one is never written to.
  const [edition, setEdition] = useState(0);
  return (
    <Form
      label={isCorrection ? correctionTexts.correctPassage : noteTexts.addendum}
      onSubmit={work.submit}
    >
      {isCorrection && <ChoosePassage text={text} chosen={chosen} onChoose={choose} />}
      <AddendumText
        key={edition}
        autosave={autosave}
        label={isCorrection ? correctionTexts.right : noteTexts.addendum}
        explained={isCorrection ? correctionTexts.rightNote : noteTexts.addendumNote}
        isClosed={freezing.isFreezing}
        takesKeyboard={!isCorrection && edition === 0}
        onBlank={setIsBlank}
      />
      {isCorrection && (
        <TextField control={form.control} name="reason" label={correctionTexts.why} isRequired />
      )}
      <RefusalMessage refusal={freezing.refusal} />
      {freezing.names && (
        <AddendumNamesDialog
          autosave={autosave}
          reason={isCorrection ? form.getValues('reason') : ''}
          onReason={(reason) => form.setValue('reason', reason)}
          onReplaced={() => setEdition(edition + 1)}
          guard={props.guard}
          isPersonal={drafted.kind === 'note'}
          freezing={{ ...freezing, names: freezing.names }}
        />
      )}
      <FormActions>
        <Button type="submit" loading={freezing.isFreezing}>
          {isCorrection ? correctionTexts.add : noteTexts.addAddendum}
        </Button>
        {(isBlank || isCorrection) && (
          <Button variant="default" onClick={onDone}>
            {noteTexts.cancel}
          </Button>
        )}
        <SavedMark state={useSaveState(autosave)} />
      </FormActions>
    </Form>
  );
}

/** The text that saves itself, with the passage and the reason of a correction, until it is added. */
function useAddendum({ drafted, text, isCorrection, onAdd, onDone }: Props) {
  const drafts = useDrafts();
  const [autosave] = useState(() => drafts.addendum(drafted, text.unfinishedAddendum));
  const [chosen, choose] = useState<ChosenPassage | null>(null);
  const form = useDomainForm(reasonSchema, { reason: '' });
  useSavingOnLeave({ kind: 'addendum', drafted });
  const freezing = useFreezing({
    check: () => {
      if (isCorrection && !chosen) return { code: 'passage-missing' };
      return autosave.content().trim() === '' ? { code: 'addendum-is-empty' } : null;
    },
    freeze: async (reasonToKeepNames) => {
      await autosave.flush();
      const reason = form.getValues('reason');
      const correction = isCorrection && chosen ? { ...chosen, reason } : null;
      const sent = autosave.content();
      const refused = await onAdd({ text: sent, correction, reasonToKeepNames });
      if (refused) return refused;
      if (autosave.content() === sent) void drafts.drop({ kind: 'addendum', drafted });
      onDone();
      return null;
    },
  });
  const add = () => freezing.go(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void (isCorrection ? form.handleSubmit(add)() : add());
  };
  return { autosave, chosen, choose, form, freezing, submit };
}
