import type { Certificate } from '../../shared/domain/destruction';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import table from '../ui/table.module.css';
import { ExactDateText, MomentText } from '../ui/when';
import css from './retention.module.css';
import { SaveCertificate } from './save-certificate';
import { retentionTexts } from './texts';

/** What is left of each destroyed record: its certificate. */
export function DestroyedRecords({
  destructions,
}: {
  readonly destructions: readonly Certificate[];
}) {
  if (destructions.length === 0) return null;
  return (
    <Section title={retentionTexts.destroyed}>
      <table className={`${table.table} ${css.table}`} aria-label={retentionTexts.destroyed}>
        <thead>
          <tr>
            <th scope="col">{retentionTexts.certificate}</th>
            <th scope="col">{retentionTexts.name}</th>
            <th scope="col">{retentionTexts.entries}</th>
            <th scope="col">{retentionTexts.destroyedOn}</th>
            <th scope="col">{retentionTexts.acts}</th>
          </tr>
        </thead>
        <tbody>
          {destructions.map((destruction) => (
            <DestroyedRow key={destruction.id} destruction={destruction} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function DestroyedRow({ destruction }: { readonly destruction: Certificate }) {
  const { number, name, recordFrom, lastEntryOn, begun, doneAt, reason } = destruction;
  return (
    <tr>
      <td>{number}</td>
      <td>
        <PersonName>{name}</PersonName>
        {reason !== '' && (
          <span className={css.detail} dir="auto">
            {reason}
          </span>
        )}
      </td>
      <td>
        <ExactDateText date={recordFrom} /> {retentionTexts.until}{' '}
        <ExactDateText date={lastEntryOn} />
      </td>
      <td>
        {doneAt === null ? (
          <span className={css.due}>{retentionTexts.unfinished}</span>
        ) : (
          <MomentText at={doneAt} timeZone={begun.timeZone} />
        )}
      </td>
      <td>{doneAt !== null && <SaveCertificate destruction={destruction} />}</td>
    </tr>
  );
}
