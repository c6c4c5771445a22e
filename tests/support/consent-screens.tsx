import './browser-gaps';
import { MantineProvider } from '@mantine/core';
import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { createMemoryRouter, Outlet, useLocation } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createAppStore } from '../../renderer/api/store';
import { askQuietly } from '../../renderer/api/use-ask';
import { MemberAgreements } from '../../renderer/consents/member-agreements';
import { SignPage } from '../../renderer/consents/sign-page';
import { OpenDrafts } from '../../renderer/notes/open-drafts';
import { DraftsContext } from '../../renderer/notes/use-drafts';
import { theme } from '../../renderer/shell/theme';
import type { Input } from '../../shared/contract/contract';
import type { AgreementId, MemberId } from '../../shared/domain/ids';
import { contractDouble, type Answers } from './contract-double';
import { aPractice, aProfile, aSchedule } from './people';
import { sampleAlcove, type SampleAlcove } from './sample-alcove';

/** The screens on which a member signs, over the real use cases and stores in memory. */

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 5_000 });

/** Someone else in the group, whose name has no place on these screens. */
export const SOMEONE_ELSE = 'Bartholomew Nowhere';

export interface Signing {
  readonly alcove: SampleAlcove;
  readonly memberId: MemberId;
  readonly agreementId: AgreementId;
  readonly signPath: string;
  readonly agreementsPath: string;
}

type Parts = Partial<Pick<Input<'addAgreement'>, 'kind' | 'neededAt'>> &
  Partial<Input<'addAgreement'>['draft']>;

/** Ana in a group with one other member, and one published agreement. */
export async function beforeSigning(parts: Parts = {}): Promise<Signing> {
  const alcove = sampleAlcove();
  alcove.setNow(noon());
  await alcove.ask('savePractice', { profile: aPractice() });
  const { groupId } = await alcove.ask('createGroup', {
    name: 'Tuesday physicians',
    kind: 'closed-module',
  });
  const schedule = aSchedule();
  const { moduleId } = await alcove.ask('planModule', { groupId, name: '2026–27', schedule });
  const { memberId } = await alcove.ask('addMember', {
    profile: aProfile(),
    interestedIn: moduleId,
  });
  const other = aProfile({ legalName: SOMEONE_ELSE, preferredFirstName: 'Bo' });
  await alcove.ask('addMember', { profile: other, interestedIn: moduleId });
  const { kind = 'confidentiality', neededAt = 'admission', ...text } = parts;
  const { agreementId } = await alcove.ask('addAgreement', {
    ...{ kind, neededAt, groupId: null },
    draft: textOf(text),
  });
  await alcove.ask('publishAgreement', { agreementId, changeNote: '', vote: null });
  return {
    ...{ alcove, memberId, agreementId },
    signPath: `/sign/${memberId}/${agreementId}`,
    agreementsPath: `/members/${memberId}/agreements`,
  };
}

/** Noon is on the same day for the window, in the laptop's zone, and for the use cases in Toronto. */
function noon(): string {
  const today = new Date();
  today.setHours(12, 0, 0, 0);
  return today.toISOString();
}

type Draft = Input<'addAgreement'>['draft'];

export function textOf(parts: Partial<Draft> = {}): Draft {
  return {
    title: 'Confidentiality',
    text: '## What is said\nWhat is said in {{groupName}} stays there, {{memberName}}.',
    questions: [],
    expiresAfterMonths: null,
    ...parts,
  };
}

export async function publishAnew({ alcove, agreementId }: Signing, text: string): Promise<void> {
  await alcove.ask('saveAgreementDraft', { agreementId, draft: textOf({ text }) });
  await alcove.ask('publishAgreement', { agreementId, changeNote: '', vote: null });
}

/** A consent that was given, as if on an earlier day when `at` says so. */
export async function signed(
  { alcove, memberId, agreementId }: Signing,
  parts: Partial<Input<'giveConsent'>> & Pick<Input<'giveConsent'>, 'shownText'>,
  at = noon(),
): Promise<void> {
  alcove.setNow(at);
  await alcove.ask('giveConsent', {
    ...{ memberId, agreementId, versionNumber: 1, terms: { kind: 'plain' } },
    understanding: { kind: 'not-asked' },
    identity: 'seen-on-video',
    signature: { method: 'typed', signerName: 'Anabel Fictional' },
    ...parts,
  });
  alcove.setNow(noon());
}

export interface ShownScreen {
  readonly user: UserEvent;
  readonly unmount: () => void;
}

/**
 * One screen with what stands around it in the window, at this path.
 * @param answers what is answered otherwise than the use cases would
 */
export function showScreen(
  { alcove, memberId }: Signing,
  path: string,
  answers: Answers = {},
): ShownScreen {
  const otherwise = contractDouble(answers);
  const store = createAppStore({
    ...alcove.bridge,
    invoke: (operation, input) =>
      (operation in answers ? otherwise : alcove.bridge).invoke(operation, input),
  });
  const drafts = new OpenDrafts(askQuietly(store.dispatch), () => undefined);
  const children = [
    { path: '/sign/:memberId/:agreementId', element: <SignPage /> },
    { path: '/members/:memberId/agreements', element: <MemberAgreements memberId={memberId} /> },
    { path: '/agreements', element: null },
  ];
  const router = createMemoryRouter([{ element: <Place />, children }], { initialEntries: [path] });
  const { unmount } = render(
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <Provider store={store}>
        <DraftsContext value={drafts}>
          <RouterProvider router={router} />
        </DraftsContext>
      </Provider>
    </MantineProvider>,
  );
  return { user: userEvent.setup({ delay: null }), unmount };
}

/** Says where one is, as the window's frame would stand around it. */
function Place() {
  const { pathname } = useLocation();
  return (
    <div data-testid="place" data-path={pathname}>
      <Outlet />
    </div>
  );
}
