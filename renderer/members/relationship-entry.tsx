import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { DateField } from '../ui/fields';
import { Hint } from '../ui/hint';
import { useToday } from '../ui/use-now';
import { intakeTexts } from './intake-texts';
import css from './members.module.css';
import type { ReadRelationships, TypedRelationships } from './typed-relationships';

interface Props {
  readonly remove: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

export function RelationshipEntry({ remove, onRemove, children }: Props) {
  return (
    <div className={css.relationship}>
      <div className={css.fields}>{children}</div>
      <Hint label={remove}>
        <ActionIcon variant="subtle" size="lg" aria-label={remove} onClick={onRemove}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Hint>
    </div>
  );
}

interface RevisitProps {
  readonly control: Control<TypedRelationships, unknown, ReadRelationships>;
  readonly name: `${'acquaintances' | 'dualRelationships'}.${number}.revisitOn`;
  readonly label: string;
}

/** When it is talked about again (M14); from that day on it says so. */
export function RevisitField({ control, name, label }: RevisitProps) {
  const today = useToday();
  const date = useWatch({ control, name });
  const isDue = date !== '' && date <= today;
  return (
    <div>
      <DateField control={control} name={name} label={label} width="short" />
      {isDue && <p className={css.due}>{intakeTexts.revisitDue}</p>}
    </div>
  );
}
