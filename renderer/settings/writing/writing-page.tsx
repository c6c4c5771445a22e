import { useWatch } from 'react-hook-form';
import { templateUseSchema } from '../../../shared/domain/note-template';
import type { Writing } from '../../../shared/domain/writing';
import { useGetWritingQuery } from '../../api/hooks';
import { takeLostFocus } from '../../ui/focus-on-arrival';
import { Loaded } from '../../ui/loaded';
import { WorkPage } from '../../ui/page';
import { Habits } from './habits';
import { SnippetForm } from './snippet-form';
import { Snippets } from './snippets';
import { TemplatesFor } from './templates-for';
import { snippetTexts, writingTexts } from './texts';
import { NEW } from './typed-snippet';
import { useSnippetForm, type SnippetFormState } from './use-snippet-form';
import css from './writing.module.css';

/** How the clinician writes: templates, snippets, and when a note is reminded of (M81). */
export function WritingPage() {
  const writing = useGetWritingQuery({});
  const snippet = useSnippetForm();
  const about = useWatch({ control: snippet.form.control, name: 'about' });
  if (about !== '') return <OpenSnippet isNew={about === NEW} of={snippet} />;
  return (
    <WorkPage title={writingTexts.title} lead={writingTexts.lead} width="reading">
      <Loaded of={writing}>{(found) => <Found writing={found} snippet={snippet} />}</Loaded>
    </WorkPage>
  );
}

interface FoundProps {
  readonly writing: Writing;
  readonly snippet: SnippetFormState;
}

function Found({ writing, snippet }: FoundProps) {
  return (
    <div ref={takeLostFocus} tabIndex={-1} className={css.region}>
      {templateUseSchema.options.map((use) => (
        <TemplatesFor key={use} use={use} writing={writing} />
      ))}
      <Snippets snippets={writing.snippets} of={snippet} />
      <Habits writing={writing} />
    </div>
  );
}

interface OpenProps {
  readonly isNew: boolean;
  readonly of: SnippetFormState;
}

function OpenSnippet({ isNew, of }: OpenProps) {
  const label = isNew ? snippetTexts.newTitle : snippetTexts.changeTitle;
  return (
    <WorkPage title={label} width="reading">
      <div ref={takeLostFocus} tabIndex={-1} className={css.region}>
        <SnippetForm label={label} of={of} />
      </div>
    </WorkPage>
  );
}
