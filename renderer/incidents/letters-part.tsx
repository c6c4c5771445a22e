import { Button } from '@mantine/core';
import type { Incident } from '../../shared/domain/incident';
import type { LetterId } from '../../shared/domain/ids';
import { PersonName } from '../ui/person-name';
import { ExactDateText } from '../ui/when';
import css from './incidents.module.css';
import { incidentTexts, sendingTexts } from './texts';

interface Props {
  readonly incident: Incident;
  readonly onSent: (letterId: LetterId) => void;
}

/** Letters that were saved: one that only lies in a folder has told nobody yet. */
export function LettersPart({ incident, onSent }: Props) {
  const { letters, closedAt } = incident;
  if (letters.length === 0) return null;
  return (
    <section className={css.part} aria-label={incidentTexts.letters}>
      <h3>{incidentTexts.letters}</h3>
      <ul className={css.list}>
        {letters.map(({ id, recipient, file, sent }) => (
          <li key={id} className={css.line}>
            <span>
              <PersonName>{incidentTexts.letterTo(recipient)}</PersonName>
              <span className={css.detail}>
                <bdi>{file.name}</bdi>
              </span>
            </span>
            {sent && (
              <span>
                {incidentTexts.sentOn(sendingTexts[sent.how])} <ExactDateText date={sent.on} />
              </span>
            )}
            {!sent && closedAt === null && (
              <span className={css.acts}>
                <span className={css.missing}>{incidentTexts.notSent}</span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={incidentTexts.ofMember(incidentTexts.markSent, recipient)}
                  onClick={() => onSent(id)}
                >
                  {incidentTexts.markSent}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
