import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useRef, useState, type Ref } from 'react';
import type { IncidentView } from '../../shared/contract/incidents';
import { incidentIdSchema, type LetterId, type MemberId } from '../../shared/domain/ids';
import { incidentSteps, type Incident, type IncidentStep } from '../../shared/domain/incident';
import { isStepDone, isStepSettled } from '../../shared/domain/incident-rules';
import { useGetIncidentQuery } from '../api/hooks';
import { useId } from '../shell/use-id';
import { Banner } from '../ui/banner';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { ExactDateText, MomentText } from '../ui/when';
import { AffectedPart, nameIn, ToldPart } from './affected-part';
import { AuthorityPart } from './authority-part';
import { CloseIncident } from './close-incident';
import css from './incidents.module.css';
import { Deadlines, LawPart } from './law-part';
import { LettersPart } from './letters-part';
import { ReportedDialog, SentDialog, ToldDialog, UntoldDialog } from './short-dialogs';
import { StepEntries, StepForm } from './step-entries';
import { incidentTexts, kindTexts, stepTexts } from './texts';
import { WriteLetter } from './write-letter';

/** The path of one incident, as five steps on one page (M113). */
export function IncidentPage() {
  const incidentId = useId(incidentIdSchema, 'incidentId');
  const view = useGetIncidentQuery({ incidentId });
  return <Loaded of={view}>{(found) => <ThisIncident key={incidentId} view={found} />}</Loaded>;
}

/** What is open on top of the page. */
type Doing =
  | { readonly kind: 'letter'; readonly memberId: MemberId | null }
  | { readonly kind: 'told' | 'untold'; readonly memberId: MemberId }
  | { readonly kind: 'sent'; readonly letterId: LetterId }
  | { readonly kind: 'reported' };

interface PartProps {
  readonly view: IncidentView;
  readonly onDo: (doing: Doing) => void;
}

function ThisIncident({ view }: Pick<PartProps, 'view'>) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const next = useRef<HTMLDivElement>(null);
  const { incident, nextStep } = view;
  const end = () => setDoing(null);
  if (doing?.kind === 'letter') {
    return (
      <WriteLetter
        incident={incident}
        memberId={doing.memberId}
        onSaved={setSavedAs}
        onClose={end}
      />
    );
  }
  return (
    <WorkPage title={<bdi>{incident.title}</bdi>} lead={<Lead view={view} />}>
      <div className={css.parts}>
        <Next
          view={view}
          onGo={() => {
            next.current?.scrollIntoView({ block: 'start' });
            next.current?.focus({ preventScroll: true });
          }}
        />
        {savedAs !== null && (
          <Banner tone="done" role="status">
            <p>{incidentTexts.letterSaved(savedAs)}</p>
          </Banner>
        )}
        {incident.account !== '' && (
          <Section title={incidentTexts.known}>
            <p className={css.lines} dir="auto">
              {incident.account}
            </p>
          </Section>
        )}
        {incidentSteps.map((step, index) => (
          <Step
            key={step}
            ref={step === nextStep ? next : null}
            {...{ step, view, number: index + 1, onDo: setDoing }}
          />
        ))}
        {incident.closedAt === null && <CloseIncident view={view} />}
      </div>
      {doing && <DoingDialog view={view} doing={doing} onClose={end} />}
    </WorkPage>
  );
}

function Lead({ view: { incident, groupName } }: Pick<PartProps, 'view'>) {
  const { kind, noticedOn, happenedOn, closedAt, begun } = incident;
  return (
    <span className={css.lead}>
      <span>{kindTexts[kind].label}</span>
      <span dir="auto">{groupName ?? incidentTexts.wholePractice}</span>
      <span>
        {incidentTexts.noticedOn} <ExactDateText date={noticedOn} />
      </span>
      {happenedOn !== null && <ExactDateText date={happenedOn} say={incidentTexts.happened} />}
      {closedAt !== null && (
        <span>
          {incidentTexts.closedOn} <MomentText at={closedAt} timeZone={begun.timeZone} />
        </span>
      )}
    </span>
  );
}

interface NextProps extends Pick<PartProps, 'view'> {
  readonly onGo: () => void;
}

function Next({ view: { incident, nextStep }, onGo }: NextProps) {
  if (incident.closedAt !== null) return null;
  if (nextStep === null) return <p>{incidentTexts.nothingNext}</p>;
  return (
    <Banner
      tone="missing"
      title={incidentTexts.next(stepTexts[nextStep].title)}
      end={
        <Button size="compact-sm" variant="default" onClick={onGo}>
          {incidentTexts.goToStep}
        </Button>
      }
    />
  );
}

interface StepProps extends PartProps {
  readonly step: IncidentStep;
  readonly number: number;
  readonly ref: Ref<HTMLDivElement>;
}

function Step({ step, number, view, onDo, ref }: StepProps) {
  const { incident, nextStep } = view;
  const isNext = step === nextStep && incident.closedAt === null;
  const { title, note } = stepTexts[step];
  return (
    <div ref={ref} className={css.step} tabIndex={-1}>
      <Section
        title={incidentTexts.stepOf(number, title)}
        note={note}
        actions={<StepState {...{ incident, step, isNext }} />}
      >
        <div className={css.part}>
          {step === 'affected' && <AffectedPart view={view} />}
          {step === 'notify' && <Notify view={view} onDo={onDo} />}
          <StepEntries incident={incident} step={step} />
          <StepForm incident={incident} step={step} isNext={isNext} />
        </div>
      </Section>
    </div>
  );
}

interface StateProps extends Pick<StepProps, 'step'> {
  readonly incident: Incident;
  readonly isNext: boolean;
}

/** What is next alone is amber: four of them at once would help nobody. */
function StepState({ incident, step, isNext }: StateProps) {
  if (!isStepSettled(incident, step)) {
    const isBegun = isStepDone(incident, step);
    return (
      <span className={isNext ? css.missing : css.soft}>
        {isBegun ? incidentTexts.unsettled : incidentTexts.toDo}
      </span>
    );
  }
  return (
    <span className={css.written}>
      <IconCheck size={16} aria-hidden />
      {incidentTexts.done}
    </span>
  );
}

function Notify({ view, onDo }: PartProps) {
  return (
    <>
      <Deadlines deadlines={view.deadlines} />
      <ToldPart
        view={view}
        onTold={(memberId) => onDo({ kind: 'told', memberId })}
        onUntold={(memberId) => onDo({ kind: 'untold', memberId })}
        onLetter={(memberId) => onDo({ kind: 'letter', memberId })}
      />
      <LawPart incident={view.incident} />
      <AuthorityPart
        incident={view.incident}
        onReported={() => onDo({ kind: 'reported' })}
        onWriteReport={() => onDo({ kind: 'letter', memberId: null })}
      />
      <LettersPart
        incident={view.incident}
        onSent={(letterId) => onDo({ kind: 'sent', letterId })}
      />
    </>
  );
}

interface DialogProps {
  readonly view: IncidentView;
  readonly doing: Doing;
  readonly onClose: () => void;
}

function DoingDialog({ view, doing, onClose }: DialogProps) {
  const incidentId = view.incident.id;
  const shared = { incidentId, onClose };
  switch (doing.kind) {
    case 'told':
      return <ToldDialog {...shared} {...about(view, doing.memberId)} />;
    case 'untold':
      return <UntoldDialog {...shared} {...about(view, doing.memberId)} />;
    case 'sent':
      return <SentDialog {...shared} letterId={doing.letterId} />;
    case 'reported':
      return <ReportedDialog {...shared} />;
    default:
      return null;
  }
}

function about(view: IncidentView, memberId: MemberId) {
  return { memberId, name: nameIn(view, memberId) };
}
