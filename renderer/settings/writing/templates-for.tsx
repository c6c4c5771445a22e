import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  builtInFor,
  type BuiltInTemplate,
  type OwnTemplate,
  type TemplateUse,
} from '../../../shared/domain/note-template';
import { offeredFor, type TemplateChoice, type Writing } from '../../../shared/domain/writing';
import { useRemoveTemplateMutation, useSaveTemplateMutation } from '../../api/hooks';
import { paths } from '../../shell/paths';
import { Section } from '../../ui/page';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { templateTexts } from '../../ui/texts';
import { GoneLine } from './gone-line';
import { Row } from './row';
import { templateFormTexts, textsOfUse } from './texts';
import { useHabits } from './use-habits';
import css from './writing.module.css';

interface Props {
  readonly use: TemplateUse;
  readonly writing: Writing;
}

/** The templates of one kind of note: what is usual, what is the clinician's own (M81). */
export function TemplatesFor({ use, writing }: Props) {
  const { usual, change, refusal } = useHabits(writing);
  const options = offeredFor(writing, use).map((value) => ({
    value,
    label: nameOf(value, writing),
  }));
  return (
    <Section title={textsOfUse[use].title}>
      <Choice
        label={textsOfUse[use].usual}
        options={options}
        value={usual[use]}
        onChoose={(chosen) => change({ usual: { ...usual, [use]: chosen } })}
      />
      <RefusalMessage refusal={refusal} />
      <OwnTemplates templates={writing.templates.filter((one) => one.use === use)} />
      <BeginTemplate use={use} />
    </Section>
  );
}

function nameOf(choice: TemplateChoice, { templates }: Writing): string {
  const builtIn: Readonly<Record<string, string>> = templateTexts;
  const own = templates.find(({ id }) => id === choice);
  return own?.form.name ?? builtIn[choice] ?? choice;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <Select
      className={css.choice ?? ''}
      label={label}
      data={[...options]}
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option) onChoose(option.value);
      }}
      allowDeselect={false}
      withScrollArea={false}
      classNames={{ options: css.options ?? '' }}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
    />
  );
}

function OwnTemplates({ templates }: { readonly templates: readonly OwnTemplate[] }) {
  const navigate = useNavigate();
  const [gone, setGone] = useState<OwnTemplate | null>(null);
  const [removeTemplate, removal] = useRemoveTemplateMutation();
  const [saveTemplate, saving] = useSaveTemplateMutation();
  const remove = async (template: OwnTemplate) => {
    const reply = await removeTemplate({ id: template.id });
    if (!reply.error) setGone(template);
  };
  const putBack = async (template: OwnTemplate) => {
    const reply = await saveTemplate(template);
    if (!reply.error) setGone(null);
  };
  return (
    <>
      {templates.length === 0 && <p className={css.soft}>{templateFormTexts.none}</p>}
      <ul className={css.rows}>
        {templates.map((template) => (
          <Row
            key={template.id}
            name={template.form.name}
            about={templateFormTexts.sections(template.form.sections.length)}
            onChange={() => void navigate(paths.template(template.id))}
            onRemove={() => void remove(template)}
          />
        ))}
      </ul>
      {gone && (
        <GoneLine
          name={gone.form.name}
          note={templateFormTexts.removedNote}
          onPutBack={() => void putBack(gone)}
        />
      )}
      <RefusalMessage refusal={refusalOf(removal.error ?? saving.error)} />
    </>
  );
}

function BeginTemplate({ use }: { readonly use: TemplateUse }) {
  const navigate = useNavigate();
  const [from, setFrom] = useState<BuiltInTemplate | 'empty'>('empty');
  const { title, begin } = textsOfUse[use];
  const options = [
    { value: 'empty' as const, label: templateFormTexts.empty },
    ...builtInFor(use).map((value) => ({
      value,
      label: templateFormTexts.beginWith(templateTexts[value]),
    })),
  ];
  const path = paths.newTemplate(use, from === 'empty' ? null : from);
  return (
    <div className={css.begin}>
      <Choice label={begin} options={options} value={from} onChoose={setFrom} />
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        aria-label={templateFormTexts.writeFor(title)}
        onClick={() => void navigate(path)}
      >
        {templateFormTexts.write}
      </Button>
    </div>
  );
}
