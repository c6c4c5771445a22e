import { paths } from '../shell/paths';
import { PartTabs } from '../ui/part-tabs';
import { requestsFrameTexts } from './frame-texts';

const tabs = [
  { to: paths.requests, label: requestsFrameTexts.requests },
  { to: paths.releases, label: requestsFrameTexts.releases },
  { to: paths.disclosures, label: requestsFrameTexts.disclosures },
  { to: paths.incidents, label: requestsFrameTexts.incidents },
  { to: paths.policies, label: requestsFrameTexts.policies },
  { to: paths.retention, label: requestsFrameTexts.retention },
];

/** What may leave and what went wrong. */
export function RequestsFrame() {
  return <PartTabs label={requestsFrameTexts.label} tabs={tabs} />;
}
