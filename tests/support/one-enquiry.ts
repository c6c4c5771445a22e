import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { MemberId, ModuleId } from '../../shared/domain/ids';
import { aPractice, aProfile, aSchedule } from './people';
import { sampleAlcove, type SampleAlcove } from './sample-alcove';
import { stopCalendarAt } from './stop-calendar';
import { goTo, showWindow, theLast, type ShownWindow } from './show-window';

/** A window over one module with one member, Bo, and one enquiry about it, Ana. */

export const OTHER = { legalName: 'Bartholomew Nowhere', preferredFirstName: 'Bo' } as const;
export const LET_IN = 'They were in this group before Alcove was.';

export function onDay(date: string): void {
  stopCalendarAt(`${date}T17:00:00.000Z`);
}

export interface EnquiryWindow extends ShownWindow {
  readonly alcove: SampleAlcove;
  readonly moduleId: ModuleId;
  /** The enquiry. */
  readonly ana: MemberId;
  /** The member. */
  readonly bo: MemberId;
}

interface Before {
  readonly alcove: SampleAlcove;
  readonly moduleId: ModuleId;
  readonly ana: MemberId;
}

/** @param before what happened before the window is opened */
export async function openEnquiry(
  before: (given: Before) => Promise<unknown> = async () => undefined,
): Promise<EnquiryWindow> {
  const alcove = sampleAlcove();
  await alcove.ask('savePractice', { profile: aPractice() });
  const { groupId } = await alcove.ask('createGroup', {
    name: 'Tuesday physicians',
    kind: 'closed-module',
  });
  const { moduleId } = await alcove.ask('planModule', {
    groupId,
    name: '2026–27',
    schedule: aSchedule(),
  });
  const bo = await add(alcove, moduleId, OTHER);
  await letIn(alcove, bo, moduleId);
  const ana = await add(alcove, moduleId, { goals: '', referringPhysician: '' });
  await before({ alcove, moduleId, ana });
  const shown = showWindow(alcove.bridge);
  await screen.findByRole('heading', { name: 'Today', level: 1 });
  return { ...shown, alcove, moduleId, ana, bo };
}

async function add(
  alcove: SampleAlcove,
  interestedIn: ModuleId,
  parts: Parameters<typeof aProfile>[0],
): Promise<MemberId> {
  const { memberId } = await alcove.ask('addMember', { profile: aProfile(parts), interestedIn });
  return memberId;
}

/** Admits although something is missing. */
export async function letIn(
  alcove: SampleAlcove,
  memberId: MemberId,
  moduleId: ModuleId,
  from = '2026-09-08',
): Promise<void> {
  await alcove.ask('admitMember', { memberId, moduleId, from, overrideReason: LET_IN });
}

/** Everything that admission asks for, but the agreements. */
export async function prepare({ alcove, ana }: Pick<Before, 'alcove' | 'ana'>): Promise<void> {
  const memberId = ana;
  await alcove.ask('saveReferral', {
    memberId,
    referringPhysician: 'Dr. Invented Referrer',
    referral: { receivedOn: '2026-08-03', note: '' },
  });
  await alcove.ask('savePreparation', {
    memberId,
    preparationId: null,
    preparation: { heldOn: '2026-08-10', minutes: 50, note: '' },
  });
  await alcove.ask('decideSuitability', {
    memberId,
    suitability: { decision: 'suitable', reason: 'Wants to be heard.', decidedOn: '2026-08-11' },
  });
  await alcove.ask('changeMember', { memberId, profile: aProfile(), healthNumber: null });
  await alcove.ask('saveEmergencyContacts', {
    memberId,
    contacts: [
      {
        name: 'Sister Fictional',
        relationship: 'sister',
        telephone: '416-555-0177',
        otherTelephone: '',
        releaseToCall: 'agreed',
        releaseAskedOn: '2026-08-10',
        note: '',
      },
    ],
  });
}

/** Publishes the default texts that are signed before the first session or on leaving. */
export async function publishAgreements(alcove: SampleAlcove): Promise<void> {
  await alcove.ask('addDefaultAgreements', {});
  for (const { id, neededAt } of await alcove.ask('listAgreements', {})) {
    if (neededAt === 'on-occasion') continue;
    await alcove.ask('publishAgreement', { agreementId: id, changeNote: '', vote: null });
  }
}

/** Publishes one agreement and lets the enquiry sign it. */
export async function signOneAgreement({ alcove, ana }: Pick<Before, 'alcove' | 'ana'>) {
  const { agreementId } = await alcove.ask('addAgreement', {
    kind: 'confidentiality',
    neededAt: 'admission',
    groupId: null,
    draft: {
      title: 'Confidentiality',
      text: 'What is said here stays here.',
      questions: [],
      expiresAfterMonths: null,
    },
  });
  await alcove.ask('publishAgreement', { agreementId, changeNote: '', vote: null });
  const { consentId } = await alcove.ask('giveConsent', {
    memberId: ana,
    agreementId,
    versionNumber: 1,
    shownText: 'What is said here stays here.',
    terms: { kind: 'plain' },
    understanding: { kind: 'not-asked' },
    identity: 'seen-on-video',
    signature: { method: 'typed', signerName: 'Anabel Fictional' },
  });
  return consentId;
}

/** Opens a member's page, and one of its tabs. */
export async function openMember(
  user: UserEvent,
  stage: 'Members' | 'Enquiries' | 'Left',
  name: RegExp,
  tab = 'Record',
): Promise<HTMLElement> {
  await goTo(user, 'Members');
  const list = await screen.findByRole('navigation', { name: 'Members' });
  await user.click(await within(list).findByRole('radio', { name: stage }));
  await user.click(await within(list).findByRole('link', { name }));
  const tabs = await screen.findByRole('navigation', { name: 'Parts of this record' });
  await user.click(within(tabs).getByRole('link', { name: tab }));
  return theLast(screen.getAllByRole('main'));
}
