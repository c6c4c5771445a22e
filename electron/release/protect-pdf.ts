import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

/**
 * Whoever has the password may do everything with their own copy: print it, take text from it, have
 * it read aloud. Rights held back would be a promise that readers are free to ignore.
 */
const EVERYTHING = {
  printing: 'highResolution',
  modifying: true,
  copying: true,
  annotating: true,
  fillingForms: true,
  contentAccessibility: true,
  documentAssembly: true,
} as const;

/**
 * Encrypts a finished PDF with AES-256 (PDF 2.0, security handler revision 6), title and metadata
 * included; tags, language and outline stay. The password has to be random: a file that was handed
 * over can be tried at any speed. Throws when the bytes are not a PDF or the password is empty.
 */
export async function protectPdf(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  if (password === '') throw new Error('a password that is empty protects nothing');
  const pdf = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fast,
  });
  pdf.encrypt({ userPassword: password, ownerPassword: password, permissions: EVERYTHING });
  return pdf.save({ objectsPerTick: ParseSpeeds.Fast });
}
