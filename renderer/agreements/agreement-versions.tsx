import { useState } from 'react';
import type { AgreementVersion } from '../../shared/domain/agreement';
import { MomentText } from '../ui/when';
import { Segments } from '../ui/segments';
import { AgreementContent } from './agreement-content';
import css from './agreements.module.css';
import { Comparison } from './comparison';
import { agreementTexts, versionTexts } from './texts';

interface Props {
  readonly versions: readonly AgreementVersion[];
}

const SHORT_HASH = 12;

/** Every version that was published, newest first; each opens to what it said (M45). */
export function AgreementVersions({ versions }: Props) {
  if (versions.length === 0) return <p className={css.soft}>{versionTexts.none}</p>;
  return (
    <ul className={css.versions}>
      {versions.toReversed().map((version) => (
        <li key={version.number}>
          <Version version={version} before={versions[version.number - 2] ?? null} />
        </li>
      ))}
    </ul>
  );
}

interface VersionProps {
  readonly version: AgreementVersion;
  readonly before: AgreementVersion | null;
}

function Version({ version, before }: VersionProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { number, published, hash } = version;
  return (
    <details
      className={css.version}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <span className={css.versionName}>{agreementTexts.version(number)}</span>
        <MomentText at={published.at} timeZone={published.timeZone} />
        <code title={hash}>{versionTexts.hashShort(hash.slice(0, SHORT_HASH))}</code>
      </summary>
      {isOpen && <Opened version={version} before={before} />}
    </details>
  );
}

type Shown = 'text' | 'change';

function Opened({ version, before }: VersionProps) {
  const [shown, setShown] = useState<Shown>('text');
  return (
    <div className={css.opened}>
      <Facts version={version} />
      {before && (
        <Segments<Shown>
          label={versionTexts.shown}
          value={shown}
          onChoose={setShown}
          options={[
            { value: 'text', label: versionTexts.asText },
            { value: 'change', label: versionTexts.asChange },
          ]}
        />
      )}
      {before && shown === 'change' ? (
        <Comparison before={before.content} after={version.content} />
      ) : (
        <AgreementContent of={version.content} isTitled />
      )}
    </div>
  );
}

function Facts({ version: { hash, changeNote, vote, number } }: Omit<VersionProps, 'before'>) {
  return (
    <dl className={css.facts}>
      {number > 1 && (
        <div>
          <dt>{versionTexts.changeNote}</dt>
          <dd dir="auto">{changeNote || versionTexts.noChangeNote}</dd>
        </div>
      )}
      {vote && (
        <div>
          <dt>{versionTexts.vote}</dt>
          <dd>{versionTexts.voted(vote.inFavour, vote.against, vote.abstained)}</dd>
        </div>
      )}
      <div>
        <dt>{versionTexts.hash}</dt>
        <dd>
          <code>{hash}</code>
        </dd>
      </div>
    </dl>
  );
}
