import type { Output } from '../../shared/contract/contract';
import { Banner } from '../ui/banner';
import css from './billing.module.css';
import { statementTexts } from './statement-texts';

interface Props {
  readonly saved: Output<'saveStatements'>;
}

/** What was written and what was not: a folder can be gone half way. */
export function SavedStatements({ saved }: Props) {
  const wasPrinted = saved.stoppedBy !== 'not-printed';
  return (
    <div className={css.result}>
      <Written saved={saved} />
      {saved.notWritten.length > 0 && (
        <div className={css.notices}>
          <Banner
            tone="danger"
            role="alert"
            title={statementTexts.notWritten(saved.notWritten.length)}
          >
            <p>{statementTexts.stoppedBy[saved.stoppedBy ?? 'other']}</p>
            <p>{wasPrinted ? statementTexts.nothingLeft : statementTexts.nothingLogged}</p>
          </Banner>
        </div>
      )}
    </div>
  );
}

function Written({ saved: { written, path, withoutOne } }: Props) {
  const [first, ...others] = written;
  if (!first) return null;
  const where = others.length > 0 ? statementTexts.savedWhere(path) : statementTexts.savedAs(path);
  return (
    <Banner tone="done" role="status" title={statementTexts.savedTitle(written.length)}>
      <p>{where}</p>
      {withoutOne.length > 0 && <p>{statementTexts.withoutOne(withoutOne.length)}</p>}
      {others.length > 0 && (
        <details>
          <summary>{statementTexts.files}</summary>
          <ul>
            {written.map(({ number, file }) => (
              <li key={number}>{file}</li>
            ))}
          </ul>
        </details>
      )}
    </Banner>
  );
}
