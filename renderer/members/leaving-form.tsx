import { useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import type { MemberId } from '../../shared/domain/ids';
import { leavingSchema } from '../../shared/domain/leaving';
import type { Membership } from '../../shared/domain/member';
import { isLocalDate } from '../../shared/lib/dates';
import { useListConsentsQuery, useRecordLeavingMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { CheckField, DateField, ParagraphField } from '../ui/fields';
import { Row } from '../ui/form';
import { sayFullDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { FormFrame } from './form-frame';
import { intakeTexts, leavingTexts, needTexts } from './intake-texts';
import css from './members.module.css';
import { useStayingForm } from './use-staying-form';

interface Props {
  readonly memberId: MemberId;
  readonly membership: Membership;
  /** Today, or the module's last day once that is over. */
  readonly lastDay: string;
  /** `null` when it has none. */
  readonly trialEnd: string | null;
}

/** Notice, last session and reason (M38); an early leaver is asked why (M33). */
export function LeavingForm({ memberId, membership, lastDay, trialEnd }: Props) {
  const [recordLeaving, { error }] = useRecordLeavingMutation();
  const today = useToday();
  const staying = useStayingForm({
    schema: leavingSchema,
    values: {
      noticeOn: today,
      lastSessionOn: lastDay,
      reason: '',
      hasAcknowledgedConfidentiality: false,
    },
    keepAs: `leaving:${memberId}`,
    save: async (leaving) => {
      const { moduleId } = membership;
      const reply = await recordLeaving({ memberId, moduleId, leaving });
      return !reply.error;
    },
  });
  const { control } = staying.form;
  const lastSessionOn = useWatch({ control, name: 'lastSessionOn' });
  const trial = trialEnd !== null && lastSessionOn <= trialEnd ? trialEnd : null;
  return (
    <FormFrame
      label={leavingTexts.leaving}
      of={staying}
      error={error}
      button={leavingTexts.record}
      saved={intakeTexts.saved}
    >
      <Row>
        <DateField control={control} name="noticeOn" label={leavingTexts.noticeOn} />
        <DateField control={control} name="lastSessionOn" label={leavingTexts.lastSessionOn} />
      </Row>
      {isLocalDate(lastSessionOn) && (
        <p className={css.soft}>{leavingTexts.feesEnd(sayFullDate(lastSessionOn))}</p>
      )}
      <ParagraphField
        control={control}
        name="reason"
        label={leavingTexts.reason}
        isRequired={trial !== null}
        {...(trial !== null && { description: leavingTexts.trial(sayFullDate(trial)) })}
      />
      <CheckField
        control={control}
        name="hasAcknowledgedConfidentiality"
        label={leavingTexts.acknowledged}
      />
      <UnsignedOnLeaving memberId={memberId} />
    </FormFrame>
  );
}

/** Agreements that are signed on leaving, such as that confidentiality goes on (M116). */
function UnsignedOnLeaving({ memberId }: Pick<Props, 'memberId'>) {
  const rows = useListConsentsQuery({ memberId }).data ?? [];
  const unsigned = rows.filter(
    ({ neededAt, versionNumber, state }) =>
      neededAt === 'leaving' && versionNumber !== null && state !== 'given',
  );
  if (unsigned.length === 0) return null;
  return (
    <Banner tone="missing" title={leavingTexts.unsigned}>
      <ul>
        {unsigned.map(({ agreementId, title }) => (
          <li key={agreementId}>
            <Link to={paths.sign(memberId, agreementId)}>{needTexts.sign.name(title)}</Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
