import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IncidentView } from '../../shared/contract/incidents';
import type { MemberId } from '../../shared/domain/ids';
import { PersonName } from '../ui/person-name';
import { ExactDateText } from '../ui/when';
import { AddAffected } from './add-affected';
import css from './incidents.module.css';
import { incidentTexts, tellingTexts } from './texts';

type AffectedOne = IncidentView['incident']['affected'][number];
const GONE = incidentTexts.recordGone;

/** Whose information it is; their names stand here and nowhere else in the register. */
export function AffectedPart({ view }: { readonly view: IncidentView }) {
  const { incident } = view;
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      {incident.affected.length === 0 ? (
        <p className={css.soft}>{incidentTexts.nobody}</p>
      ) : (
        <ul className={css.list} aria-label={incidentTexts.affected}>
          {incident.affected.map(({ memberId }) => (
            <li key={memberId}>
              <PersonName>{nameIn(view, memberId)}</PersonName>
            </li>
          ))}
        </ul>
      )}
      {incident.closedAt === null && (
        <div>
          <Button variant="default" onClick={() => setIsAdding(true)}>
            {incidentTexts.addMembers}
          </Button>
        </div>
      )}
      {isAdding && <AddAffected incident={incident} onClose={() => setIsAdding(false)} />}
    </>
  );
}

export function nameIn({ names }: IncidentView, memberId: MemberId): string {
  return names.find((one) => one.memberId === memberId)?.name ?? GONE;
}

interface ToldProps {
  readonly view: IncidentView;
  readonly onTold: (memberId: MemberId) => void;
  readonly onUntold: (memberId: MemberId) => void;
  readonly onLetter: (memberId: MemberId) => void;
}

/** Who was told, when and how; whoever was not has the three ways on from there. */
export function ToldPart({ view, onTold, onUntold, onLetter }: ToldProps) {
  const isOpen = view.incident.closedAt === null;
  if (view.incident.affected.length === 0) return null;
  return (
    <ul className={css.list} aria-label={incidentTexts.tellingList}>
      {view.incident.affected.map((one) => {
        const { memberId, told } = one;
        const name = nameIn(view, memberId);
        return (
          <li key={memberId} className={css.line}>
            <span>
              <PersonName>{name}</PersonName>
              <TellingState of={one} />
            </span>
            {isOpen && told === null && (
              <span className={css.acts}>
                <Act label={incidentTexts.markTold} name={name} onAct={() => onTold(memberId)} />
                {name !== GONE && (
                  <Act
                    label={incidentTexts.writeLetter}
                    name={name}
                    onAct={() => onLetter(memberId)}
                  />
                )}
                <Act
                  label={incidentTexts.leaveUntold}
                  name={name}
                  onAct={() => onUntold(memberId)}
                />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ActProps {
  readonly label: string;
  readonly name: string;
  readonly onAct: () => void;
}

function Act({ label, name, onAct }: ActProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={incidentTexts.ofMember(label, name)}
      onClick={onAct}
    >
      {label}
    </Button>
  );
}

function TellingState({ of: { told, notToldBecause } }: { readonly of: AffectedOne }) {
  if (told) {
    return (
      <span className={css.detail}>
        {incidentTexts.toldOn(tellingTexts[told.how])} <ExactDateText date={told.on} />
      </span>
    );
  }
  if (notToldBecause !== null) {
    return (
      <span className={css.detail} dir="auto">
        {incidentTexts.notToldBecause(notToldBecause)}
      </span>
    );
  }
  return <span className={css.missing}> · {incidentTexts.notTold}</span>;
}
