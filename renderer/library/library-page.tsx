import { useWatch } from 'react-hook-form';
import type { Output } from '../../shared/contract/contract';
import { useGetLibraryQuery } from '../api/hooks';
import { takeLostFocus } from '../ui/focus-on-arrival';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { EntryForm } from './entry-form';
import { FeedbackForm } from './feedback-form';
import css from './library.module.css';
import { Shelves } from './shelves';
import { entryTexts, feedbackTexts, libraryTexts } from './texts';
import { NEW } from './typed-entry';
import { useEntryForm, type EntryFormState } from './use-entry-form';

/** The clinician's own library (M56, M57, M61-M64): what the session room offers. */
export function LibraryPage() {
  const library = useGetLibraryQuery({});
  const entry = useEntryForm();
  const about = useWatch({ control: entry.form.control, name: 'about' });
  if (about !== '') return <OpenEntry label={labelOf(about)} of={entry} />;
  return (
    <WorkPage title={libraryTexts.title} lead={libraryTexts.lead} width="reading">
      <Loaded of={library}>{(loaded) => <AllShelves library={loaded} of={entry} />}</Loaded>
    </WorkPage>
  );
}

function labelOf(about: string): string {
  return about === NEW ? entryTexts.new : entryTexts.change;
}

function OpenEntry({ label, of }: { readonly label: string; readonly of: EntryFormState }) {
  return (
    <WorkPage title={label} width="reading">
      <div key={label} ref={takeLostFocus} tabIndex={-1} className={css.region}>
        <EntryForm label={label} of={of} />
      </div>
    </WorkPage>
  );
}

interface ShelvesProps {
  readonly library: Output<'getLibrary'>;
  readonly of: EntryFormState;
}

function AllShelves({ library, of }: ShelvesProps) {
  return (
    <div ref={takeLostFocus} tabIndex={-1} className={css.region}>
      <Shelves entries={library.entries} saved={of.saved} onOpen={of.open} />
      <Section title={feedbackTexts.title}>
        <FeedbackForm address={library.feedbackAddress} />
      </Section>
    </div>
  );
}
