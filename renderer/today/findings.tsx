import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { UnusableWay } from '../../shared/domain/vault-check';
import { assertNever } from '../../shared/lib/assert-never';
import { useAcceptFindingMutation, useGetVaultStatusQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './today.module.css';
import { isTold, type ToldFinding, wordsOfFindings } from './finding-words';
import { findingTexts } from './texts';

/** What the last unlock found. None of it keeps the vault shut; each has words and a way on. */
export function Findings() {
  const { data } = useGetVaultStatusQuery({});
  const findings = data?.findings.filter(isTold) ?? [];
  if (findings.length === 0) return null;
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return (
    <div className={css.findings}>
      {kinds.map((kind) => (
        <FindingBanner key={kind} findings={findings.filter((finding) => finding.kind === kind)} />
      ))}
    </div>
  );
}

interface Props {
  /** Of one kind: one, or one for each file. */
  readonly findings: readonly ToldFinding[];
}

function FindingBanner({ findings }: Props) {
  const { title, text } = wordsOfFindings(findings);
  const [first] = findings;
  return (
    <Banner
      tone="missing"
      role="status"
      title={title}
      actions={first && <Actions finding={first} />}
    >
      <p>{text}</p>
    </Banner>
  );
}

interface Way {
  readonly path: string;
  readonly label: string;
}

interface Ways {
  readonly goTo: readonly Way[];
  /** What accepting says; a passphrase that opens nothing cannot be accepted. */
  readonly accept?: string;
}

const changePassphrase = {
  path: paths.changePassphrase,
  label: findingTexts.changePassphrase,
};
const setPassphrase = { path: paths.changePassphrase, label: findingTexts.setPassphrase };

const anew: Readonly<Record<UnusableWay, Way>> = {
  passphrase: setPassphrase,
  'recovery-code': { path: paths.newRecoveryCode, label: findingTexts.newCode },
  keychain: { path: paths.keyRing, label: findingTexts.allowKeyRing },
  'passphrase-in-backups': changePassphrase,
};

function waysOf(finding: ToldFinding): Ways {
  switch (finding.kind) {
    case 'older-copy': {
      const restore = { path: paths.restore, label: findingTexts.restore };
      return { goTo: [restore], accept: findingTexts.acceptCopy };
    }
    case 'older-keys':
      return { goTo: [changePassphrase], accept: findingTexts.acceptKeys };
    case 'passphrase-must-be-set':
      return { goTo: [setPassphrase] };
    case 'slot-unusable': {
      const goTo = finding.ways.map((way) => anew[way]);
      const isLost = finding.ways.includes('passphrase');
      return isLost ? { goTo } : { goTo, accept: findingTexts.acceptUnusable };
    }
    case 'clock-went-back':
      return { goTo: [], accept: findingTexts.acceptClock };
    default:
      return assertNever(finding);
  }
}

function Actions({ finding }: { readonly finding: ToldFinding }) {
  const navigate = useNavigate();
  const [accept, { isLoading, error }] = useAcceptFindingMutation();
  const { goTo, accept: words } = waysOf(finding);
  const { kind } = finding;
  return (
    <>
      {goTo.map(({ path, label }) => (
        <Button key={path} onClick={() => void navigate(path)}>
          {label}
        </Button>
      ))}
      {words && (
        <Button variant="default" loading={isLoading} onClick={() => void accept({ kind })}>
          {words}
        </Button>
      )}
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}
