import type { Output } from '../../shared/contract/contract';
import type { MemberSummary } from '../../shared/contract/members';
import type { Agreement } from '../../shared/domain/agreement';
import type { Group } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import { useListMembersQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import css from './agreements.module.css';
import { publishTexts, whenSignedTexts } from './texts';
import { nextNumberOf } from './texts-of';

interface Props {
  readonly view: Output<'getAgreement'>;
  readonly groups: readonly Group[];
}

/** How many will be asked to sign this version: a number, because it is not about any of them. */
export function WhoIsAsked({ view, groups }: Props) {
  const members = useListMembersQuery({ moduleId: null });
  const { neededAt } = view.agreement;
  return (
    <div className={css.asked}>
      {neededAt === 'admission' ? (
        <Loaded of={members}>
          {(all) => <Counts view={view} asked={concernedBy(view.agreement, groups, all)} />}
        </Loaded>
      ) : (
        <p>{whenSignedTexts[neededAt]}</p>
      )}
      <p className={css.soft}>{publishTexts.frozen}</p>
    </div>
  );
}

function Counts({ view, asked }: Pick<Props, 'view'> & { readonly asked: number }) {
  const number = nextNumberOf(view.agreement);
  const again = number === 1 ? 0 : Math.max(0, asked - view.wantedFrom.length);
  return (
    <>
      <p>{publishTexts.asked(asked, number)}</p>
      {again > 0 && <p>{publishTexts.again(again, number - 1)}</p>}
    </>
  );
}

/** How many present members are in a group that the agreement concerns. */
function concernedBy(
  { groupId }: Agreement,
  groups: readonly Group[],
  members: readonly MemberSummary[],
): number {
  const concerned = groups.filter(
    ({ id, kind }) => (groupId === null || groupId === id) && rulesOf(kind).agreements !== 'none',
  );
  const modules = new Set(concerned.flatMap((group) => group.modules.map(({ id }) => id)));
  const present = members.filter(({ stage }) => stage === 'admitted');
  return present.filter(({ moduleIds }) => moduleIds.some((id) => modules.has(id))).length;
}
