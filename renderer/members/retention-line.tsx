import type { MemberId } from '../../shared/domain/ids';
import { useGetRetentionQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { leavingTexts } from './intake-texts';

/** How long the record is kept (facts.md, Ontario), and why so long. */
export function RetentionLine({ memberId }: { readonly memberId: MemberId }) {
  const retention = useGetRetentionQuery({ memberId });
  return (
    <Loaded of={retention}>
      {({ keepUntil, lastEntryOn, because }) => (
        <Section title={leavingTexts.keptUntil(sayFullDate(keepUntil))}>
          <p>{leavingTexts.because[because](sayFullDate(lastEntryOn))}</p>
        </Section>
      )}
    </Loaded>
  );
}
