'use strict';
/** The colour scheme that `nativeTheme` asks for, shown to pages. */
const browser = require('./browser.cjs');

let scheme = '';

async function applyTheme(page) {
  if (scheme === '' && !page.isThemed) return;
  page.isThemed = true;
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await page.cdp.send('Emulation.setEmulatedMedia', { features }).catch(() => {});
}

/** @param themeSource 'system' | 'light' | 'dark' */
function showTheme(themeSource) {
  scheme = themeSource === 'system' ? '' : themeSource;
  for (const contents of browser.contents.values()) void applyTheme(contents._page);
}

module.exports = { applyTheme, showTheme };
