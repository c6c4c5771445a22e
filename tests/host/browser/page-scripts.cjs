'use strict';
/** The scripts that each new document of a page runs first. */
const { readFileSync } = require('node:fs');
const host = require('../host.cjs');
const { makeBridge } = require('../page/bridge.cjs');
const { makeCodec } = require('../page/codec.cjs');
const { isolatedWorld } = require('../page/isolated-world.cjs');
const { mainWorld } = require('../page/main-world.cjs');
const { showRibbon } = require('../page/ribbon.cjs');

const ISOLATED_WORLD = 'Electron Isolated Context';
const RIBBON_WORLD = 'Test host ribbon';

/** Electron gives preload scripts to main frames only. */
const inMainFrame = (code) => `if (window === window.top) {\n${code}\n}`;

function preloadFunction(file) {
  if (!file) return 'null';
  return `function (require, module, exports, process) {\n${readFileSync(file, 'utf8')}\n}`;
}

function preloadProcess() {
  return {
    type: 'renderer',
    platform: process.platform,
    arch: process.arch,
    contextIsolated: true,
    sandboxed: true,
    isMainFrame: true,
    versions: process.versions,
    env: {},
    argv: [],
  };
}

function mainWorldScript(token) {
  const call = `(${mainWorld})(${JSON.stringify(token)}, ${makeBridge});`;
  return { source: inMainFrame(call) };
}

function isolatedWorldScript({ token, binding, deliver, preload }) {
  const call = `(${isolatedWorld})({
    token: ${JSON.stringify(token)},
    binding: ${JSON.stringify(binding)},
    deliver: ${JSON.stringify(deliver)},
    process: ${JSON.stringify(preloadProcess())},
    makeBridge: ${makeBridge},
    codec: (${makeCodec})(),
    preload: ${preloadFunction(preload)},
  });`;
  const source = `${inMainFrame(call)}\n//# sourceURL=electron-preload`;
  return { source, worldName: ISOLATED_WORLD };
}

const ribbonScript = () => ({
  source: inMainFrame(`(${showRibbon})();`),
  worldName: RIBBON_WORLD,
});

function pageScripts(names) {
  const scripts = [mainWorldScript(names.token), isolatedWorldScript(names)];
  return host.showsRibbon ? [...scripts, ribbonScript()] : scripts;
}

module.exports = { pageScripts, ISOLATED_WORLD };
