import type { ArchivedFile, SealedArchive } from '../../electron/application/ports/sealed-archive';
import { err, ok } from '../../shared/lib/result';

type Written = readonly (readonly [string, string])[];

/** An archive that encrypts nothing: for screens, in a window that has no cipher. */
export const sealedDouble: SealedArchive = {
  seal: async (files, passphrase) => {
    const written: Written = files.map(({ name, bytes }) => [
      name,
      Buffer.from(bytes).toString('hex'),
    ]);
    return ok(Buffer.from(JSON.stringify({ passphrase, written })));
  },
  open: async (bytes, passphrase) => {
    const sealed = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
      readonly passphrase: string;
      readonly written: Written;
    };
    if (sealed.passphrase !== passphrase) return err({ code: 'sealed-wrong-passphrase' });
    const files: readonly ArchivedFile[] = sealed.written.map(([name, hex]) => ({
      name,
      bytes: Buffer.from(hex, 'hex'),
    }));
    return ok(files);
  },
  bytesOf: (text) => Buffer.from(text),
  textOf: (bytes) => Buffer.from(bytes).toString('utf8'),
};
