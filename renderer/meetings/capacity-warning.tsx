import type { MeetingView } from '../../shared/contract/meetings';
import { platformFacts } from '../../shared/domain/platform-facts';
import { Banner } from '../ui/banner';
import { meetingTexts } from './texts';

/** Says it before someone stands outside (M85). It stops nothing: plans differ. */
export function CapacityWarning({ meeting }: { readonly meeting: MeetingView }) {
  const { access, capacity, expected } = meeting;
  if (access === null || capacity === null || expected <= capacity) return null;
  return (
    <Banner
      tone="missing"
      role="status"
      title={meetingTexts.tooMany(platformFacts[access.link.platform].name)}
    >
      <p>{meetingTexts.tooManyText(capacity, expected)}</p>
    </Banner>
  );
}
