import { useForm } from 'react-hook-form';
import { moduleIdSchema, type ModuleId } from '../../shared/domain/ids';
import { sayPlace, type ModuleChoice } from '../members/module-choices';
import { SelectField } from '../ui/fields';
import css from './attendance.module.css';
import { ledgerAttendanceTexts } from './texts';

interface Props {
  readonly choices: readonly ModuleChoice[];
  readonly chosen: ModuleChoice;
  readonly onChoose: (id: ModuleId) => void;
}

export function ModuleSelect({ choices, chosen, onChoose }: Props) {
  const { control } = useForm({ values: { moduleId: String(chosen.module.id) } });
  return (
    <div className={css.module}>
      <SelectField
        control={control}
        name="moduleId"
        label={ledgerAttendanceTexts.module}
        options={choices.map((choice) => ({ value: choice.module.id, label: sayPlace(choice) }))}
        onChosen={(value) => onChoose(moduleIdSchema.parse(value))}
      />
    </div>
  );
}
