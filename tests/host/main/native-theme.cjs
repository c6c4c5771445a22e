'use strict';
const { showTheme } = require('../browser/theme.cjs');
const { strict, strictEmitterObject } = require('../strict.cjs');

const SOURCES = ['system', 'light', 'dark'];
let source = 'system';

const members = {
  get themeSource() {
    return source;
  },
  set themeSource(value) {
    if (!SOURCES.includes(value)) throw new TypeError(`Invalid themeSource ${value}`);
    source = value;
    showTheme(value);
    nativeTheme.emit('updated');
  },
  get shouldUseDarkColors() {
    return source === 'dark';
  },
  shouldUseHighContrastColors: false,
  shouldUseInvertedColorScheme: false,
  prefersReducedTransparency: false,
  inForcedColorsMode: false,
};

const nativeTheme = strict('nativeTheme', strictEmitterObject('nativeTheme', ['updated'], members));

module.exports = nativeTheme;
