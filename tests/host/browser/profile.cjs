'use strict';
/** Chromium's throw-away profile. Its name carries our process id, so that the next start can tell
 * which profiles were left behind by a killed host. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const NAME = /^test-host-profile-(\d+)-/;

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function removeProfile(folder) {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  } catch {
    // Another user's, or still being written to: the next start tries again.
  }
}

function removeAbandonedProfiles() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) removeProfile(path.join(os.tmpdir(), name));
  }
}

function createProfile() {
  removeAbandonedProfiles();
  return fs.mkdtempSync(path.join(os.tmpdir(), `test-host-profile-${process.pid}-`));
}

module.exports = { createProfile, removeProfile };
