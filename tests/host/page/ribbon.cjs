'use strict';

/**
 * Marks a demonstration window. Runs in a world of its own, in a shadow tree with a
 * constructed stylesheet: the page's CSP does not apply and its own styles do not reach in.
 * Its source text is injected into pages: it may use nothing from outside its own body.
 */
function showRibbon() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    p {
      position: fixed; inset: auto 0 0 0; z-index: 2147483647; margin: 0; pointer-events: none;
      font: 600 12px/20px system-ui, sans-serif; text-align: center;
      color: #ffffff; background: #8a1c1c;
    }
    @media print { p { display: none } }
  `);
  const ribbon = document.createElement('test-host-ribbon');
  ribbon.setAttribute('role', 'note');
  ribbon.setAttribute('aria-label', 'Demonstration, not for real records');
  const shadow = ribbon.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet];
  const text = document.createElement('p');
  text.textContent = 'Demonstration, not for real records';
  shadow.append(text);
  const show = () => document.documentElement.append(ribbon);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
}

module.exports = { showRibbon };
