import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { MemberSummary } from '../../shared/contract/members';
import { paths } from '../shell/paths';
import { SelectField } from '../ui/fields';
import css from './records.module.css';
import { recordTexts } from './texts';

interface Props {
  readonly members: readonly MemberSummary[];
}

/** Whose record it is, is always chosen by hand: a member picked for the clinician could be the wrong one. */
export function ChooseMember({ members }: Props) {
  const navigate = useNavigate();
  const { control } = useForm({ defaultValues: { memberId: '' } });
  const turnTo = (id: string) => {
    const chosen = members.find((summary) => summary.id === id);
    if (chosen) void navigate(paths.newRelease(chosen.id));
  };
  return (
    <div className={css.choose}>
      <SelectField
        control={control}
        name="memberId"
        label={recordTexts.member}
        isSearchable
        onChosen={turnTo}
        options={memberOptions(members)}
      />
      <p className={css.soft}>{recordTexts.previewNone}</p>
    </div>
  );
}

/** Both names, because two members may share one. */
export function memberOptions(members: readonly MemberSummary[]) {
  return members.map(({ id, legalName, preferredFirstName }) => ({
    value: id,
    label: recordTexts.memberOption(legalName, preferredFirstName),
  }));
}
