import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import {
  builtInFor,
  templateIdSchema,
  templateUseSchema,
  type OwnTemplate,
} from '../../../shared/domain/note-template';
import { useGetWritingQuery } from '../../api/hooks';
import { paths } from '../../shell/paths';
import { useId } from '../../shell/use-id';
import { EmptyState } from '../../ui/empty-state';
import { Loaded } from '../../ui/loaded';
import { WorkPage } from '../../ui/page';
import { TemplateForm } from './template-form';
import { templateFormTexts, writingTexts } from './texts';
import { beginTemplate, typedTemplate } from './typed-template';

/** A new template; the path says for what, and with which built-in one it begins. */
export function NewTemplatePage() {
  const [search] = useSearchParams();
  const use = templateUseSchema.catch('personal').parse(search.get('use'));
  const from = builtInFor(use).find((template) => template === search.get('from')) ?? null;
  return (
    <TemplateForm title={templateFormTexts.newTitle} id={null} begin={beginTemplate(use, from)} />
  );
}

export function TemplatePage() {
  const id = useId(templateIdSchema, 'templateId');
  const writing = useGetWritingQuery({});
  return (
    <Loaded of={writing}>
      {({ templates }) => (
        <Found key={id} template={templates.find((one) => one.id === id) ?? null} />
      )}
    </Loaded>
  );
}

/** What is being written here goes on when the template is taken away: saved, it is there again. */
function Found({ template: found }: { readonly template: OwnTemplate | null }) {
  const [template] = useState(found);
  if (!template) return <Missing />;
  return (
    <TemplateForm
      title={templateFormTexts.changeTitle(template.form.name)}
      id={template.id}
      begin={typedTemplate(template)}
    />
  );
}

function Missing() {
  const navigate = useNavigate();
  return (
    <WorkPage title={writingTexts.title}>
      <EmptyState
        title={templateFormTexts.missingTitle}
        text={templateFormTexts.missingText}
        action={<Button onClick={() => void navigate(paths.writing)}>{writingTexts.goBack}</Button>}
      />
    </WorkPage>
  );
}
