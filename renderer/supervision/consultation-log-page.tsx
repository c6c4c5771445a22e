import { Button } from '@mantine/core';
import type { SupervisionNoteSummary } from '../../shared/contract/supervision-notes';
import { byYear, hoursOf, type YearOfConversations } from '../../shared/domain/consultation-log';
import { supervisionKindSchema } from '../../shared/domain/supervision-note';
import { useListSupervisionNotesQuery, useSaveConsultationLogMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { Link } from 'react-router';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayLength } from '../ui/say-dates';
import { ExactDateText } from '../ui/when';
import css from './supervision.module.css';
import { supervisionKindTexts, supervisionTexts } from './texts';

type Conversation = SupervisionNoteSummary['facts'] &
  Pick<SupervisionNoteSummary, 'id' | 'groupName'>;

/** With whom the clinician spoke about their work and for how long, by year (M66, M99). */
export function ConsultationLogPage() {
  const notes = useListSupervisionNotesQuery({});
  return (
    <WorkPage title={supervisionTexts.log} lead={supervisionTexts.logLead} tone="group">
      <Loaded of={notes}>
        {(all) => {
          if (all.length === 0) return <p>{supervisionTexts.logEmpty}</p>;
          const conversations = all.map(({ id, groupName, facts }) => ({
            id,
            groupName,
            ...facts,
          }));
          return (
            <>
              <p className={css.purpose}>{supervisionTexts.logNote}</p>
              {byYear(conversations).map((year) => (
                <Year key={year.year} year={year} />
              ))}
            </>
          );
        }}
      </Loaded>
    </WorkPage>
  );
}

function Year({ year }: { readonly year: YearOfConversations<Conversation> }) {
  const { minutes, minutesOfKind, conversations } = year;
  const kinds = supervisionKindSchema.options.filter((kind) => minutesOfKind[kind] > 0);
  return (
    <Section title={year.year}>
      <div className={css.beside}>
        <p className={css.lead}>
          <strong>{supervisionTexts.logTotal(sayLength(minutes), hoursOf(minutes))}</strong>
          {kinds.map((kind) => (
            <span key={kind}>
              {supervisionTexts.logOfKind(
                supervisionKindTexts[kind],
                sayLength(minutesOfKind[kind]),
              )}
            </span>
          ))}
        </p>
        <SaveYear year={year.year} />
        <Conversations conversations={conversations} label={year.year} />
      </div>
    </Section>
  );
}

interface ConversationsProps {
  readonly conversations: readonly Conversation[];
  readonly label: string;
}

function Conversations({ conversations, label }: ConversationsProps) {
  return (
    <table className={css.log} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{supervisionTexts.date}</th>
          <th scope="col">{supervisionTexts.kind}</th>
          <th scope="col">{supervisionTexts.colleague}</th>
          <th scope="col">{supervisionTexts.minutes}</th>
          <th scope="col">{supervisionTexts.group}</th>
        </tr>
      </thead>
      <tbody>
        {conversations.map(({ id, date, kind, colleague, minutes, groupName }) => (
          <tr key={id}>
            <td>
              <Link to={paths.supervisionNote(id)}>
                <ExactDateText date={date} />
              </Link>
            </td>
            <td>{supervisionKindTexts[kind]}</td>
            <td dir="auto">{colleague}</td>
            <td>{minutes}</td>
            <td dir="auto">{groupName ?? supervisionTexts.wholePractice}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SaveYear({ year }: { readonly year: string }) {
  const [saveLog, { data, error, isLoading }] = useSaveConsultationLogMutation();
  return (
    <>
      <Button variant="default" loading={isLoading} onClick={() => void saveLog({ year })}>
        {supervisionTexts.logSave(year)}
      </Button>
      <span role="status">{data && supervisionTexts.logSaved(data.path)}</span>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}
