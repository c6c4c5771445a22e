import { createTheme, type VariantColorsResolver } from '@mantine/core';

/** Two kinds of button: the one thing to do here, and everything else; red where it endangers. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const isDanger = color === 'red';
  const ink = isDanger ? 'var(--danger)' : 'var(--ink)';
  if (variant === 'filled') {
    return {
      background: isDanger ? 'var(--danger)' : 'var(--accent)',
      hover: isDanger ? 'var(--danger)' : 'var(--accent-hover)',
      color: isDanger ? 'var(--panel)' : 'var(--on-accent)',
      border: '1px solid transparent',
    };
  }
  const border = variant === 'subtle' ? 'transparent' : 'var(--line-strong)';
  const background = variant === 'subtle' ? 'transparent' : 'var(--panel)';
  return { background, hover: 'var(--hover)', color: ink, border: `1px solid ${border}` };
};

/** What Mantine needs to know; the colours and sizes themselves stand in styles/theme.css. */
export const theme = createTheme({
  fontFamily: "'Atkinson Hyperlegible Next', system-ui, sans-serif",
  primaryColor: 'teal',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
});
