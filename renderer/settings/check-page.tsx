import { Button } from '@mantine/core';
import type { VaultReport } from '../../shared/domain/vault-check';
import { isWhole } from '../../shared/domain/vault-check';
import { useVerifyVaultMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { WorkingLine } from '../vault/working-line';
import { checkTexts } from './check-texts';
import { FileReport } from './file-report';
import { IndexCheck } from './index-check';
import css from './settings.module.css';
import { settingsTexts } from './texts';
import { Link } from 'react-router';

/** Verifies the vault on demand, and says exactly what was found. */
export function CheckPage() {
  const [verify, { data, error, isLoading }] = useVerifyVaultMutation();
  return (
    <WorkPage title={settingsTexts.check} width="reading">
      <div className={css.stack}>
        <p>{checkTexts.lead}</p>
        <div>
          <Button loading={isLoading} onClick={() => void verify({})}>
            {checkTexts.verify}
          </Button>
        </div>
        <WorkingLine text={isLoading ? checkTexts.verifying : null} />
        <RefusalMessage refusal={refusalOf(error)} />
        {data && !isLoading && <Found report={data} />}
        <IndexCheck />
        <p>
          {checkTexts.trail} <Link to={paths.audit}>{checkTexts.openTrail}</Link>
        </p>
      </div>
    </WorkPage>
  );
}

function Found({ report }: { readonly report: VaultReport }) {
  return (
    <div className={css.reports}>
      {isWhole(report) ? (
        <Banner tone="done" role="status" title={checkTexts.whole} />
      ) : (
        <Banner tone="danger" role="alert" title={checkTexts.damaged}>
          <p>{checkTexts.whatToDo}</p>
        </Banner>
      )}
      <FileReport report={report.records} />
      <FileReport report={report.groupProcess} />
    </div>
  );
}
