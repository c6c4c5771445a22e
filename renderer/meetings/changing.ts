import { useSearchParams } from 'react-router';
import type { GroupId } from '../../shared/domain/ids';
import { paths } from '../shell/paths';

/** Where a group's meeting is changed, rather than read. */
export function pathToChangeMeeting(groupId: GroupId): string {
  return `${paths.meeting(groupId)}?change=meeting`;
}

export function useIsChanging(): boolean {
  const [search] = useSearchParams();
  return search.has('change');
}
