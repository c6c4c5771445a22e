import type { ReactNode } from 'react';
import type { Drafted } from '../../../shared/contract/draft-histories';
import type { Refusal } from '../../../shared/contract/refusal';
import type { GroupNoteBody } from '../../../shared/domain/group-process';
import type { NameGuard } from '../../../shared/domain/name-guard';
import { isBlank } from '../../../shared/domain/note-body';
import type { Autosave } from '../autosave';
import { useDrafts } from '../use-drafts';
import { sureNamesIn, textsOf } from './found-names';
import { NoteNamesDialog } from './note-names-dialog';
import { useFreezing } from './use-freezing';

interface Options {
  readonly autosave: Autosave<GroupNoteBody>;
  readonly drafted: Drafted;
  /** What this window knows of names that block; without it the main process alone finds them. */
  readonly guard?: NameGuard | null;
  readonly onSign: (
    body: GroupNoteBody,
    reasonToKeepNames: string | null,
  ) => Promise<Refusal | null>;
  readonly onSigned?: () => void;
}

export interface Signing {
  sign(): Promise<void>;
  readonly isSigning: boolean;
  readonly refusal: Refusal | null;
  /** To be shown inside of `<EditorsProvider>`. */
  readonly dialog: ReactNode;
}

/** Signs the draft as it stands, once names of others are replaced or their reason is written. */
export function useSigning({ autosave, drafted, onSign, onSigned, ...props }: Options): Signing {
  const drafts = useDrafts();
  // In a group note names are only pointed out.
  const guard = drafted.kind === 'group-note' ? null : (props.guard ?? null);
  const freezing = useFreezing({
    check: (reason) => {
      const body = autosave.content();
      if (isBlank(body)) return { code: 'nothing-to-sign' };
      const names = reason === null ? sureNamesIn(textsOf(body), guard) : [];
      return names.length > 0 ? { code: 'names-in-note', names } : null;
    },
    freeze: async (reason) => {
      if (!(await drafts.saveForSigning(drafted))) return 'put-off';
      const sent = autosave.content();
      const refused = await onSign(sent, reason);
      if (refused) return refused;
      // What came in meanwhile is offered as an addendum beside the signed note.
      if (autosave.content() === sent) void drafts.drop({ kind: 'note', drafted });
      onSigned?.();
      return null;
    },
  });
  const dialog = freezing.names && (
    <NoteNamesDialog
      autosave={autosave}
      guard={guard}
      isPersonal={drafted.kind === 'note'}
      freezing={{ ...freezing, names: freezing.names }}
    />
  );
  return {
    sign: () => freezing.go(null),
    isSigning: freezing.isFreezing,
    refusal: freezing.refusal,
    dialog,
  };
}
