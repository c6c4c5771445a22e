'use strict';
/**
 * The operating system's key store, in the asynchronous form only: Electron 46 removes the other.
 * HOST_SAFE_STORAGE is `gnome_libsecret` (the default), `basic_text` or `unavailable`.
 * HOST_KEYCHAIN is the file of the key: outside userData, as a real keychain is.
 */
const { createCipheriv, createDecipheriv, createHash, randomBytes } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const host = require('../host.cjs');
const { strict } = require('../strict.cjs');
const { appName, getPath } = require('./paths.cjs');

/** Chromium's prefixes: v10 protects nothing, its key is known to everyone. */
const UNPROTECTED = 'v10';
const PROTECTED = 'v11';
const KNOWN_KEY = createHash('sha256').update('peanuts').digest();

const backend = () => process.env.HOST_SAFE_STORAGE ?? 'gnome_libsecret';

function keychainFile() {
  const usual = path.join(getPath('appData'), `${appName()} test host`, 'keychain');
  return process.env.HOST_KEYCHAIN ?? usual;
}

function keychainKey() {
  const file = keychainFile();
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  }
  return fs.readFileSync(file);
}

function refuseUnavailable() {
  if (!host.ready) throw new Error('safeStorage cannot be used before app is ready');
  if (backend() === 'unavailable') throw new Error('Encryption is not available');
}

async function encryptStringAsync(plainText) {
  refuseUnavailable();
  const isProtected = backend() !== 'basic_text';
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', isProtected ? keychainKey() : KNOWN_KEY, iv);
  const body = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
  const prefix = Buffer.from(isProtected ? PROTECTED : UNPROTECTED);
  return Buffer.concat([prefix, iv, cipher.getAuthTag(), body]);
}

function decrypt(encrypted, key) {
  const decipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(3, 15));
  decipher.setAuthTag(encrypted.subarray(15, 31));
  return Buffer.concat([decipher.update(encrypted.subarray(31)), decipher.final()]).toString();
}

async function decryptStringAsync(encrypted) {
  refuseUnavailable();
  const prefix = encrypted.subarray(0, 3).toString();
  const wanted = backend() === 'basic_text' ? UNPROTECTED : PROTECTED;
  try {
    if (prefix !== wanted && prefix !== UNPROTECTED) throw new Error('another key store');
    const result = decrypt(encrypted, prefix === PROTECTED ? keychainKey() : KNOWN_KEY);
    return { result, shouldReEncrypt: prefix !== wanted };
  } catch {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage');
  }
}

module.exports = strict('safeStorage', {
  isAsyncEncryptionAvailable: async () => host.ready && backend() !== 'unavailable',
  encryptStringAsync,
  decryptStringAsync,
  getSelectedStorageBackend() {
    if (!host.ready || backend() === 'unavailable') return 'unknown';
    return backend();
  },
});
