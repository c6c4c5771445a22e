import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { countries, crisisLinesFor, regionName } from '../../shared/domain/jurisdiction';
import type { CallLocation, EmergencyContact, SafetyPlan } from '../../shared/domain/safety-plan';
import { newestVersion } from '../../shared/domain/safety-plan-rules';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { sayFullDate } from '../ui/say-dates';
import { pathToChange } from './parts';
import css from './safety.module.css';
import { releaseTexts, safetyTexts } from './texts';

/** Whom to call, where to send help, and which lines answer day and night (M27, M28). */
export function CallColumn({ plan }: { readonly plan: SafetyPlan }) {
  const { contacts, callLocations } = plan;
  const callBack = newestVersion(plan)?.text.callBack ?? '';
  return (
    <div>
      <Section title={safetyTexts.contacts} actions={<ChangeButton plan={plan} part="contacts" />}>
        {contacts.length === 0 && <p className={css.soft}>{safetyTexts.noContacts}</p>}
        <ul className={css.entries}>
          {contacts.map((contact, index) => (
            <ContactEntry key={index} contact={contact} />
          ))}
        </ul>
      </Section>
      <Section title={safetyTexts.places} actions={<ChangeButton plan={plan} part="places" />}>
        {callLocations.length === 0 && <p className={css.soft}>{safetyTexts.noPlaces}</p>}
        <ul className={css.entries}>
          {callLocations.map((place, index) => (
            <PlaceEntry key={index} place={place} />
          ))}
        </ul>
      </Section>
      <Section title={safetyTexts.callBack}>
        <p className={callBack === '' ? css.soft : css.words} dir="auto">
          {callBack === '' ? safetyTexts.noCallBack : callBack}
        </p>
      </Section>
      <CrisisLines places={callLocations} />
    </div>
  );
}

interface ChangeProps {
  readonly plan: SafetyPlan;
  readonly part: 'contacts' | 'places';
}

function ChangeButton({ plan, part }: ChangeProps) {
  const navigate = useNavigate();
  const words =
    part === 'contacts'
      ? [safetyTexts.addFirstContact, safetyTexts.changeContacts]
      : [safetyTexts.addFirstPlace, safetyTexts.changePlaces];
  const list = part === 'contacts' ? plan.contacts : plan.callLocations;
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => void navigate(pathToChange(plan.memberId, part))}
    >
      {words[list.length === 0 ? 0 : 1]}
    </Button>
  );
}

function ContactEntry({ contact }: { readonly contact: EmergencyContact }) {
  const { name, relationship, telephone, otherTelephone, note } = contact;
  return (
    <li className={css.entry}>
      <h3>
        <PersonName>{name}</PersonName>
      </h3>
      {relationship !== '' && (
        <p className={css.soft} dir="auto">
          {relationship}
        </p>
      )}
      <p className={css.number}>{telephone}</p>
      {otherTelephone !== '' && <p className={css.number}>{otherTelephone}</p>}
      <ReleaseMark contact={contact} />
      {note !== '' && (
        <p className={css.soft} dir="auto">
          {note}
        </p>
      )}
    </li>
  );
}

const releaseIcons = { agreed: IconCheck, 'not-agreed': IconX, 'not-asked': IconAlertTriangle };

/** Whether they may be called, in words and with a sign. */
export function ReleaseMark({ contact }: { readonly contact: EmergencyContact }) {
  const { releaseToCall, releaseAskedOn } = contact;
  const Icon = releaseIcons[releaseToCall];
  const date = releaseAskedOn === null ? '' : sayFullDate(releaseAskedOn);
  return (
    <p className={css.release} data-release={releaseToCall}>
      <Icon size={16} aria-hidden />
      {releaseTexts[releaseToCall].said(date)}
    </p>
  );
}

function PlaceEntry({ place }: { readonly place: CallLocation }) {
  const { label, address, country, region, emergencyNumber, dispatchNumber } = place;
  const countryName = country === 'other' ? '' : countries[country].name;
  const where = [regionName(country, region), countryName].filter((name) => name !== '');
  return (
    <li className={css.entry}>
      <h3 dir="auto">{label}</h3>
      <p className={css.words} dir="auto">
        {address}
      </p>
      {where.length > 0 && <p dir="auto">{where.join(', ')}</p>}
      <p>
        {safetyTexts.emergency} <span className={css.number}>{emergencyNumber}</span>
      </p>
      {dispatchNumber !== '' && (
        <p>
          {safetyTexts.dispatchNumber} <span className={css.number}>{dispatchNumber}</span>
        </p>
      )}
    </li>
  );
}

/** Who answers day and night in these places (facts.md). */
export function CrisisLines({ places }: { readonly places: readonly CallLocation[] }) {
  const lines = crisisLinesFor(places);
  return (
    <Section title={safetyTexts.crisis}>
      {lines.length === 0 && <p className={css.soft}>{safetyTexts.noCrisis}</p>}
      <ul className={css.entries}>
        {lines.map(({ name, ways, note }) => (
          <li key={name} className={css.entry}>
            <h3>{name}</h3>
            <p className={css.number}>{ways}</p>
            <p className={css.soft}>{note}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
