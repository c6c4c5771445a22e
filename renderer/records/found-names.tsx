import { Button } from '@mantine/core';
import { useState } from 'react';
import { useController, useWatch, type Control } from 'react-hook-form';
import type { ReleaseMask } from '../../shared/domain/release-choice';
import { Banner } from '../ui/banner';
import { Section } from '../ui/page';
import { ExactDateText } from '../ui/when';
import { FoundName } from './found-name';
import css from './records.module.css';
import type { ReleaseRead, ReleaseTyped } from './release-values';
import { sectionTexts } from './section-texts';
import { recordTexts } from './texts';

interface Props {
  readonly control: Control<ReleaseTyped, unknown, ReleaseRead>;
  readonly masks: readonly ReleaseMask[];
  /** It was tried to save without every reason. */
  readonly hasMissed: boolean;
}

/** A ten-year record holds many: this many are drawn until more are asked for. */
const SHOWN_NAMES = 40;

/** Every name that was found, where it stands, hidden unless it is said why not (M109). */
export function FoundNames({ control, masks, hasMissed }: Props) {
  const [isAskedForAll, setIsAskedForAll] = useState(false);
  const { field } = useController({ control, name: 'lifted' });
  // The field alone does not hear of reasons, which are fields of their own.
  const lifted = { ...field, value: useWatch({ control, name: 'lifted' }) };
  const { field: accepted } = useController({ control, name: 'accepted' });
  const shown = isAskedForAll || hasMissed ? masks : masks.slice(0, SHOWN_NAMES);
  return (
    <Section
      title={recordTexts.names}
      note={masks.length > 0 && recordTexts.namesCount(masks.length)}
    >
      {hasMissed && <ReasonsMissing lifted={lifted.value} />}
      <p className={css.soft}>{masks.length === 0 ? recordTexts.noNames : recordTexts.namesText}</p>
      {byPlace(shown).map((inPlace) => (
        <section key={inPlace[0].key} className={css.place}>
          <Place of={inPlace[0]} />
          <ul>
            {inPlace.map((mask) => (
              <FoundName
                key={mask.key}
                control={control}
                mask={mask}
                lifted={lifted}
                accepted={accepted}
              />
            ))}
          </ul>
        </section>
      ))}
      {shown.length < masks.length && (
        <Button variant="default" onClick={() => setIsAskedForAll(true)}>
          {recordTexts.allNames(masks.length)}
        </Button>
      )}
    </Section>
  );
}

function ReasonsMissing({ lifted }: Pick<ReleaseTyped, 'lifted'>) {
  const wanting = lifted.filter(({ reason }) => reason.trim() === '').length;
  if (wanting === 0) return null;
  return (
    <Banner tone="missing" role="alert">
      <p>{recordTexts.reasonsMissing(wanting)}</p>
    </Banner>
  );
}

function Place({ of: { place } }: { readonly of: ReleaseMask }) {
  return (
    <h3>
      {sectionTexts[place.section]}
      {place.date !== null && (
        <>
          {' · '}
          <ExactDateText date={place.date} />
        </>
      )}
    </h3>
  );
}

type InPlace = readonly [ReleaseMask, ...ReleaseMask[]];

/** In the order in which they stand: one part of the record and one day after the other. */
function byPlace(masks: readonly ReleaseMask[]): readonly InPlace[] {
  const places: [ReleaseMask, ...ReleaseMask[]][] = [];
  for (const mask of masks) {
    const last = places.at(-1);
    const isSame =
      last?.[0].place.section === mask.place.section && last[0].place.date === mask.place.date;
    if (last && isSame) last.push(mask);
    else places.push([mask]);
  }
  return places;
}
