import css from './runway.module.css';
import { noteTexts } from './texts';
import { isSigned, useRunway } from './way';

/** How many of the members' notes are signed, and how many were left for later. */
export function RunwayProgress() {
  const { stops, passed } = useRunway();
  const ofMembers = stops.slice(0, -1);
  const signed = ofMembers.filter((stop) => isSigned(stop, passed)).length;
  const later = stops.filter(
    (stop) => passed.later.has(stop.path) && !isSigned(stop, passed),
  ).length;
  const words = noteTexts.progress(signed, ofMembers.length, later);
  return (
    <div className={css.progress}>
      <progress
        className={css.bar}
        aria-label={noteTexts.progressLabel}
        value={signed}
        max={Math.max(1, ofMembers.length)}
      />
      <p role="status">{words}</p>
    </div>
  );
}
