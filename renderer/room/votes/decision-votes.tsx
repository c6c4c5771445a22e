import type { Decision } from '../../../shared/domain/decision';
import type { SessionId } from '../../../shared/domain/ids';
import { useListDecisionsQuery } from '../../api/hooks';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/page';
import { StrikeDecision } from './strike-decision';
import { voteTexts } from './texts';
import type { VoteDraft } from './typed-decision';
import { VoteForm } from './vote-form';
import css from './votes.module.css';

interface Props {
  readonly sessionId: SessionId;
}

/** A therapeutic community decides by vote; tallies are kept, and names never asked for. */
export function DecisionVotes({ sessionId, vote }: Props & { readonly vote: VoteDraft }) {
  return (
    <div className={css.votes}>
      <VoteForm sessionId={sessionId} vote={vote} />
      <Section title={voteTexts.decided}>
        <Decisions sessionId={sessionId} />
      </Section>
    </div>
  );
}

/** What was decided in a session, readable for as long as it is kept. */
export function Decisions({ sessionId }: Props) {
  const decisions = useListDecisionsQuery({ sessionId });
  return (
    <Loaded of={decisions}>
      {(all) => <DecisionList sessionId={sessionId} decisions={all} />}
    </Loaded>
  );
}

interface ListProps extends Props {
  readonly decisions: readonly Decision[];
}

function DecisionList({ sessionId, decisions }: ListProps) {
  if (decisions.length === 0) return <p className={css.soft}>{voteTexts.nothingYet}</p>;
  return (
    <ul className={css.decisions}>
      {decisions.map((decision) => (
        <DecisionItem key={decision.id} sessionId={sessionId} decision={decision} />
      ))}
    </ul>
  );
}

interface ItemProps extends Props {
  readonly decision: Decision;
}

function DecisionItem({ sessionId, decision }: ItemProps) {
  const { question, options, outcome, struck } = decision;
  return (
    <li className={css.decision} data-struck={struck !== null}>
      <p className={css.question} dir="auto">
        {question}
      </p>
      <ul className={css.results}>
        {options.map(({ text, votes }, index) => (
          <li key={index} dir="auto">
            {voteTexts.result(text, votes)}
          </li>
        ))}
      </ul>
      {outcome !== '' && (
        <p className={css.soft} dir="auto">
          {outcome}
        </p>
      )}
      {struck ? (
        <p dir="auto">{voteTexts.struck(struck.reason)}</p>
      ) : (
        <StrikeDecision sessionId={sessionId} decision={decision} />
      )}
    </li>
  );
}
