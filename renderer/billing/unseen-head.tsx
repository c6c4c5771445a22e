import { VisuallyHidden } from '@mantine/core';

/** Heads a column of boxes or buttons that say for themselves what they are: heard, not seen. */
export function UnseenHead({ children }: { readonly children: string }) {
  return (
    <th scope="col">
      <VisuallyHidden component="span">{children}</VisuallyHidden>
    </th>
  );
}
