import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import type { NoteBody, NoteTemplate } from '../../shared/domain/note-body';
import { emptyBody, isBlank, noteTemplates } from '../../shared/domain/note-body';
import type { SignableText } from '../../shared/domain/signed-text';
import { Hint } from '../ui/hint';
import { ariaKeysOf, shortcuts } from '../ui/keys';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { SavedMark } from '../ui/saved-mark';
import { Segments } from '../ui/segments';
import { templateTexts } from '../ui/texts';
import { useShortcut } from '../ui/use-shortcut';
import type { Autosave } from './autosave';
import { DraftSections } from './draft-sections';
import css from './desk.module.css';
import type { DeskProps } from './note-desk';
import { StepButtons } from './step-buttons';
import { noteTexts } from './texts';
import { useDrafts, useSaveState, useSavingOnLeave } from './use-drafts';

const templates = Object.keys(noteTemplates) as readonly NoteTemplate[];

interface Props extends DeskProps {
  readonly text: SignableText | null;
}

/** Where a note is written. It saves itself; signing freezes it. */
export function DraftDesk({ text, noteKey, label, title, lead, tone, aside, onSign }: Props) {
  const drafts = useDrafts();
  const [autosave] = useState(() =>
    drafts.note(noteKey, { body: text?.body ?? emptyBody, savedAt: text?.savedAt ?? null }),
  );
  const [template, setTemplate] = useState(autosave.content().template);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSigning, setIsSigning] = useState(false);
  useSavingOnLeave({ kind: 'note', ...noteKey });

  const chooseTemplate = (chosen: NoteTemplate) => {
    autosave.change({ ...autosave.content(), template: chosen });
    setTemplate(chosen);
  };
  const sign = async () => {
    if (isBlank(autosave.content())) return setRefusal({ code: 'nothing-to-sign' });
    setIsSigning(true);
    await autosave.flush();
    const refused = await onSign(autosave.content());
    setRefusal(refused);
    // Once signed it stays closed until the signed note takes this screen's place.
    setIsSigning(refused === null);
    if (refused === null) void drafts.drop({ kind: 'note', ...noteKey });
    return undefined;
  };
  useShortcut(shortcuts.sign, () => void (isSigning || sign()));
  return (
    <WorkPage
      title={title}
      lead={lead}
      tone={tone ?? 'personal'}
      isFitted
      actions={
        <DraftActions autosave={autosave} isSigning={isSigning} onSign={() => void sign()} />
      }
    >
      <div className={css.desk} data-fitted>
        <div className={css.writing}>
          <div className={css.form}>
            <Segments
              label={noteTexts.template}
              value={template}
              onChoose={chooseTemplate}
              options={templates.map((value) => ({ value, label: templateTexts[value] }))}
            />
          </div>
          <RefusalMessage refusal={refusal} />
          <DraftSections
            key={template}
            autosave={autosave}
            template={template}
            label={label}
            isClosed={isSigning}
          />
        </div>
        {aside}
      </div>
    </WorkPage>
  );
}

interface ActionProps {
  readonly autosave: Autosave<NoteBody>;
  readonly isSigning: boolean;
  readonly onSign: () => void;
}

function DraftActions({ autosave, isSigning, onSign }: ActionProps) {
  return (
    <div className={css.actions}>
      <SavedMark state={useSaveState(autosave)} />
      <StepButtons />
      <Hint label={noteTexts.signExplained} shortcut={shortcuts.sign}>
        <Button loading={isSigning} aria-keyshortcuts={ariaKeysOf(shortcuts.sign)} onClick={onSign}>
          {noteTexts.signNote}
        </Button>
      </Hint>
    </div>
  );
}
