/**
 * Changes to RxDB's tests where the checkout is older than the installed package. Each names the
 * change of RxDB that makes it needed; one whose text is not found does nothing (the checkout may
 * be of the installed version already).
 * @type {readonly { file: RegExp, find: RegExp | string, put: string, why: string }[]}
 */
export const adaptations = [
  {
    file: /unit\/config\.ts$/,
    find: /import \{ getRxStorageDenoKV \} from '[^']+';/,
    put: 'const getRxStorageDenoKV: any = undefined;',
    why: 'another storage, whose build imports a package RxDB does not declare (rxdb-old)',
  },
  {
    file: /unit\/rx-storage-query-correctness\.test\.ts$/,
    find: /(\$lt: 40\s*\}\s*\},\s*sort: \[\{ passportId: 'asc' \}\]\s*\},\s*selectorSatisfiedByIndex: )false/,
    put: '$1true',
    why: "17's planner finds that an index satisfies one more selector (memory fails it as well)",
  },
  {
    file: /unit\/(rx-storage-implementations|replication-protocol)\.test\.ts$/,
    find: /await blobToBase64String\((\w+)\)/g,
    put: '$1',
    why: '17 hands attachments to storages as Blob, no longer as base64',
  },
  {
    file: /unit\/rx-storage-implementations\.test\.ts$/,
    find: 'getAttachmentSize(dataStringBase64)',
    put: 'dataBlob.size',
    why: '17 hands attachments to storages as Blob: their size is the length',
  },
  {
    file: /unit\/(rx-storage-implementations|util)\.test\.ts$/,
    find: /getBlobSize\((\w+)\)/g,
    put: '$1.size',
    why: '17 has no getBlobSize',
  },
  {
    file: /unit\/(rx-storage-implementations|util)\.test\.ts$/,
    find: /^ +get(AttachmentSize|BlobSize),\n/gm,
    put: '',
    why: '17 has no getAttachmentSize and no getBlobSize',
  },
  {
    file: /unit\/rx-storage-implementations\.test\.ts$/,
    find: 'assert.strictEqual(attachmentDataAfter, dataStringBase64);',
    put: 'assert.strictEqual(await attachmentDataAfter.text(), await dataBlob.text());',
    why: '17 gives attachments back as Blob',
  },
  {
    file: /unit\/rx-storage-implementations\.test\.ts$/,
    find: 'assert.ok(attachmentData.length > 20);',
    put: 'assert.ok(attachmentData.size > 20);',
    why: '17 gives attachments back as Blob',
  },
  {
    file: /unit\/attachments\.test\.ts$/,
    find: 'data = await blobToBase64String(blob)',
    put: 'data = blob',
    why: '17 hands attachments to storages as Blob, in a migration too',
  },
  {
    file: /unit\/rx-collection\.test\.ts$/,
    find: 'let t = NON_PREMIUM_COLLECTION_LIMIT + 1;',
    put: 'let t = NON_PREMIUM_COLLECTION_LIMIT + 2;',
    why: '17 refuses a collection once more than 13 are open; unrefused, they stay open and fail the rest',
  },
  {
    file: /unit\/util\.test\.ts$/,
    find: /,\s+appendToArray\n/,
    put: '\n',
    why: '17 has no appendToArray (its two tests then fail on both sides)',
  },
  {
    file: /unit\/attachments-compression\.test\.ts$/,
    find: /,\s+compressBase64,\s+decompressBase64\s/,
    put: '\n',
    why: '17 compresses Blobs, not base64 (the test of the two helpers then fails on both sides)',
  },
];

export function adapt(file, source) {
  let text = source;
  const applied = [];
  for (const { file: pattern, find, put, why } of adaptations) {
    if (!pattern.test(file)) continue;
    const next = text.replaceAll(typeof find === 'string' ? find : global(find), put);
    if (next !== text) applied.push(why);
    text = next;
  }
  return { text, applied };
}

function global(pattern) {
  return new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join(''));
}
