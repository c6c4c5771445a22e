import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import type { NoteBody } from '../../shared/domain/note-body';
import type { SignableText } from '../../shared/domain/signed-text';
import { DraftDesk } from './draft-desk';
import type { NoteKey } from './draft-place';
import { SignedDesk } from './signed-desk';

/** What a personal note and a group note have in common on screen. */
export interface DeskProps {
  readonly noteKey: NoteKey;
  readonly label: string;
  readonly title: ReactNode;
  readonly lead: ReactNode;
  readonly tone?: 'personal' | 'group';
  readonly aside?: ReactNode;
  readonly onSign: (body: NoteBody) => Promise<Refusal | null>;
  readonly onAddendum: (text: string) => Promise<Refusal | null>;
}

interface Props extends DeskProps {
  readonly text: SignableText | null;
}

/** A draft is written; a signed note is read and added to. */
export function NoteDesk({ text, ...desk }: Props) {
  return text?.signature ? (
    <SignedDesk {...desk} text={text} />
  ) : (
    <DraftDesk {...desk} text={text} />
  );
}
