/** As a `ref`: the keyboard goes to this element when it comes on screen. */
export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}
