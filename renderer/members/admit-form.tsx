import { Link } from 'react-router';
import { z } from 'zod';
import { overrideReasonSchema, type AdmissionNeed } from '../../shared/domain/admission-needs';
import { localDateSchema } from '../../shared/domain/fields';
import type { Member } from '../../shared/domain/member';
import { useAdmitMemberMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { DateField, ParagraphField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import { useToday } from '../ui/use-now';
import { FormFrame } from './form-frame';
import { admissionTexts, intakeTexts } from './intake-texts';
import css from './members.module.css';
import { sayPlace, type ModuleChoice } from './module-choices';
import { sayNeed } from './needs';
import { useStayingForm } from './use-staying-form';

interface TypedAdmission {
  readonly from: string;
  readonly overrideReason: string;
}

interface ReadAdmission {
  readonly from: string;
  readonly overrideReason: string | null;
}

/** A reason is asked for while something is missing, and is not sent when nothing is. */
function schemaFor(isComplete: boolean): z.ZodType<ReadAdmission, TypedAdmission> {
  const overrideReason = isComplete ? z.string().transform(() => null) : overrideReasonSchema;
  return z.object({ from: localDateSchema, overrideReason });
}

interface Props {
  readonly member: Member;
  readonly choice: ModuleChoice;
  readonly needs: readonly AdmissionNeed[];
  readonly freePlaces: number | null;
  readonly onAdmitted: (from: string) => void;
}

/** Admits when nothing is missing; otherwise lists what is, and asks why it is done all the same (M100). */
export function AdmitForm({ member, choice, needs, freePlaces, onAdmitted }: Props) {
  const [admitMember, { error }] = useAdmitMemberMutation();
  const today = useToday();
  const { module } = choice;
  const isComplete = needs.length === 0;
  const firstDay = module.schedule.from > today ? module.schedule.from : today;
  const staying = useStayingForm({
    schema: schemaFor(isComplete),
    values: { from: firstDay, overrideReason: '' },
    keepAs: `admission:${member.id}`,
    save: async (read) => {
      const reply = await admitMember({ memberId: member.id, moduleId: module.id, ...read });
      if (!reply.error) onAdmitted(read.from);
      return !reply.error;
    },
  });
  const { control } = staying.form;
  const place = sayPlace(choice);
  return (
    <>
      {freePlaces !== null && <p className={css.soft}>{admissionTexts.freePlaces(freePlaces)}</p>}
      {isComplete ? (
        <Banner tone="done" title={admissionTexts.nothingMissing} />
      ) : (
        <Missing member={member} needs={needs} />
      )}
      <FormFrame
        label={admissionTexts.admitTo(place)}
        of={staying}
        error={error}
        tone={isComplete ? 'filled' : 'default'}
        button={isComplete ? admissionTexts.admitTo(place) : admissionTexts.admitAllTheSame}
        saved={intakeTexts.saved}
      >
        {isComplete ? (
          <DateField control={control} name="from" label={admissionTexts.from} width="short" />
        ) : (
          <Fieldset legend={admissionTexts.allTheSame} note={admissionTexts.allTheSameNote}>
            <DateField control={control} name="from" label={admissionTexts.from} width="short" />
            <ParagraphField
              control={control}
              name="overrideReason"
              label={admissionTexts.reason}
              isRequired
            />
          </Fieldset>
        )}
      </FormFrame>
    </>
  );
}

function Missing({ member, needs }: Pick<Props, 'member' | 'needs'>) {
  return (
    <Banner tone="missing" title={admissionTexts.missing(needs.length)}>
      <ul className={css.needs}>
        {needs.map((need) => {
          const { missing, way, name, to } = sayNeed(need, member.id);
          return (
            <li key={`${need.code} ${to}`}>
              <span>{missing}</span>
              <Link to={to} aria-label={name}>
                {way}
              </Link>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
