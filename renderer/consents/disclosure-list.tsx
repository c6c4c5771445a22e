import type { ConsentId, MemberId } from '../../shared/domain/ids';
import { useListDisclosuresQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { ExactDateText } from '../ui/when';
import css from './consents.module.css';
import { consentTexts, disclosedHowTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
  /** Only what was told under this consent. */
  readonly consentId?: ConsentId;
  readonly empty: string;
}

/** What was told about a member: when, to whom, how, what and what for. Newest first. */
export function DisclosureList({ memberId, consentId, empty }: Props) {
  const disclosures = useListDisclosuresQuery({ memberId });
  return (
    <Loaded of={disclosures}>
      {(all) => {
        const shown = all.filter(
          (disclosure) => consentId === undefined || disclosure.consentId === consentId,
        );
        if (shown.length === 0) return <p className={css.soft}>{empty}</p>;
        return (
          <ul className={css.told}>
            {shown.map(({ id, disclosedOn, recipient, how, what, purpose }) => (
              <li key={id}>
                <p className={css.toldHead}>
                  <ExactDateText date={disclosedOn} />
                  <bdi>{consentTexts.disclosed(recipient, disclosedHowTexts[how])}</bdi>
                </p>
                <p dir="auto">{what}</p>
                <p className={css.soft} dir="auto">
                  {purpose}
                </p>
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
