import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Input, OperationName, Output, Reply } from '../../shared/contract/contract';
import { makeDemoVault } from '../support/demo/make-vault';
import { DEMO_PASSPHRASE } from '../support/demo/passphrase';
import { figure, type Figure } from './figure';
import { launchApp } from './launch-app';

const MONTH = '2026-10';
const MEMBERS = 24;

/** A month's statements for two full groups: printed, logged and written by the built app. */
export async function benchStatements(folder: string): Promise<readonly Figure[]> {
  const userData = path.join(folder, 'statements');
  const target = path.join(folder, 'statements-saved');
  mkdirSync(userData);
  mkdirSync(target);
  await makeDemoVault(userData, { today: '2026-11-20', years: 1 });
  const app = await launchApp(userData);
  try {
    const win = await app.firstWindow();
    await win.getByRole('textbox', { name: 'Passphrase' }).fill(DEMO_PASSPHRASE);
    await win.getByRole('button', { name: 'Unlock' }).click();
    await win.locator('main article').first().waitFor();
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, target);
    const { sessions } = await ask(win, 'proposeCharges', { month: MONTH });
    const chosen = sessions.flatMap(({ sessionId, rows }) =>
      rows.map(({ memberId }) => ({ sessionId, memberId })),
    );
    await ask(win, 'makeCharges', { month: MONTH, chosen });
    const { rows } = await ask(win, 'listStatements', { month: MONTH });
    const memberIds = rows
      .filter(({ notNow }) => notNow === null)
      .slice(0, MEMBERS)
      .map(({ memberId }) => memberId);
    const began = performance.now();
    const { written } = await ask(win, 'saveStatements', { month: MONTH, memberIds });
    const seconds = (performance.now() - began) / 1000;
    if (written.length !== MEMBERS || readdirSync(target).length !== MEMBERS) {
      throw new Error(`${written.length} statements of ${MEMBERS} were written`);
    }
    return [
      figure('statements of a month, 24 members', seconds, 's', {
        limit: 3,
        beside: { eachMs: (seconds * 1000) / MEMBERS, charged: chosen.length },
      }),
    ];
  } finally {
    await app.close();
  }
}

/** The bridge as the page has it: what goes through it is checked by the contract at the other end. */
declare const alcove: {
  invoke(operation: OperationName, input: unknown): Promise<Reply<OperationName>>;
};

async function ask<Name extends OperationName>(
  win: Page,
  operation: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const asked: { readonly operation: OperationName; readonly input: unknown } = {
    operation,
    input,
  };
  const reply = await win.evaluate(
    ({ operation: name, input: given }) => alcove.invoke(name, given),
    asked,
  );
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value as Output<Name>;
}
