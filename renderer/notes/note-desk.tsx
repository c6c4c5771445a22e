import type { ReactNode } from 'react';
import type { Drafted } from '../../shared/contract/draft-histories';
import type { Refusal } from '../../shared/contract/refusal';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import type { MemberId } from '../../shared/domain/ids';
import type { ProgressNote } from '../../shared/domain/note';
import type { TemplateUse } from '../../shared/domain/note-template';
import type { Correction, SignableText } from '../../shared/domain/signed-text';
import type { Autosave } from './autosave';
import { DraftDesk } from './draft-desk';
import { SignedDesk } from './signed-desk';

/** Whose names do not belong into a text, and in which form they are looked for (M109). */
export interface GuardOfDesk {
  readonly memberId: MemberId | null;
  readonly sought: 'every-name' | 'full-names';
}

export interface TypedAddendum {
  readonly text: string;
  readonly correction: Correction | null;
  readonly reasonToKeepNames: string | null;
}

/** What a personal note, a group note and a supervision note have in common on screen. */
export interface DeskProps {
  readonly drafted: Drafted;
  readonly label: string;
  readonly title: ReactNode;
  readonly lead: ReactNode;
  readonly tone?: 'personal' | 'group';
  /** Which templates are offered. */
  readonly use: TemplateUse;
  /** `null`: no names are looked for. */
  readonly guard: GuardOfDesk | null;
  /** The member's last note: its plan may be carried over, and the whole compared. */
  readonly previous?: ProgressNote | null;
  readonly aside?: ReactNode;
  /** What is said beside the text, in the same draft; closed with it. */
  readonly facts?: (autosave: Autosave<GroupNoteBody>, isClosed: boolean) => ReactNode;
  readonly onSign: (
    body: GroupNoteBody,
    reasonToKeepNames: string | null,
  ) => Promise<Refusal | null>;
  readonly onAddendum: (addendum: TypedAddendum) => Promise<Refusal | null>;
}

interface Props extends DeskProps {
  readonly text: SignableText<GroupNoteBody> | null;
}

/** A draft is written; a signed note is read and added to. */
export function NoteDesk({ text, ...desk }: Props) {
  return text?.signature ? (
    <SignedDesk {...desk} text={text} />
  ) : (
    <DraftDesk {...desk} text={text} />
  );
}
