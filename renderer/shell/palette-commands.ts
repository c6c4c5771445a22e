import { useMantineColorScheme } from '@mantine/core';
import { useDispatch } from 'react-redux';
import { useNavigate } from 'react-router';
import { foldForComparison } from '../../shared/lib/text';
import {
  useGetTodayQuery,
  useListAgreementsQuery,
  useListGroupsQuery,
  useListMembersQuery,
} from '../api/hooks';
import { screenHidden } from '../api/view-slice';
import { calendarTexts } from '../calendar/texts';
import { checkTexts } from '../check/texts';
import { recordTexts } from '../records/texts';
import { searchTexts } from '../search/texts';
import { settingsTexts } from '../settings/texts';
import { supervisionTexts } from '../supervision/texts';
import { shortcuts, type Shortcut } from '../ui/keys';
import { sayDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { paths } from './paths';
import { shellTexts } from './texts';

/** Something the palette can do: go somewhere, or act. */
export interface PaletteCommand {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly detail?: string;
  readonly shortcut?: Shortcut;
  readonly run: () => void;
}

export function usePaletteCommands(onLock: () => void): readonly PaletteCommand[] {
  const go = useGo();
  return [...usePlaces(go), ...useSessions(go), ...useActions(go, onLock), ...useRecords(go)];
}

/**
 * Those whose words begin with what was typed, in any order; all while nothing is typed. Those that
 * have it as whole words come first: "lock" locks, although there is a chapter on locking.
 */
export function fitting(
  commands: readonly PaletteCommand[],
  typed: string,
): readonly PaletteCommand[] {
  const wanted = foldForComparison(typed).split(/\s+/u).filter(Boolean);
  const fit = commands.filter((command) => {
    const words = wordsOf(command);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  const isWhole = (command: PaletteCommand) => {
    const words = wordsOf(command);
    return wanted.every((part) => words.includes(part));
  };
  return [...fit.filter(isWhole), ...fit.filter((command) => !isWhole(command))];
}

function wordsOf({ label, detail = '' }: PaletteCommand): readonly string[] {
  return foldForComparison(`${label} ${detail}`).split(/[\s:·,]+/u);
}

type Go = (path: string) => () => void;

function useGo(): Go {
  const navigate = useNavigate();
  return (path) => () => void navigate(path);
}

function usePlaces(go: Go): readonly PaletteCommand[] {
  const group = shellTexts.placeGroup;
  const place = (label: string, path: string, shortcut: Shortcut): PaletteCommand => {
    return { id: path, group, label, shortcut, run: go(path) };
  };
  const chapter = (label: string, path: string) => ({ id: path, group, label, run: go(path) });
  return [
    place(shellTexts.today, paths.today, shortcuts.today),
    place(shellTexts.groups, paths.groups, shortcuts.groups),
    place(searchTexts.title, paths.search, shortcuts.search),
    chapter(calendarTexts.title, paths.calendar),
    place(shellTexts.members, paths.members, shortcuts.members),
    chapter(shellTexts.agreements, paths.agreements),
    chapter(checkTexts.title, paths.techCheck),
    place(shellTexts.notes, paths.notes, shortcuts.notes),
    chapter(supervisionTexts.introTitle, paths.supervision),
    place(shellTexts.requests, paths.requests, shortcuts.requests),
    chapter(recordTexts.title, paths.releases),
    place(shellTexts.ledger, paths.ledger, shortcuts.ledger),
    place(shellTexts.settings, paths.settings, shortcuts.settings),
    chapter(settingsTexts.privacy, paths.privacy),
    chapter(settingsTexts.keys, paths.keys),
    chapter(settingsTexts.backups, paths.backups),
    chapter(settingsTexts.check, paths.check),
    chapter(shellTexts.auditTrail, paths.audit),
  ];
}

function useSessions(go: Go): readonly PaletteCommand[] {
  const today = useToday();
  const { data } = useGetTodayQuery({});
  const group = shellTexts.sessionGroup;
  const next = data?.next;
  const nextCommand = next && {
    id: next.session.id,
    group,
    label: shellTexts.nextSession(next.groupName),
    run: go(paths.session(next.session.id)),
  };
  const unwritten = (data?.missing ?? []).map(({ sessionId, groupName, sessionDate }) => ({
    id: `notes-${sessionId}`,
    group,
    label: shellTexts.missingNotes(groupName, sayDate(sessionDate, today)),
    run: go(paths.notesOf(sessionId)),
  }));
  return [...(nextCommand ? [nextCommand] : []), ...unwritten];
}

function useActions(go: Go, onLock: () => void): readonly PaletteCommand[] {
  const dispatch = useDispatch();
  const { setColorScheme } = useMantineColorScheme();
  const action = (id: string, label: string, run: () => void, shortcut?: Shortcut) => {
    const command = { id, group: shellTexts.actionGroup, label, run };
    return shortcut ? { ...command, shortcut } : command;
  };
  return [
    action('hide', shellTexts.hideHint, () => void dispatch(screenHidden(true)), shortcuts.hide),
    action('lock', shellTexts.lockHint, onLock, shortcuts.lock),
    action('new-member', shellTexts.addMember, go(paths.newMember(null))),
    action('import-members', shellTexts.importMembers, go(paths.importRoster)),
    action('new-group', shellTexts.newGroup, go(paths.newGroup)),
    action('new-agreement', shellTexts.newAgreement, go(paths.newAgreement)),
    action('new-supervision', supervisionTexts.newNote, go(paths.newSupervisionNote)),
    action('new-release', shellTexts.releaseRecord, go(paths.newRelease(null))),
    action('light', shellTexts.light, () => setColorScheme('light')),
    action('dark', shellTexts.dark, () => setColorScheme('dark')),
    action('system', shellTexts.system, () => setColorScheme('auto')),
  ];
}

function useRecords(go: Go): readonly PaletteCommand[] {
  const members = useListMembersQuery({ moduleId: null }).data ?? [];
  const groups = useListGroupsQuery({}).data ?? [];
  const modules = groups.flatMap((group) =>
    group.modules.map((module) => ({
      id: module.id,
      group: shellTexts.moduleGroup,
      label: group.name,
      detail: module.name,
      run: go(paths.module(module.id)),
    })),
  );
  const agreements = useListAgreementsQuery({}).data ?? [];
  const documents = agreements.map(({ id, title }) => ({
    id,
    group: shellTexts.agreementGroup,
    label: title,
    run: go(paths.agreement(id)),
  }));
  const people = members.map(({ id, preferredFirstName, legalName }) => ({
    id,
    group: shellTexts.memberGroup,
    label: preferredFirstName,
    detail: legalName,
    run: go(paths.member(id)),
  }));
  return [...modules, ...documents, ...people];
}
