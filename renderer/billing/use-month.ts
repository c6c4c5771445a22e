import { useSearchParams } from 'react-router';
import { monthFrom } from '../ui/months';
import { useToday } from '../ui/use-now';

/** The month (`yyyy-mm`) that the path names, or this one, and how to turn to another. */
export function useMonth(): readonly [month: string, turnTo: (month: string) => void] {
  const [asked, ask] = useSearchParams();
  const month = monthFrom(asked.get('month'), useToday());
  return [month, (other) => ask({ month: other }, { replace: true })];
}
