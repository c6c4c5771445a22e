import './browser-gaps';
import { MantineProvider } from '@mantine/core';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { AskQuietly } from '../../renderer/api/use-ask';
import { DraftSections } from '../../renderer/notes/draft-sections';
import { EditorsProvider, useEditors } from '../../renderer/notes/editor/editors';
import { GuardList } from '../../renderer/notes/guard/guard-list';
import { useFindings } from '../../renderer/notes/guard/use-findings';
import { OpenDrafts } from '../../renderer/notes/open-drafts';
import { DraftsContext } from '../../renderer/notes/use-drafts';
import type { Undo } from '../../shared/domain/draft-history';
import { REPLACEMENT, type NameGuard } from '../../shared/domain/name-guard';
import type { NoteBody } from '../../shared/domain/note-body';
import type { SectionKey } from '../../shared/domain/note-template';
import type { RepeatedText } from '../../shared/domain/repeated-text';
import type { Snippet } from '../../shared/domain/writing';
import { ok } from '../../shared/lib/result';
import { memberId, sessionId } from './people';

configure({ asyncUtilTimeout: 5_000 });

export const DRAFTED = {
  kind: 'note',
  sessionId: sessionId(1),
  memberId: memberId(1),
} as const;
export const SAVED_AT = '2026-11-24T21:20:31.000Z';

export interface DeskBegins {
  readonly body?: NoteBody;
  readonly undo?: Undo;
  readonly guard?: NameGuard | null;
  readonly repeats?: readonly RepeatedText[];
  readonly snippets?: readonly Snippet[];
  readonly isClosed?: boolean;
  readonly focus?: SectionKey | null;
  readonly drafts?: OpenDrafts;
}

export interface Asked {
  readonly operation: string;
  readonly input: unknown;
}

/** Drafts over a main process that takes all and writes down what it was asked. */
export function someDrafts() {
  const asked: Asked[] = [];
  const ask = async (operation: string, input: unknown) => {
    asked.push({ operation, input });
    return ok({ savedAt: SAVED_AT, keptOther: false });
  };
  return { drafts: new OpenDrafts(ask as AskQuietly, () => undefined), asked };
}

/** The sections of one draft with the list of names below, and nothing else of the desk. */
export function showDesk(begins: DeskBegins = {}) {
  const user = userEvent.setup({ delay: null });
  const made = someDrafts();
  const drafts = begins.drafts ?? made.drafts;
  const body = begins.body ?? { template: 'free', sections: {} };
  const autosave = drafts.note(DRAFTED, { body, savedAt: SAVED_AT });
  const shown = (now: DeskBegins) => (
    <MantineProvider>
      <DraftsContext value={drafts}>
        <EditorsProvider>
          <button type="button">Before</button>
          <Desk autosave={autosave} {...now} />
          <button type="button">After</button>
        </EditorsProvider>
      </DraftsContext>
    </MantineProvider>
  );
  const { rerender, unmount } = render(shown(begins));
  const again = (changed: DeskBegins) => rerender(shown({ ...begins, ...changed }));
  return { user, drafts, autosave, asked: made.asked, again, unmount };
}

interface DeskProps extends DeskBegins {
  readonly autosave: ReturnType<OpenDrafts['note']>;
}

const NONE: readonly never[] = [];

function Desk({ autosave, guard = null, repeats = NONE, snippets = NONE, ...props }: DeskProps) {
  const editors = useEditors();
  const findings = useFindings(autosave, guard);
  const [noUndo] = useState({});
  return (
    <>
      <DraftSections
        autosave={autosave}
        drafted={DRAFTED}
        label="Note about Ana"
        isClosed={props.isClosed ?? false}
        guard={guard}
        repeats={repeats}
        snippets={snippets}
        undo={props.undo ?? noUndo}
        focus={props.focus ?? null}
      />
      <GuardList
        findings={findings}
        onGoTo={({ section, from, to }) => editors.select(section, from, to)}
        onReplace={({ section, from, to }) => editors.replace(section, from, to, REPLACEMENT)}
      />
    </>
  );
}
