import { ActionIcon, TextInput } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, Outlet, useParams } from 'react-router';
import type { MemberSummary } from '../../shared/contract/members';
import type { MemberStage } from '../../shared/domain/admission';
import { foldForComparison } from '../../shared/lib/text';
import { useListMembersQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Hint } from '../ui/hint';
import { ListLink } from '../ui/list-link';
import { Loaded } from '../ui/loaded';
import { ListAndWork, ListPane } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { Segments } from '../ui/segments';
import css from './members.module.css';
import { memberTexts } from './texts';

/** From this many on, the list can be narrowed by typing. */
const FILTER_FROM = 9;

/** Those who come to sessions first: they are what the list is opened for. */
const stages: readonly MemberStage[] = ['admitted', 'enquiry', 'left'];

export function MembersScreen() {
  const members = useListMembersQuery({ moduleId: null });
  const actions = (
    <span>
      <Hint label={memberTexts.importRoster}>
        <ActionIcon
          component={Link}
          to={paths.importRoster}
          variant="subtle"
          size="lg"
          aria-label={memberTexts.importRoster}
        >
          <IconFileImport size={20} aria-hidden />
        </ActionIcon>
      </Hint>
      <Hint label={memberTexts.add}>
        <ActionIcon
          component={Link}
          to={paths.newMember(null)}
          variant="subtle"
          size="lg"
          aria-label={memberTexts.add}
        >
          <IconPlus size={20} aria-hidden />
        </ActionIcon>
      </Hint>
    </span>
  );
  return (
    <ListAndWork
      list={
        <ListPane label={memberTexts.list} actions={actions}>
          <Loaded of={members}>{(all) => <MemberList members={all} />}</Loaded>
        </ListPane>
      }
    >
      <Outlet />
    </ListAndWork>
  );
}

function MemberList({ members }: { readonly members: readonly MemberSummary[] }) {
  const [typed, setTyped] = useState('');
  const { stage, choose } = useShownStage(members);
  const isSearching = typed.trim() !== '';
  const hasStages = members.some((member) => member.stage !== 'admitted');
  const shown = members.filter((member) =>
    isSearching ? isNamed(member, typed) : member.stage === stage,
  );
  return (
    <>
      {members.length >= FILTER_FROM && (
        <TextInput
          className={css.filter ?? ''}
          aria-label={memberTexts.filter}
          placeholder={memberTexts.filter}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {hasStages && !isSearching && (
        <div className={css.stages}>
          <Segments
            label={memberTexts.stage}
            value={stage}
            onChoose={choose}
            options={stages.map((value) => ({ value, label: memberTexts.stages[value] }))}
          />
        </div>
      )}
      <ul>
        {shown.map((member) => (
          <MemberLink key={member.id} member={member} isStageShown={isSearching} />
        ))}
      </ul>
      {members.length > 0 && shown.length === 0 && (
        <p className={css.none}>
          {isSearching ? memberTexts.noneFit : memberTexts.noneInStage[stage]}
        </p>
      )}
    </>
  );
}

function MemberLink(props: { readonly member: MemberSummary; readonly isStageShown: boolean }) {
  const { id, preferredFirstName, legalName, hasLookAlike, stage } = props.member;
  return (
    <ListLink
      to={paths.member(id)}
      detail={<PersonName>{legalName}</PersonName>}
      mark={props.isStageShown && <span className={css.soft}>{memberTexts.stageMarks[stage]}</span>}
    >
      <PersonName hasLookAlike={hasLookAlike}>{preferredFirstName}</PersonName>
    </ListLink>
  );
}

/** The list goes where the open member is, unless another part of it was chosen meanwhile. */
function useShownStage(members: readonly MemberSummary[]) {
  const { memberId } = useParams();
  const [chosen, setChosen] = useState<{ stage: MemberStage; beside: string | undefined }>();
  const open = members.find(({ id }) => id === memberId);
  const first = stages.find((one) => members.some(({ stage }) => stage === one)) ?? 'enquiry';
  const isChosenHere = chosen?.beside === memberId;
  const stage = (isChosenHere ? chosen?.stage : open?.stage) ?? chosen?.stage ?? first;
  const choose = (wanted: MemberStage) => setChosen({ stage: wanted, beside: memberId });
  return { stage, choose };
}

function isNamed({ preferredFirstName, legalName }: MemberSummary, typed: string): boolean {
  const words = foldForComparison(`${preferredFirstName} ${legalName}`).split(' ');
  return words.some((word) => word.startsWith(foldForComparison(typed)));
}
