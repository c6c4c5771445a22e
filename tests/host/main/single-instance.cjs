'use strict';
/**
 * One instance for each userData folder. The holder listens on a socket; the lock itself is the
 * atomic creation of a symbolic link to it, as in Chromium.
 */
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');

/** Electron's call is synchronous, so that a helper process talks to the holder. */
const KNOCK = `
  const socket = require('node:net').connect(process.argv[1], () => socket.end(process.argv[2]));
  socket.on('close', (failed) => process.exit(failed ? 1 : 0));
  socket.on('error', () => process.exit(1));
  socket.resume();
`;

let server = null;

/** In the temporary folder because a socket's path may have only about a hundred bytes. */
function socketFor(userData) {
  const name = createHash('sha256').update(userData).digest('hex').slice(0, 24);
  return path.join(os.tmpdir(), `test-host-${name}.sock`);
}

function knock(socket, message) {
  const args = ['-e', KNOCK, socket, JSON.stringify(message)];
  return spawnSync(process.execPath, args).status === 0;
}

function receive(connection, onKnock) {
  let text = '';
  connection.on('data', (chunk) => {
    text += chunk;
  });
  connection.on('end', () => onKnock(JSON.parse(text)));
  connection.on('error', () => {});
}

function makeLink(socket, link) {
  try {
    fs.symlinkSync(socket, link);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function listen(socket, link, onKnock) {
  fs.rmSync(socket, { force: true });
  server = net.createServer((connection) => receive(connection, onKnock));
  server.listen(socket);
  server.unref();
  process.on('exit', () => {
    if (server === null) return;
    fs.rmSync(socket, { force: true });
    fs.rmSync(link, { force: true });
  });
}

/** Returns whether this process is the one instance; otherwise the holder got `message`. */
function acquire(userData, message, onKnock) {
  if (server) return true;
  const socket = socketFor(userData);
  const link = path.join(userData, 'SingletonLock');
  fs.mkdirSync(userData, { recursive: true });
  while (!makeLink(socket, link)) {
    if (knock(socket, message)) return false;
    fs.rmSync(link, { force: true }); // left behind by a killed instance
  }
  listen(socket, link, onKnock);
  return true;
}

function release(userData) {
  server?.close();
  server = null;
  fs.rmSync(path.join(userData, 'SingletonLock'), { force: true });
}

module.exports = { acquire, release, isHeld: () => server !== null };
