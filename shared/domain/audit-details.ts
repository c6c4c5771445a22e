import type { SayWhen } from './audit-saying';
import type { AuditLine } from './audit-trail';

/** Pieces of sentences about events, from their details: what is not there is left out. */

export const unlockWords: ReadonlyMap<string, string> = new Map([
  ['created', 'Vault made and opened'],
  ['passphrase', 'Vault opened with the passphrase'],
  ['recovery-code', 'Vault opened with the recovery code'],
  ['keychain', 'Vault opened with this laptop’s key ring'],
]);

export const placeWords: ReadonlyMap<string, string> = new Map([
  ['laptop', ' on this laptop'],
  ['chosen', ' in the chosen folder'],
]);

export const findingWords: ReadonlyMap<string, string> = new Map([
  ['older-copy', ': an older copy of the vault stood in its place'],
  ['older-keys', ': older keys of the vault work again'],
  ['passphrase-must-be-set', ': the passphrase had to be set again'],
  ['slot-unusable', ': a part of the vault’s keys could not be used'],
  ['passphrase-unmixed', ': the key ring does not protect the passphrase'],
  ['clock-went-back', ': the laptop’s clock had gone back'],
]);

export function numbered({ detail }: AuditLine): string {
  const { number } = detail;
  return typeof number === 'string' ? `, release ${number}` : '';
}

export function versioned({ version }: AuditLine['detail']): string {
  return typeof version === 'number' ? `, version ${version}` : '';
}

export function wrongSecretWords({ detail }: AuditLine, say: SayWhen): string {
  const secret = detail['by'] === 'recovery-code' ? 'recovery code' : 'passphrase';
  const count = Number(detail['count'] ?? 1);
  const wrong = counted(count, `wrong ${secret}`);
  const [first, last] = [
    Date.parse(String(detail['firstAt'])),
    Date.parse(String(detail['lastAt'])),
  ];
  if (Number.isNaN(first) || Number.isNaN(last)) return wrong;
  if (count === 1) return `${wrong}, ${momentWords(last, say)}`;
  const isOneDay = say.day(first) === say.day(last);
  const until = isOneDay ? say.time(last) : momentWords(last, say);
  return `${wrong} between ${momentWords(first, say)} and ${until}`;
}

export function ofMoment(instant: unknown, say: SayWhen): string {
  const at = typeof instant === 'string' ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(at) ? '' : ` of ${momentWords(at, say)}`;
}

function momentWords(at: number, say: SayWhen): string {
  return `${say.day(at)}, ${say.time(at)}`;
}

export function backupWords({ detail }: AuditLine): string {
  const places = counted(detail['places'], 'place');
  const documents = counted(detail['documents'], 'document');
  const counts = [places, documents].filter(Boolean).join(', ');
  return `Backup made and verified${counts && `: ${counts}`}`;
}

export function verifiedWords({ detail }: AuditLine): string {
  const links = counted(detail['links'], 'link', ', ');
  return detail['isWhole'] === false
    ? `Vault verified: damage was found${links}`
    : `Vault verified: whole${links}`;
}

const settingWords: ReadonlyMap<string, string> = new Map([
  ['idleMinutes', 'idle minutes before it locks'],
  ['backupReminderDays', 'days before a reminder of backups'],
  ['isHiddenFromSharing', 'hidden from screen sharing'],
]);

export function listed(detail: AuditLine['detail']): string {
  const settings = Object.entries(detail).map(
    ([setting, value]) => `${settingWords.get(setting) ?? setting} ${valueWords(value)}`,
  );
  return settings.length === 0 ? '' : `: ${settings.join(', ')}`;
}

function valueWords(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

export function said(value: unknown, words: ReadonlyMap<string, string>): string {
  return words.get(String(value)) ?? '';
}

export function coded(code: unknown): string {
  return typeof code === 'string' ? ` (${code})` : '';
}

/** `4,812 documents`, or nothing when the event does not say how many. */
export function counted(count: unknown, one: string, before = ''): string {
  if (typeof count !== 'number') return '';
  return `${before}${count.toLocaleString('en-CA')} ${count === 1 ? one : `${one}s`}`;
}
