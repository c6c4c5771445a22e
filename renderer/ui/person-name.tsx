import { IconUsers } from '@tabler/icons-react';
import { revealInvisible } from '../../shared/lib/text';
import css from './person-name.module.css';
import { uiTexts } from './texts';

interface Props {
  readonly children: string;
  readonly hasLookAlike?: boolean;
}

/** A name as typed, kept apart from the direction of the text around it, nothing in it hidden. */
export function PersonName({ children, hasLookAlike = false }: Props) {
  return (
    <>
      <bdi>{revealInvisible(children)}</bdi>
      {hasLookAlike && (
        <span className={css.alike} title={uiTexts.lookAlike}>
          <IconUsers size={14} aria-hidden />
          <span>{uiTexts.sameName}</span>
        </span>
      )}
    </>
  );
}
