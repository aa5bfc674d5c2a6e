// The few icons that are there with the first card: Fluent's own bring 3 kB for what a line each draws.

const lines = {
  search: "M13.2 13.2 17 17M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z",
  filter: "M2.5 5.5h15M5 10h10M8 14.5h4",
  rows: "M3.5 4.5h13v2.5h-13zM3.5 8.8h13v2.5h-13zM3.5 13h13v2.5h-13z",
  share: "M9 4.5H5.5a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2V13M12 3.5h5v5M17 3.5 9.5 11",
  print: "M6 7V3.5h8V7M6 13.5H3V7h14v6.5h-3M6 11h8v5.5H6z",
  down: "M5.5 8 10 12.5 14.5 8",
  right: "M8 5.5 12.5 10 8 14.5",
} as const;

/** `size` in pixels. */
export function Icon({ name, size = 20 }: { readonly name: keyof typeof lines; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={lines[name]} />
    </svg>
  );
}
