import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { benchAccounting } from './accounting';
import { benchApp } from './app';
import { benchBackup } from './backup';
import { benchCaseload } from './caseload';
import { benchEditor } from './editor';
import { benchGuard } from './guard';
import { benchRoom } from './room';
import { benchRunway } from './runway';
import { benchSearch } from './search';
import { benchStatements } from './statements';
import { benchVerify } from './verify';
import { benchWrites } from './writes';

/** npm run bench: prints JSON; each figure beside its limit, all of one run. */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alcove-bench-'));
  try {
    const figures = [
      ...(await benchWrites(folder)),
      ...(await benchCaseload(folder)),
      ...(await benchVerify(folder)),
      ...(await benchBackup(folder)),
      ...benchGuard(),
      ...(await benchSearch(folder)),
      ...(await benchEditor(folder)),
      ...(await benchApp(folder)),
      ...(await benchRoom(folder)),
      ...(await benchRunway(folder)),
      ...(await benchAccounting(folder)),
      ...(await benchStatements(folder)),
    ];
    const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model };
    console.log(JSON.stringify({ machine, figures }, null, 2));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
