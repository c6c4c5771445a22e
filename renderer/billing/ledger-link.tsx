import { Link } from 'react-router';
import type { MemberId } from '../../shared/domain/ids';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';

interface Props {
  readonly memberId: MemberId;
  readonly name: string;
}

export function LedgerLink({ memberId, name }: Props) {
  return (
    <Link to={paths.memberLedger(memberId)}>
      <PersonName>{name}</PersonName>
    </Link>
  );
}
