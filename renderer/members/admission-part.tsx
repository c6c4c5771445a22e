import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { isOpen, membershipIn, stageOf } from '../../shared/domain/admission';
import type { Member } from '../../shared/domain/member';
import { useGetAdmissionQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { focusOnArrival } from '../ui/focus-on-arrival';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { AdmitForm } from './admit-form';
import { admissionTexts } from './intake-texts';
import css from './members.module.css';
import { sayPlace, useModuleChoices, useModuleRuns, type ModuleChoice } from './module-choices';
import { Place } from './place';

/** Admission to a module: an enquiry's first, or a member's next one once it is asked for (M2). */
export function AdmissionPart({ member }: { readonly member: Member }) {
  const today = useToday();
  const all = useModuleChoices();
  const runs = useModuleRuns();
  const [admitted, setAdmitted] = useState<string | null>(null);
  const [isNextAsked, setIsNextAsked] = useState(false);
  if (!all) return null;
  const choices = all.filter(({ module }) => {
    const membership = membershipIn(member, module.id);
    return module.schedule.to >= today && !(membership && isOpen(membership, today));
  });
  const isAdmitted = stageOf(member, today, runs) === 'admitted';
  if (isAdmitted && choices.length === 0 && admitted === null) return null;
  const isQuiet = isAdmitted && !isNextAsked;
  const onAdmitted = (said: string) => {
    setAdmitted(said);
    setIsNextAsked(false);
  };
  return (
    <Place name="admission">
      <Section title={isAdmitted ? admissionTexts.again : admissionTexts.admission}>
        {admitted !== null && (
          <div key={admitted} ref={focusOnArrival} tabIndex={-1} className={css.arrival}>
            <Banner tone="done" role="status" title={admitted} />
          </div>
        )}
        {choices.length > 0 && isQuiet && (
          <Button variant="default" onClick={() => setIsNextAsked(true)}>
            {admissionTexts.toAnother}
          </Button>
        )}
        {choices.length > 0 && !isQuiet && (
          <Choose member={member} choices={choices} onAdmitted={onAdmitted} />
        )}
        {choices.length === 0 && !isAdmitted && <NoModule />}
      </Section>
    </Place>
  );
}

function NoModule() {
  return (
    <p className={css.soft}>
      {admissionTexts.noModule} <Link to={paths.groups}>{admissionTexts.toGroups}</Link>
    </p>
  );
}

interface ChooseProps {
  readonly member: Member;
  readonly choices: readonly ModuleChoice[];
  /** With what is said once it is done: this part may be about another module then. */
  readonly onAdmitted: (said: string) => void;
}

function Choose({ member, choices, onAdmitted }: ChooseProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = chosen ?? member.interestedIn;
  const choice = choices.find(({ module }) => module.id === wanted) ?? choices.at(-1);
  if (!choice) return null;
  return (
    <div className={css.fields}>
      <Select
        label={admissionTexts.module}
        value={choice.module.id}
        onChange={setChosen}
        data={choices.map((one) => ({ value: one.module.id, label: sayPlace(one) }))}
        allowDeselect={false}
        withScrollArea={false}
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      />
      <Admission
        key={choice.module.id}
        member={member}
        choice={choice}
        onAdmitted={(from) =>
          onAdmitted(admissionTexts.admittedTo(sayPlace(choice), sayFullDate(from)))
        }
      />
    </div>
  );
}

interface AdmissionProps {
  readonly member: Member;
  readonly choice: ModuleChoice;
  readonly onAdmitted: (from: string) => void;
}

function Admission({ member, choice, onAdmitted }: AdmissionProps) {
  const admission = useGetAdmissionQuery({ memberId: member.id, moduleId: choice.module.id });
  return (
    <Loaded of={admission}>
      {({ needs, freePlaces }) =>
        freePlaces === 0 ? (
          <p role="status">{admissionTexts.full}</p>
        ) : (
          <AdmitForm {...{ member, choice, needs, freePlaces, onAdmitted }} />
        )
      }
    </Loaded>
  );
}
