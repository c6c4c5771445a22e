import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import path from 'node:path';

const pictures = path.resolve(__dirname, '../../../out/pictures');

export type Scheme = 'light' | 'dark';

/** Light or dark, and nothing that moves. */
export async function wear(win: Page, scheme: Scheme): Promise<void> {
  await win.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await expect(win.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
}

/**
 * Takes a picture of the screen and holds it against the rules for accessibility: none may be
 * broken. The page as a whole does not scroll.
 */
export async function look(win: Page, screen: string, scheme: Scheme): Promise<void> {
  await settled(win);
  await win.screenshot({ path: path.join(pictures, `${screen}-${scheme}.png`) });
  const { violations } = await new AxeBuilder({ page: win }).setLegacyMode(true).analyze();
  const broken = violations.map(({ id, nodes }) => ({
    rule: id,
    where: nodes.map(({ target, failureSummary = '' }) => `${target.join(' ')} ${failureSummary}`),
  }));
  expect.soft(broken, `accessibility of ${screen}, ${scheme}`).toEqual([]);
  expect.soft(await overflowOf(win), `what ${screen} overflows by`).toEqual({ x: 0, y: 0 });
}

/** As `look`, with another picture at the size of a larger laptop. */
export async function lookAtBothSizes(win: Page, screen: string, scheme: Scheme): Promise<void> {
  await win.setViewportSize({ width: 1440, height: 900 });
  await settled(win);
  await win.screenshot({ path: path.join(pictures, `${screen}-1440-${scheme}.png`) });
  await win.setViewportSize({ width: 1280, height: 800 });
  await look(win, screen, scheme);
}

/** As `lookAtBothSizes`, but held against the rules with all of a long page in view. */
export async function lookAtWhole(win: Page, screen: string, scheme: Scheme): Promise<void> {
  for (const [size, width, height] of [
    ['-1440', 1440, 900],
    ['', 1280, 800],
  ] as const) {
    await win.setViewportSize({ width, height });
    await settled(win);
    await win.screenshot({ path: path.join(pictures, `${screen}${size}-${scheme}.png`) });
    expect.soft(await overflowOf(win), `what ${screen} overflows by`).toEqual({ x: 0, y: 0 });
  }
  await win.setViewportSize({ width: 1280, height: 2600 });
  await look(win, `${screen}-whole`, scheme);
  await win.setViewportSize({ width: 1280, height: 800 });
}

/** The smallest window, and a large one at 200 %; colours do not change with the size. */
export async function lookAtSmallSizes(win: Page, screen: string, scheme: Scheme): Promise<void> {
  if (scheme === 'dark') return;
  for (const [width, height] of [
    [1024, 700],
    [640, 700],
  ] as const) {
    await win.setViewportSize({ width, height });
    await look(win, `${screen}-${width}`, scheme);
    const wide = await scrolledSideways(win);
    expect.soft(wide, `what has to be scrolled sideways in ${screen} at ${width}`).toEqual([]);
  }
  await win.setViewportSize({ width: 1280, height: 800 });
}

/** Read, drawn, and nothing held up by the pointer. */
async function settled(win: Page): Promise<void> {
  await win.mouse.move(0, 0);
  await expect(win.getByRole('tooltip')).toHaveCount(0);
  await expect(win.getByText('Opening…')).toHaveCount(0);
  await win.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(
      document.getAnimations().map((animation) => animation.finished.catch(() => {})),
    );
  });
}

/** How far the page as a whole can be scrolled. */
export function overflowOf(win: Page): Promise<{ x: number; y: number }> {
  return win.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight };
  });
}

/** Panes that are wider inside than outside; a table in a region of its own may be. */
function scrolledSideways(win: Page): Promise<readonly string[]> {
  return win.evaluate(() =>
    [
      ...document.querySelectorAll(
        'body *:not([role="region"], section[aria-label], input, textarea)',
      ),
    ]
      .filter((pane) => ['auto', 'scroll'].includes(getComputedStyle(pane).overflowX))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
}

/**
 * Whether a person can see where the keyboard is: an outline or a ring on it or around it. Past the
 * last stop nothing has the keyboard, until it begins again.
 */
export function isFocusSeen(win: Page): Promise<boolean> {
  return win.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return true;
    if (focused.querySelector('main')) return true;
    const around = [focused, focused.parentElement, focused.nextElementSibling];
    return around.some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      return hasOutline || boxShadow !== 'none';
    });
  });
}
