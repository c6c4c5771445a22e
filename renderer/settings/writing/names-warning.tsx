import { useDeferredValue, useMemo } from 'react';
import { useNameGuard } from '../../notes/guard/use-guard';
import { Banner } from '../../ui/banner';
import { writingTexts } from './texts';

/**
 * What is written here gets into the notes of many members: a name in it is pointed out (M109). It
 * is not blocked, for the guard looks again wherever the text arrives.
 */
export function NamesWarning({ texts }: { readonly texts: readonly string[] }) {
  const guard = useNameGuard(null, 'every-name');
  const text = useDeferredValue(texts.join('\n'));
  const names = useMemo(() => {
    const sure = guard?.find(text).filter(({ certainty }) => certainty === 'sure') ?? [];
    return [...new Set(sure.map(({ shown }) => shown))];
  }, [guard, text]);
  return (
    <div role="status">
      {names.length > 0 && (
        <Banner tone="missing">
          <p>{writingTexts.holdsNames(names)}</p>
        </Banner>
      )}
    </div>
  );
}
