import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Finding } from '../../shared/domain/vault-check';
import { useAcceptFindingMutation, useGetVaultStatusQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './today.module.css';
import { wordsOfFindings } from './finding-words';
import { findingTexts } from './texts';

/** What the last unlock found. None of it keeps the vault shut; each has words and a way on. */
export function Findings() {
  const { data } = useGetVaultStatusQuery({});
  const findings = data?.findings ?? [];
  if (findings.length === 0) return null;
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return (
    <div className={css.findings}>
      {kinds.map((kind) => (
        <FindingBanner
          key={kind}
          kind={kind}
          findings={findings.filter((finding) => finding.kind === kind)}
        />
      ))}
    </div>
  );
}

interface Props {
  readonly kind: Finding['kind'];
  /** Of this kind: one, or one for each file. */
  readonly findings: readonly Finding[];
}

function FindingBanner({ kind, findings }: Props) {
  const { title, text } = wordsOfFindings(findings);
  return (
    <Banner tone="missing" role="status" title={title} actions={<Actions kind={kind} />}>
      <p>{text}</p>
    </Banner>
  );
}

interface Ways {
  readonly goTo?: { readonly path: string; readonly label: string };
  /** What accepting says; a passphrase that opens nothing cannot be accepted. */
  readonly accept?: string;
}

const ways: Readonly<Record<Finding['kind'], Ways>> = {
  'older-copy': {
    goTo: { path: paths.restore, label: findingTexts.restore },
    accept: findingTexts.acceptCopy,
  },
  'older-keys': {
    goTo: { path: paths.changePassphrase, label: findingTexts.changePassphrase },
    accept: findingTexts.acceptKeys,
  },
  'passphrase-must-be-set': {
    goTo: { path: paths.changePassphrase, label: findingTexts.setPassphrase },
  },
  'clock-went-back': { accept: findingTexts.acceptClock },
};

function Actions({ kind }: Pick<Props, 'kind'>) {
  const navigate = useNavigate();
  const [accept, { isLoading, error }] = useAcceptFindingMutation();
  const { goTo, accept: words } = ways[kind];
  return (
    <>
      {goTo && <Button onClick={() => void navigate(goTo.path)}>{goTo.label}</Button>}
      {words && (
        <Button variant="default" loading={isLoading} onClick={() => void accept({ kind })}>
          {words}
        </Button>
      )}
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}
