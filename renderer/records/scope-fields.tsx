import { Checkbox, Radio } from '@mantine/core';
import { useController, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import type { MemberSummary } from '../../shared/contract/members';
import type { Member } from '../../shared/domain/member';
import {
  minimumNecessary,
  releaseSections,
  type MinimumNecessary,
  type ReleaseSection,
} from '../../shared/domain/release-sections';
import { paths } from '../shell/paths';
import { DateField, SelectField } from '../ui/fields';
import { Fieldset, Row } from '../ui/form';
import { memberOptions } from './choose-member';
import css from './records.module.css';
import { presetTexts, sectionTexts, sectionWhenEmpty } from './section-texts';
import { recordTexts } from './texts';
import type { ReleaseForm } from './use-release-form';

interface Props {
  readonly release: ReleaseForm;
  readonly member: Member;
  readonly members: readonly MemberSummary[];
  readonly onMember: (id: string) => void;
}

/** Whose record, of which days, and which parts of it. */
export function ScopeFields({ release, member, members, onMember }: Props) {
  const { control } = release.form;
  return (
    <>
      <Fieldset legend={recordTexts.whose}>
        <SelectField
          control={control}
          name="memberId"
          label={recordTexts.member}
          isSearchable
          onChosen={onMember}
          options={memberOptions(members)}
        />
        <Row>
          <DateField control={control} name="from" label={recordTexts.from} />
          <DateField control={control} name="to" label={recordTexts.to} />
        </Row>
      </Fieldset>
      <Fieldset legend={recordTexts.parts} note={recordTexts.partsText}>
        <div className={css.parts}>
          <PresetField release={release} />
          <SectionsField release={release} />
        </div>
        <NeverGroupNotes member={member} />
      </Fieldset>
    </>
  );
}

type Release = Pick<Props, 'release'>;

/** A preset is a way to tick the boxes: which one is on is read off them. */
function PresetField({ release }: Release) {
  const { control, setValue } = release.form;
  const sections = useWatch({ control, name: 'sections' });
  const choose = (preset: MinimumNecessary) =>
    setValue('sections', [...minimumNecessary[preset]], {
      ...{ shouldDirty: true, shouldValidate: true },
    });
  return (
    <Radio.Group label={recordTexts.preset} value={presetOf(sections) ?? ''}>
      <div className={css.choices}>
        {presets.map((preset) => (
          <Radio
            key={preset}
            value={preset}
            label={presetTexts[preset].label}
            description={presetTexts[preset].text}
            onChange={() => choose(preset)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

const presets = Object.keys(presetTexts) as readonly MinimumNecessary[];

function presetOf(sections: readonly ReleaseSection[]): MinimumNecessary | null {
  const isThis = (preset: MinimumNecessary) => {
    const parts: readonly ReleaseSection[] = minimumNecessary[preset];
    return parts.length === sections.length && parts.every((part) => sections.includes(part));
  };
  return presets.find(isThis) ?? null;
}

function SectionsField({ release }: Release) {
  const { field, fieldState } = useController({ control: release.form.control, name: 'sections' });
  const counts = release.preview.value?.counts;
  return (
    <Checkbox.Group
      label={recordTexts.sections}
      value={field.value}
      onChange={(chosen) =>
        field.onChange(releaseSections.filter((section) => chosen.includes(section)))
      }
      error={fieldState.error?.message}
    >
      <div className={css.choices}>
        {releaseSections.map((section) => (
          <Checkbox
            key={section}
            value={section}
            label={sectionTexts[section]}
            description={counts && sectionWhenEmpty(section, counts[section])}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Why no box of the group's notes is there, and what can be done instead (M11). */
function NeverGroupNotes({ member }: Pick<Props, 'member'>) {
  return (
    <div className={css.never}>
      <p>{recordTexts.noGroupNote}</p>
      <p className={css.soft}>{recordTexts.noGroupNoteText}</p>
      <p>
        <Link to={paths.member(member.id)}>{recordTexts.toNotes}</Link>
      </p>
    </div>
  );
}
