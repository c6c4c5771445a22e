import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import { removedKinds, type Certificate } from '../../shared/domain/destruction';
import { goneAt } from '../../shared/domain/destruction-rules';
import { memberIdSchema } from '../../shared/domain/ids';
import { removedWords } from '../../shared/domain/removed-words';
import { usePreviewDestructionQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import table from '../ui/table.module.css';
import { useNow } from '../ui/use-now';
import { DestroyForm } from './destroy-form';
import css from './retention.module.css';
import { RetentionTable } from './retention-table';
import { SaveCertificate } from './save-certificate';
import { destroyTexts } from './texts';
import { WhatStillHolds } from './what-still-holds';

/** The end of one record: what goes, what stays, and one red button. */
export function DestroyPage() {
  const { memberId } = useParams();
  const [done, setDone] = useState<Certificate | null>(null);
  if (done) return <Done destruction={done} />;
  return <Ask key={memberId} memberId={memberIdSchema.parse(memberId)} onDone={setDone} />;
}

interface AskProps {
  readonly memberId: Output<'previewDestruction'>['row']['memberId'];
  readonly onDone: (destruction: Certificate) => void;
}

function Ask({ memberId, onDone }: AskProps) {
  const preview = usePreviewDestructionQuery({ memberId }, { refetchOnMountOrArgChange: true });
  return (
    <WorkPage title={destroyTexts.title} lead={<Back />} width="wide">
      <Loaded of={preview}>{(shown) => <Shown preview={shown} onDone={onDone} />}</Loaded>
    </WorkPage>
  );
}

function Back() {
  return <Link to={paths.retention}>{destroyTexts.back}</Link>;
}

interface ShownProps {
  readonly preview: Output<'previewDestruction'>;
  readonly onDone: (destruction: Certificate) => void;
}

function Shown({ preview: { row, removed }, onDone }: ShownProps) {
  const now = useNow().toISOString();
  return (
    <div className={css.page}>
      <Section title={destroyTexts.whose}>
        <RetentionTable label={destroyTexts.whose} rows={[row]} />
      </Section>
      <div className={css.narrow}>
        <Section title={destroyTexts.removed}>
          <Removed removed={removed} />
        </Section>
        <Section title={destroyTexts.stays}>
          <ul className={css.list}>
            {destroyTexts.staying.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
        <WhatStillHolds until={now} />
        {row.isDue || row.isBegun ? (
          <DestroyForm row={row} onDone={onDone} />
        ) : (
          <Banner tone="plain" title={destroyTexts.notYet} />
        )}
      </div>
    </div>
  );
}

function Removed({ removed }: Pick<Output<'previewDestruction'>, 'removed'>) {
  return (
    <table className={`${table.table} ${css.table}`} aria-label={destroyTexts.removed}>
      <thead>
        <tr>
          <th scope="col">{destroyTexts.part}</th>
          <th scope="col" className={css.count}>
            {destroyTexts.howMany}
          </th>
        </tr>
      </thead>
      <tbody>
        {removedKinds
          .filter((kind) => removed[kind] !== undefined)
          .map((kind) => (
            <tr key={kind}>
              <td>{removedWords[kind]}</td>
              <td className={css.count}>{removed[kind]}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Done({ destruction }: { readonly destruction: Certificate }) {
  const { number, name } = destruction;
  return (
    <WorkPage title={destroyTexts.goneTitle} lead={<PersonName>{name}</PersonName>} width="reading">
      <div className={css.narrow}>
        <Banner tone="done" role="status" title={destroyTexts.done(number)}>
          <p>{destroyTexts.doneText}</p>
        </Banner>
        <div>
          <SaveCertificate destruction={destruction} />
        </div>
        <WhatStillHolds until={goneAt(destruction)} />
        <Back />
      </div>
    </WorkPage>
  );
}
