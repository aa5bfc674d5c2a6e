// A small line of figures from round to round, each between 0 and 1.
import { tokens } from "@fluentui/react-components";

interface Props {
  /** Nothing where a round has no figure. */
  readonly values: readonly (number | undefined)[];
  /** The figures in words. */
  readonly label: string;
}

const width = 88;
const height = 24;
const margin = 3;

export function Sparkline({ values, label }: Props) {
  const step = (width - 2 * margin) / Math.max(1, values.length - 1);
  const points = values.flatMap((value, index) =>
    value === undefined ? [] : [[margin + index * step, height - margin - value * (height - 2 * margin)] as const],
  );
  const last = points.at(-1);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <title>{label}</title>
      <line x1={0} y1={height - 0.5} x2={width} y2={height - 0.5} stroke={tokens.colorNeutralStroke2} />
      <polyline
        points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
        fill="none"
        stroke={tokens.colorNeutralForeground2}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      {last && <circle cx={last[0]} cy={last[1]} r={2.5} fill={tokens.colorNeutralForeground1} />}
    </svg>
  );
}
