import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Incident } from '../../shared/domain/incident';
import type { MemberId } from '../../shared/domain/ids';
import { useAddAffectedMutation, useListMembersQuery } from '../api/hooks';
import { Dialog } from '../ui/dialog';
import { FormActions } from '../ui/form';
import { Loaded } from '../ui/loaded';
import { PersonName } from '../ui/person-name';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { uiTexts } from '../ui/texts';
import css from './incidents.module.css';
import { incidentTexts } from './texts';

interface Props {
  readonly incident: Incident;
  readonly onClose: () => void;
}

/** Everyone who is not on the list yet, to be ticked. */
export function AddAffected({ incident, onClose }: Props) {
  const members = useListMembersQuery({ moduleId: null });
  const [addAffected, { error, isLoading }] = useAddAffectedMutation();
  const [chosen, setChosen] = useState<readonly MemberId[]>([]);
  const known = new Set(incident.affected.map(({ memberId }) => memberId));
  const toggle = (id: MemberId) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const add = async () => {
    const { data } = await addAffected({ incidentId: incident.id, memberIds: [...chosen] });
    if (data) onClose();
  };
  return (
    <Dialog title={incidentTexts.addMembersTitle} onClose={onClose}>
      <Loaded of={members}>
        {(all) => {
          const others = all.filter(({ id }) => !known.has(id));
          if (others.length === 0) return <p>{incidentTexts.allAreThere}</p>;
          return (
            <div className={css.choices} role="group" aria-label={incidentTexts.addMembersTitle}>
              {others.map(({ id, legalName }) => (
                <Checkbox
                  key={id}
                  checked={chosen.includes(id)}
                  onChange={() => toggle(id)}
                  label={<PersonName>{legalName}</PersonName>}
                />
              ))}
            </div>
          );
        }}
      </Loaded>
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {uiTexts.cancel}
        </Button>
        <Button disabled={chosen.length === 0} loading={isLoading} onClick={() => void add()}>
          {incidentTexts.addMembersButton(chosen.length)}
        </Button>
      </FormActions>
    </Dialog>
  );
}
