import { useState } from 'react';
import type { Undo } from '../../shared/domain/draft-history';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import type { NameGuard } from '../../shared/domain/name-guard';
import type { SignableText } from '../../shared/domain/signed-text';
import type { Writing } from '../../shared/domain/writing';
import { useGetWritingQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import css from './desk.module.css';
import { DeskBeside } from './desk-beside';
import { DeskTools } from './desk-tools';
import { DraftActions } from './draft-actions';
import { DraftSections } from './draft-sections';
import { EditorsProvider } from './editor/editors';
import { useGuardOfDesk } from './guard/use-guard-of-desk';
import type { DeskProps } from './note-desk';
import { useRepeats, type ShownRepeat } from './repeats/use-repeats';
import { AlreadySigned } from './signing/already-signed';
import type { Signing } from './signing/use-signing';
import { TemplateChoice } from './templates/template-choice';
import { useBegunUndo } from './use-begun-draft';
import { useDesk, type DeskWork } from './use-desk';
import { useSavingOnLeave } from './use-drafts';
import { useSigningOnWay } from './use-signing-on-way';
import { OtherWindow } from './versions/other-window';
import { useVersions } from './versions/use-versions';

interface Props extends DeskProps {
  readonly text: SignableText<GroupNoteBody> | null;
}

/** Where a note is written. It saves itself; signing freezes it. */
export function DraftDesk(props: Props) {
  const writing = useGetWritingQuery({});
  const undo = useBegunUndo(props.drafted, props.text === null);
  return (
    <Loaded of={{ ...writing, data: undo && writing.data }}>
      {(found) => (
        <EditorsProvider>
          <OpenDesk {...props} writing={found} undo={undo ?? {}} />
        </EditorsProvider>
      )}
    </Loaded>
  );
}

interface OpenProps extends Props {
  readonly writing: Writing;
  readonly undo: Undo;
}

function OpenDesk(props: OpenProps) {
  const { drafted, onSign, previous = null, title, lead, tone = 'personal' } = props;
  const work = useDesk(props);
  const { autosave } = work;
  const [isComparing, setIsComparing] = useState(false);
  const repeats = useRepeats(autosave, drafted);
  const guard = useGuardOfDesk(props.guard);
  const { signing, sign } = useSigningOnWay({ drafted, onSign, autosave, repeats, guard });
  const versions = useVersions(drafted, work);
  useSavingOnLeave({ kind: 'note', drafted });
  const compare = { isComparing, onCompare: previous && (() => setIsComparing(!isComparing)) };
  const isAsking = versions.dialog !== null || signing.dialog !== null;
  const isClosed = signing.isSigning || isAsking;
  return (
    <WorkPage
      title={title}
      lead={lead}
      tone={tone}
      isFitted
      actions={
        <DraftActions
          autosave={autosave}
          isSigning={signing.isSigning}
          isAsking={isAsking}
          onSign={sign}
        />
      }
    >
      <div className={css.desk} data-fitted>
        <DeskText
          {...{ ...props, work, signing, compare, isAsking }}
          nameGuard={guard}
          repeats={repeats.found}
          showVersions={versions.show}
        />
        <DeskBeside
          autosave={autosave}
          isClosed={isClosed}
          guard={guard}
          guardedText={drafted.kind === 'note' ? 'personal' : 'shared'}
          repeats={repeats.found}
          aside={props.facts?.(autosave, isClosed) ?? props.aside}
          compared={isComparing ? previous : null}
          onEndComparison={() => setIsComparing(false)}
          onPutIn={work.putIn}
        />
      </div>
      {signing.dialog}
      {versions.dialog}
    </WorkPage>
  );
}

interface TextProps extends OpenProps {
  readonly work: DeskWork;
  readonly signing: Signing;
  readonly isAsking: boolean;
  readonly nameGuard: NameGuard | null;
  readonly repeats: readonly ShownRepeat[];
  readonly compare: { readonly isComparing: boolean; readonly onCompare: (() => void) | null };
  readonly showVersions: () => void;
}

/** The text itself, with what helps in writing it above. */
function DeskText(props: TextProps) {
  const { work, signing, isAsking, drafted, use, writing, showVersions } = props;
  const { autosave, mount } = work;
  const isClosed = signing.isSigning || isAsking;
  return (
    <div className={css.writing}>
      <DeskTools
        {...props.compare}
        isClosed={isClosed}
        onLastPlan={work.addLastPlan}
        onVersions={showVersions}
      >
        <TemplateChoice
          body={autosave.content()}
          use={use}
          writing={writing}
          isClosed={isClosed}
          onChoose={work.chooseForm}
        />
      </DeskTools>
      <OtherWindow drafted={drafted} onShowVersions={showVersions} />
      <AlreadySigned autosave={autosave} drafted={drafted} />
      <RefusalMessage refusal={signing.refusal} />
      <div className={css.host} onFocus={work.noteFocus}>
        <DraftSections
          key={mount.count}
          autosave={autosave}
          drafted={drafted}
          label={props.label}
          isClosed={signing.isSigning}
          isAsking={isAsking}
          guard={props.nameGuard}
          repeats={props.repeats}
          snippets={writing.snippets}
          undo={props.undo}
          focus={mount.focus}
        />
      </div>
    </div>
  );
}
