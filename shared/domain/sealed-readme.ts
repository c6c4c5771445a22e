/**
 * Stands in the archive unencrypted, for whoever finds the file: how it is opened, and no name.
 * @param madeOn local date of the archive
 */
export function sealedReadme(madeOn: string): string {
  return LINES.join('\r\n').replace('{madeOn}', madeOn);
}

const LINES = [
  'Sealed export of a clinical record, made by Alcove on {madeOn}.',
  '',
  'This is a confidential health record. If it is not meant for you, please give it back to the',
  'practice or the professional body from which you have it, and do not copy it.',
  '',
  'HOW TO OPEN IT',
  'The archive is a ZIP file with AES-256 encryption. It was given a passphrase of its own.',
  '  Windows: 7-Zip (7-zip.org) or WinZip. The Explorer of Windows cannot open it.',
  '  macOS: Keka (keka.io) or The Unarchiver. The Archive Utility of macOS cannot open it.',
  '  Linux: 7z x file.zip',
  '  Anywhere, with Python: pip install pyzipper, then',
  "    python -c \"import pyzipper; z = pyzipper.AESZipFile('file.zip'); z.setpassword(input('Passphrase: ').encode()); z.extractall('opened')\"",
  'Nobody can open it without the passphrase. Unpack it only onto an encrypted disk.',
  '',
  'WHAT IS IN IT',
  '  members/0001/record.pdf    the record of one member, to read',
  '  members/0001/record.json   the same member, for a program',
  '  groups.json, sessions.json, agreements.json, practice.json, register.json,',
  '  group-process.json         the practice, where all of it was exported. What is in',
  '                             group-process.json no member may read.',
  '  schema.json                what the JSON files hold (JSON Schema)',
  '  manifest.json              every file with its SHA-256 digest',
  '',
  'Alcove takes the archive in under Settings, For a successor. Any other program can read the JSON',
  'by its schema.',
  '',
];
