import type { Refusal } from '../../shared/contract/refusal';
import type { AssembledRelease } from '../../shared/domain/assemble-release';
import type { Release } from '../../shared/domain/release';
import { canonicalChoice, type ReleaseChoice } from '../../shared/domain/release-choice';
import { canonicalContent } from '../../shared/domain/release-content';
import { establishedRight, whileOpen } from '../../shared/domain/request-rules';
import { ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { handOver, type ReleaseTools } from './hand-over';
import { notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import { recipientFor } from './request-recipient';
import { asPrinted } from './without-others';

export type { ReleaseTools } from './hand-over';

type ReleaseHandlers = Handlers<
  'previewRelease' | 'previewPages' | 'releaseRecord' | 'listReleases'
>;

/** Only the records are taken from the vault: no release can reach a group note (M11). */
export function releaseUseCases(tools: ReleaseTools): ReleaseHandlers {
  const { world, press } = tools;
  const inTurn = takingTurns();
  return {
    previewRelease: async ({ choice }, { records }) => {
      const assembled = await assemble(tools, records, choice);
      if (!assembled.ok) return assembled;
      return ok({
        ...assembled.value,
        earlier: await earlierOf(tools, records, { choice, ...assembled.value }),
      });
    },

    previewPages: async ({ choice, recipient: sent }, { records, heads }) => {
      const assembled = await assemble(tools, records, choice);
      if (!assembled.ok) return assembled;
      const isKnown = choice.requestId !== null || sent.authority === 'member-request';
      const known = isKnown
        ? await recipientFor({ choice, recipient: sent }, records, world.clock)
        : ok(sent);
      if (!known.ok) return known;
      const recipient = await asPrinted(known.value, choice.scope.memberId, records);
      const { content } = assembled.value;
      const { timeZone } = content.practice;
      const stamp = { number: null, madeAt: world.clock.now(), timeZone, recipient };
      return ok(await press.preview(content, { ...stamp, heads: heads() }));
    },

    releaseRecord: (input, { records, heads }) =>
      inTurn('release', () =>
        handOver(
          tools,
          { records, heads },
          { ...input, assemble: () => assemble(tools, records, input.choice) },
        ),
      ),

    listReleases: async ({ memberId }, { records }) => {
      const members = await records.members.all();
      const names = new Map(members.map(({ id, profile }) => [id, profile.legalName]));
      const all = await records.releases.all();
      const wanted = all.filter(({ scope }) => memberId === null || scope.memberId === memberId);
      return ok(
        wanted.map((release) => ({ release, memberName: names.get(release.scope.memberId) ?? '' })),
      );
    },
  };
}

async function assemble(
  { press }: ReleaseTools,
  records: RecordsStore,
  choice: ReleaseChoice,
): Promise<Result<AssembledRelease, Refusal>> {
  const { requestId, scope } = choice;
  if (requestId !== null) {
    const request = await records.recordRequests.find(requestId);
    if (request?.memberId !== scope.memberId) return notFound('record-request');
    const open = whileOpen(request, {});
    if (!open.ok) return open;
    const right = establishedRight(request);
    if (!right.ok) return right;
  }
  return press.assemble(records.reader, choice);
}

/** Whether the same was handed over before, and the record still says the same. */
async function earlierOf(
  { world }: ReleaseTools,
  records: RecordsStore,
  { choice, content }: Pick<AssembledRelease, 'content'> & { readonly choice: ReleaseChoice },
) {
  const wanted = world.sha256(canonicalChoice(choice));
  const isEarlier = ({ choiceSha256, state }: Release) =>
    choiceSha256 === wanted && state !== 'not-written';
  const earlier = (await records.releases.all()).find(isEarlier);
  if (!earlier) return null;
  const { number, madeAt, contentSha256 } = earlier;
  return { number, madeAt, isSame: contentSha256 === world.sha256(canonicalContent(content)) };
}
