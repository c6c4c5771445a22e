/** As a `ref`: the keyboard goes to this element when it comes on screen. */
export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}

/** As `ref`: takes the keyboard if what had it has just gone. */
export function takeLostFocus(element: HTMLElement | null): void {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) element?.focus();
}
