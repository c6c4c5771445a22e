'use strict';
/** Gives a utility process its `process.parentPort` and then runs it. */
const { EventEmitter } = require('node:events');

process.parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message) => process.send(message),
});
process.on('message', (data) => process.parentPort.emit('message', { data, ports: [] }));
process.on('disconnect', () => process.exit(0)); // the main process is gone

process.argv.splice(1, 1);
require(process.argv[1]);
