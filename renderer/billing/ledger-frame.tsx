import { paths } from '../shell/paths';
import { PartTabs } from '../ui/part-tabs';
import { ledgerFrameTexts } from './frame-texts';

const tabs = [
  { to: paths.ledger, label: ledgerFrameTexts.charges, isExact: true },
  { to: paths.statements, label: ledgerFrameTexts.statements },
  { to: paths.attendance, label: ledgerFrameTexts.attendance },
  { to: paths.overview, label: ledgerFrameTexts.overview },
  { to: paths.rates, label: ledgerFrameTexts.rates },
];

/** What is owed, who came, and what it is reckoned by. */
export function LedgerFrame() {
  return <PartTabs label={ledgerFrameTexts.label} tabs={tabs} />;
}
