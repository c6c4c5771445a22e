import { appendFileSync, mkdirSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

/**
 * Keeps bugs under a number the clinician can quote. An error's message may quote a document, so
 * only its name, its code and where in our code it arose are written.
 */
export function incidentLog(folder: string): (thrown: unknown) => string {
  return (thrown) => {
    const incident = randomBytes(4).toString('hex');
    try {
      mkdirSync(folder, { recursive: true });
      appendFileSync(path.join(folder, 'incidents.log'), entryOf(incident, thrown));
    } catch {
      // A full disk must not turn a bug into a crash; the number is still shown.
    }
    return incident;
  };
}

function entryOf(incident: string, thrown: unknown): string {
  const lines = [new Date().toISOString(), incident, ...withoutMessage(thrown)];
  return `${lines.join(' | ')}\n`;
}

export function withoutMessage(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return [typeof thrown];
  const code = 'code' in thrown && /^[\w-]{1,40}$/u.test(String(thrown.code)) ? thrown.code : '';
  const stack = (thrown.stack ?? '').replace(thrown.message, '');
  const places = stack.match(/^\s+at .*$/gmu) ?? [];
  return [thrown.name, String(code), ...places.slice(0, 12).map((place) => place.trim())];
}
