import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isLocalDate } from '../../../shared/lib/dates';
import { makeDemoVault } from './make-vault';
import { DEMO_PASSPHRASE } from './passphrase';

/** npm run demo -- --out DIR [--years N] [--today yyyy-mm-dd] */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      years: { type: 'string', default: '10' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const years = Number(values.years);
  if (!values.out) return refuse('Say where to put it: npm run demo -- --out DIR');
  if (!Number.isInteger(years) || years < 1 || years > 30) return refuse('--years is 1 to 30.');
  if (!isLocalDate(values.today)) return refuse('--today is a date such as 2026-11-20.');
  const folder = path.resolve(values.out);
  if (existsSync(path.join(folder, 'vault')))
    return refuse(`There is a vault in ${folder} already.`);
  mkdirSync(folder, { recursive: true });
  const caseload = await makeDemoVault(folder, { years, today: values.today });
  console.log(`${caseload.members.length} members, ${caseload.sessions.length} sessions`);
  console.log(`${caseload.notes.length} personal notes, ${caseload.groupNotes.length} group notes`);
  console.log(`open it with: ALCOVE_USER_DATA=${folder} npm start`);
  console.log(`passphrase: ${DEMO_PASSPHRASE}`);
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

void main().then((code) => {
  process.exitCode = code;
});
