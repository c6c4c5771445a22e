import { Segments } from '../ui/segments';
import css from './settings.module.css';

interface Props {
  readonly label: string;
  readonly usual: readonly number[];
  readonly value: number;
  readonly say: (value: number) => string;
  readonly unit: string;
  readonly onChoose: (value: number) => void;
}

/** A number among a few usual ones; another one that was chosen before stands among them. */
export function NumberChoice({ label, usual, value, say, unit, onChoose }: Props) {
  const numbers = [...new Set([...usual, value])].sort((one, other) => one - other);
  return (
    <div className={css.numbers}>
      <Segments
        label={label}
        value={String(value)}
        onChoose={(chosen) => onChoose(Number(chosen))}
        options={numbers.map((number) => ({
          value: String(number),
          label: String(number),
          name: say(number),
        }))}
      />
      <span aria-hidden>{unit}</span>
    </div>
  );
}
