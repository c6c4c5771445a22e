import { useId } from 'react';
import { Link } from 'react-router';
import type { SearchHit } from '../../shared/domain/search';
import { NoteStateMark } from '../ui/marks';
import { PersonName } from '../ui/person-name';
import { DateText } from '../ui/when';
import { goThrough } from './go-through';
import { pathOfHit } from './path-of-hit';
import css from './search.module.css';
import { searchKindTexts } from './texts';

/** What it is, whose and from when; below it the words around what was looked for. */
export function Hit({ hit }: { readonly hit: SearchHit }) {
  const excerpt = useId();
  return (
    <li className={css.hit}>
      <div className={css.hitHead}>
        <Link
          className={css.link ?? ''}
          to={pathOfHit(hit)}
          data-stop
          aria-describedby={excerpt}
          onKeyDown={goThrough}
        >
          <span className={css.kind}>{searchKindTexts[hit.kind].one}</span>{' '}
          <span className={css.title}>
            <PersonName>{hit.title}</PersonName>
          </span>
        </Link>
        {hit.isSigned !== null && <NoteStateMark state={hit.isSigned ? 'signed' : 'draft'} />}
        {hit.date !== null && (
          <span className={css.date}>
            <DateText date={hit.date} />
          </span>
        )}
      </div>
      <p id={excerpt} className={css.excerpt} dir="auto">
        {hit.excerpt.map(({ text, isFound }, index) =>
          isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </p>
    </li>
  );
}
