import { useSearchParams } from 'react-router';
import { useListGroupsQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { choicesOf } from './module-choices';
import { NewMemberForm } from './new-member-form';
import { memberTexts } from './texts';

export function NewMemberPage() {
  const groups = useListGroupsQuery({});
  const [search] = useSearchParams();
  const wanted = search.get('module');
  return (
    <WorkPage title={memberTexts.newTitle} lead={memberTexts.beginsAsEnquiry} width="reading">
      <Loaded of={groups}>
        {(all) => <NewMemberForm key={wanted} choices={choicesOf(all)} wanted={wanted} />}
      </Loaded>
    </WorkPage>
  );
}
