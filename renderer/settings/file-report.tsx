import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';
import type { StoreReport } from '../../shared/domain/vault-check';
import { sayNumber } from '../ui/say-sizes';
import { checkTexts, fileTexts, sayFault } from './check-texts';
import css from './settings.module.css';

/** Faults shown one by one; of more, the number. */
const SHOWN = 20;

/** What one file was found to be, line by line. */
export function FileReport({ report }: { readonly report: StoreReport }) {
  const { store, faults } = report;
  const isWhole = faults.length === 0;
  const Icon = isWhole ? IconCircleCheckFilled : IconAlertTriangle;
  const lines = isWhole ? soundLines(report) : faults.slice(0, SHOWN).map(sayFault);
  const more = faults.length - SHOWN;
  return (
    <section className={css.report} aria-label={fileTexts[store]}>
      <div className={css.reportHead} data-whole={isWhole}>
        <Icon size={20} aria-hidden />
        <h2>{checkTexts.found(fileTexts[store], isWhole)}</h2>
      </div>
      <ul>
        {[...lines, ...remarks(report)].map((line, index) => (
          <li key={index}>{line}</li>
        ))}
        {more > 0 && <li>{checkTexts.more(sayNumber(more))}</li>}
      </ul>
    </section>
  );
}

function soundLines({ documents, links }: StoreReport): readonly string[] {
  return [
    checkTexts.pages,
    checkTexts.documents(sayNumber(documents)),
    checkTexts.links(sayNumber(links)),
  ];
}

function remarks({ isHeadKnown, clockJumps, faults }: StoreReport): readonly string[] {
  const head = isHeadKnown ? checkTexts.headKnown : checkTexts.headUnknown;
  return [
    ...(faults.length === 0 || !isHeadKnown ? [head] : []),
    ...(clockJumps > 0 ? [checkTexts.clockJumps(clockJumps)] : []),
  ];
}
