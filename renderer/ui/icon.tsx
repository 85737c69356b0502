const PATHS = {
  check: 'M3 8.5l3.2 3.2L13 4.8',
  warning: 'M8 2.2l6.3 11.1H1.7zM8 6.4v3.4M8 11.6v.4',
  info: 'M8 7.2v4.2M8 4.6v.4M8 14.2a6.2 6.2 0 100-12.4 6.2 6.2 0 000 12.4z',
  lock: 'M4.2 7.2V5a3.8 3.8 0 017.6 0v2.2M3.2 7.2h9.6v6.4H3.2z',
  down: 'M3.8 6l4.2 4.2L12.2 6',
  right: 'M6 3.8l4.2 4.2L6 12.2',
  cross: 'M4 4l8 8M12 4l-8 8',
  file: 'M4 1.8h5l3.4 3.4v9H4zM9 1.8v3.4h3.4',
  person: 'M8 8a2.8 2.8 0 100-5.6A2.8 2.8 0 008 8zM2.6 14c.4-3 2.6-4.4 5.4-4.4s5 1.4 5.4 4.4',
  search: 'M7 11.6a4.6 4.6 0 100-9.2 4.6 4.6 0 000 9.2zM10.4 10.4l3.6 3.6',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words, never instead of them: hidden from screen readers. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <svg
    aria-hidden="true"
    focusable="false"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={PATHS[name]} />
  </svg>
);
