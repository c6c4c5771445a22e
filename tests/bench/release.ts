import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { BRIDGE_NAME } from '../../shared/contract/bridge';
import type { Output } from '../../shared/contract/contract';
import type { Member } from '../../shared/domain/member';
import { releaseSections } from '../../shared/domain/release-sections';
import type { Result } from '../../shared/lib/result';
import { figure, type Figure } from './figure';

/**
 * The whole record of ten years with every name masked: read, judged, printed, saved. Asked of the
 * bridge and timed in the window, so that nothing but the release is measured.
 */
export async function benchRelease(
  app: ElectronApplication,
  win: Page,
  { id: memberId, profile }: Member,
  folder: string,
): Promise<Figure> {
  const file = path.join(folder, 'record.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  const scope = { memberId, from: '2000-01-01', to: '2040-12-31', sections: releaseSections };
  const recipient = { name: profile.legalName, authority: 'member-request' };
  const input = { choice: { scope }, recipient };
  const { ms, reply } = await win.evaluate(askTimed, { bridge: BRIDGE_NAME, input });
  if (!reply.ok) throw new Error('the record was not released');
  const { notes, maskedNames, file: made } = reply.value.release;
  if (maskedNames === 0) throw new Error('no name was found to be masked');
  return figure('release a whole ten-year record', ms / 1_000, 's', {
    limit: 5,
    beside: { pages: made.pages, notes, maskedNames },
  });
}

type Reply = Result<Output<'releaseRecord'>, unknown>;
type AnyBridge = Readonly<
  Record<string, { invoke(operation: string, input: unknown): Promise<Reply> }>
>;

/** Runs in the page. */
async function askTimed({ bridge, input }: { readonly bridge: string; readonly input: unknown }) {
  const start = performance.now();
  const reply = await (window as unknown as AnyBridge)[bridge]?.invoke('releaseRecord', input);
  if (!reply) throw new Error('the window has no bridge');
  return { ms: performance.now() - start, reply };
}
