import { Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { sayHealthNumber } from '../../../shared/domain/health-number';
import {
  canBeTaken,
  type RosterDoubt,
  type RosterPerson,
  type RosterRow,
} from '../../../shared/domain/roster-doubts';
import { PersonName } from '../../ui/person-name';
import { sayFullDate } from '../../ui/say-dates';
import { ScrollPane } from '../../ui/scroll-pane';
import css from './import.module.css';
import { doubtWords, importTexts } from './texts';

interface Props {
  readonly rows: readonly RosterRow[];
  readonly ticked: ReadonlySet<number>;
  readonly onTick: (row: RosterRow) => void;
}

export function PeopleTable({ rows, ticked, onTick }: Props) {
  return (
    <ScrollPane className={css.scroller} label={importTexts.rowsToScroll}>
      <table className={`${css.table} ${css.people}`}>
        <thead>
          <tr>
            <th scope="col">{importTexts.add}</th>
            <th scope="col">{importTexts.who}</th>
            <th scope="col">{importTexts.known}</th>
            <th scope="col">{importTexts.doubts}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PersonRow
              key={row.line}
              row={row}
              isTaken={ticked.has(row.line) && canBeTaken(row)}
              onTick={() => onTick(row)}
            />
          ))}
        </tbody>
      </table>
    </ScrollPane>
  );
}

interface RowProps {
  readonly row: RosterRow;
  readonly isTaken: boolean;
  readonly onTick: () => void;
}

function PersonRow({ row, isTaken, onTick }: RowProps) {
  const { line, person, doubts } = row;
  const name = person?.profile.legalName;
  return (
    <tr data-taken={isTaken}>
      <td>
        <Checkbox
          className={css.tick ?? ''}
          aria-label={name ? importTexts.tick(name, line) : importTexts.tickNameless(line)}
          checked={isTaken}
          disabled={!canBeTaken(row)}
          onChange={onTick}
        />
        <span className={css.detail}>{importTexts.line(line)}</span>
      </td>
      <th scope="row">{person ? <Who person={person} /> : importTexts.noName}</th>
      <td>{person && <Known person={person} />}</td>
      <td>
        <Doubts doubts={doubts} />
      </td>
    </tr>
  );
}

interface PersonProps {
  readonly person: RosterPerson;
}

function Who({ person: { profile } }: PersonProps) {
  const { legalName, preferredFirstName, otherNames } = profile;
  return (
    <>
      <PersonName>{legalName}</PersonName>
      <Detail>{importTexts.called(preferredFirstName)}</Detail>
      {otherNames.length > 0 && <Detail>{importTexts.alsoCalled(otherNames.join(', '))}</Detail>}
    </>
  );
}

function Known({ person: { profile, healthNumber } }: PersonProps) {
  const { dateOfBirth, contact, referringPhysician } = profile;
  const known = [
    dateOfBirth === null ? '' : importTexts.born(sayFullDate(dateOfBirth)),
    healthNumber === null ? '' : importTexts.healthNumber(sayHealthNumber(healthNumber)),
    ...[contact.telephone, contact.email, contact.address],
    referringPhysician === '' ? '' : importTexts.referredBy(referringPhysician),
  ];
  return known.filter((text) => text !== '').map((text) => <Detail key={text}>{text}</Detail>);
}

function Detail({ children }: { readonly children: string }) {
  return (
    <bdi className={css.detail} dir="auto">
      {children}
    </bdi>
  );
}

function Doubts({ doubts }: { readonly doubts: readonly RosterDoubt[] }) {
  if (doubts.length === 0) return null;
  return (
    <ul className={css.doubts}>
      {doubts.map((doubt) => (
        <li key={`${doubt.code} ${doubt.field ?? ''} ${doubt.found}`}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>{doubtWords(doubt)}</span>
        </li>
      ))}
    </ul>
  );
}
