import { clipboard, ClipboardItem } from 'electron';
import type { SecretClipboard, TextClipboard } from '../application/ports/world';

/** The little that is asked of the system's clipboard. */
export interface SystemClipboard {
  /** Rejects when the system does not let it be written. */
  readonly writeConcealed: (text: string) => Promise<void>;
  readonly readText: () => Promise<string>;
  readonly clear: () => void;
}

/** Runs something once, later; returns the function that cancels it. */
export type After = (milliseconds: number, run: () => void) => () => void;

export interface CopiedSecrets extends SecretClipboard {
  /** To be called on lock, and awaited before a quit: a clipboard outlives the program. */
  forgetCopied(): Promise<void>;
}

const FORGOTTEN_AFTER_SECONDS = 30;

/**
 * Copies a secret and takes it back: after half a minute, and on `forgetCopied`, unless something
 * else was copied since. One thing at a time, so that a lock cannot overtake a copy under way.
 */
export function secretClipboard(system: SystemClipboard, after: After): CopiedSecrets {
  let copied: string | null = null;
  let stopWaiting = (): void => {};
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  const forget = async (): Promise<void> => {
    stopWaiting();
    const secret = copied;
    copied = null;
    if (secret !== null && (await mayStillHold(system, secret))) system.clear();
  };
  const forgetCopied = (): Promise<void> => inTurn(forget);
  return {
    forgottenAfterSeconds: FORGOTTEN_AFTER_SECONDS,
    forgetCopied,
    copy: (text) =>
      inTurn(async () => {
        stopWaiting();
        copied = text;
        await system.writeConcealed(text);
        stopWaiting = after(FORGOTTEN_AFTER_SECONDS * 1000, () => void forgetCopied());
      }),
  };
}

/** A clipboard that cannot be read may hold it: a secret lying about is worse than a lost copy. */
async function mayStillHold(system: SystemClipboard, secret: string): Promise<boolean> {
  try {
    return (await system.readText()) === secret;
  } catch {
    return true;
  }
}

const osFormat = (name: string): string => `electron application/osclipboard;format="${name}"`;

/** Windows reads these as numbers of four bytes: 0 is no. */
const NO = new Blob([new Uint8Array(4)]);
const MARK = new Blob(['1']);

/**
 * By which each system's own programs know that a text is not to be kept in a history, nor sent to
 * other devices. What keeps to no such custom cannot be told: it is why the secret is taken back.
 */
const CONCEALED: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, Blob>>>>> = {
  darwin: {
    [osFormat('org.nspasteboard.ConcealedType')]: MARK,
    [osFormat('org.nspasteboard.TransientType')]: MARK,
  },
  win32: {
    [osFormat('ExcludeClipboardContentFromMonitorProcessing')]: MARK,
    [osFormat('CanIncludeInClipboardHistory')]: NO,
    [osFormat('CanUploadToCloudClipboard')]: NO,
  },
  linux: { [osFormat('x-kde-passwordManagerHint')]: new Blob(['secret']) },
};

export function electronClipboard(platform = process.platform): SystemClipboard {
  const marks = CONCEALED[platform] ?? {};
  return {
    writeConcealed: (text) =>
      clipboard.write([new ClipboardItem({ 'text/plain': text, ...marks })]),
    readText: () => clipboard.readText(),
    clear: () => clipboard.clear(),
  };
}

/** The system's clipboard and its clock. A secret waiting to be forgotten holds up no quit. */
export function systemSecretClipboard(): CopiedSecrets {
  return secretClipboard(electronClipboard(), (milliseconds, run) => {
    const handle = setTimeout(run, milliseconds);
    handle.unref();
    return () => clearTimeout(handle);
  });
}

export function systemTextClipboard(): TextClipboard {
  return { copyText: (text) => clipboard.writeText(text) };
}
