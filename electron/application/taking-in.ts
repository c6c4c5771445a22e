import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import type { ChainEvent } from '../../shared/domain/chain';
import { MOST_SEALED_BYTES } from '../../shared/domain/sealed-export';
import { normalisePassphrase } from '../../shared/domain/passphrase';
import { err, ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import type { Handlers } from './ports/handlers';
import type { OpenVault } from './ports/stores';
import type { ChosenFiles, World } from './ports/world';
import { readSealed, type ReadArchive, type ReadingTools } from './sealed-reading';
import { clashOf } from './taking-in-clash';
import { takenInOf, type TakenIn } from './taking-in-documents';
import { TAKING_IN, writeTakenIn } from './taking-in-writing';

export interface TakingInTools extends ReadingTools {
  readonly world: World;
  readonly chosenFiles: ChosenFiles;
}

interface HeldArchive {
  readonly token: string;
  /** As it was chosen: nothing is kept unsealed. */
  readonly bytes: Uint8Array;
}

type TakingInHandlers = Handlers<
  | 'chooseSealedExport'
  | 'openSealedExport'
  | 'takeInSealedExport'
  | 'getUndoneTakingIn'
  | 'forgetUndoneTakingIn'
>;

export function takingInUseCases(tools: TakingInTools): TakingInHandlers {
  const held = new WeakMap<OpenVault, HeldArchive>();
  const open = (input: Opening, vault: OpenVault) => opened(tools, held, input, vault);
  const inTurn = takingTurns();
  return {
    chooseSealedExport: async (_input, vault) => {
      const request = { kind: 'sealed-export', maxBytes: MOST_SEALED_BYTES } as const;
      const chosen = await tools.chosenFiles.choose(request);
      if (!chosen.ok) return chosen;
      if (chosen.value === null) return err({ code: 'save-cancelled' });
      const token = tools.world.randomIdText();
      held.set(vault, { token, bytes: chosen.value.bytes });
      return ok({ token, fileName: chosen.value.name });
    },

    openSealedExport: async (input, vault) => {
      const ready = await open(input, vault);
      if (!ready.ok) return ready;
      const { archive, taken } = ready.value;
      const { madeAt, covers, counts } = archive.manifest;
      const names = archive.content.records.map(({ member }) => member.profile.legalName);
      return ok({ madeAt, covers, counts, names, stays: taken.stays });
    },

    // One after the other: what the first has written must be here when the second is looked over.
    takeInSealedExport: (input, vault) =>
      inTurn('taking-in', async () => {
        const ready = await open(input, vault);
        return ready.ok ? takeIn(tools, vault, ready.value) : ready;
      }),

    getUndoneTakingIn: async (_input, { records }) => {
      const marker = await records.takingIn.find(TAKING_IN);
      return ok(marker?.state === 'undone' ? { begunAt: marker.begunAt } : null);
    },

    forgetUndoneTakingIn: async (_input, { records }) => {
      const marker = await records.takingIn.find(TAKING_IN);
      if (marker?.state === 'undone') await records.destroy('practice', [TAKING_IN]);
      return ok({});
    },
  };
}

interface Opening {
  readonly token: string;
  readonly passphrase: string;
}

interface Ready {
  readonly archive: ReadArchive;
  readonly taken: TakenIn;
}

async function opened(
  tools: TakingInTools,
  held: WeakMap<OpenVault, HeldArchive>,
  { token, passphrase }: Opening,
  vault: OpenVault,
): Promise<Result<Ready, Refusal>> {
  const chosen = held.get(vault);
  if (chosen?.token !== token) return err({ code: 'sealed-token-unknown' });
  const archive = await readSealed(tools, chosen.bytes, normalisePassphrase(passphrase));
  if (!archive.ok) return archive;
  const taken = await takenInOf(archive.value, vault);
  const clash = await clashOf(vault, archive.value.content, taken);
  return clash ? err(clash) : ok({ archive: archive.value, taken });
}

async function takeIn(
  { world }: TakingInTools,
  vault: OpenVault,
  { archive, taken }: Ready,
): Promise<Result<{ readonly counts: ReadArchive['manifest']['counts'] }, Refusal>> {
  const chained = { consents: consentsIn(archive), whole: takenInEvent(archive) };
  const written = await writeTakenIn(vault, taken, chained, world.clock.now());
  return written.ok ? ok({ counts: archive.manifest.counts }) : written;
}

function takenInEvent({ manifest: { counts, heads, version } }: ReadArchive): ChainEvent {
  const { members, documents } = counts;
  const detail = {
    ...{ members, documents, format: version },
    ...{ recordsSequence: heads.records.sequence, recordsHead: heads.records.mac },
    ...{ processSequence: heads.groupProcess.sequence, processHead: heads.groupProcess.mac },
  };
  return auditEvent('sealed-export-taken-in', { detail });
}

/** Their own chain stays behind. What came in is chained here, so that a later change shows. */
function consentsIn({ content }: ReadArchive): readonly ChainEvent[] {
  const consents = content.records.flatMap((record) => record.consents);
  return consents.map(({ memberId: subject, evidenceHash: evidence, withdrawn }) =>
    auditEvent('consent-taken-in', {
      subject,
      detail: { evidence, isWithdrawn: withdrawn !== null },
    }),
  );
}
