import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HEADER_FILE } from '../workload/headers';
import { digestOf } from '../workload/telling';
import type { Told } from './told';
import { ALL_WELL, damage, type Verdict } from './verdict';

/** The file holds the last version called saved, or one that was being written, whole. */
export async function checkHeader(root: string, told: Told): Promise<Verdict> {
  const file = path.join(root, HEADER_FILE);
  const digest = existsSync(file) ? digestOf(readFileSync(file, 'utf8')) : null;
  const fault = told.faultOf(`file/${HEADER_FILE}`, digest);
  if (!fault) return ALL_WELL;
  return digest === null ? { lost: [fault], damaged: [] } : damage(fault);
}
