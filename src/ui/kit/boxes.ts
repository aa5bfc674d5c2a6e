// Places with a surface and a line of their own: for one thing, and for a list.
import { type GriffelStyle, tokens } from "@fluentui/react-components";

const surface = {
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusMedium,
} as const;

export const box: GriffelStyle = {
  display: "flex",
  flexDirection: "column",
  gap: "8px",
  padding: "12px 16px",
  ...surface,
};

/** A line stands between its items. */
export const listBox: GriffelStyle = {
  listStyleType: "none",
  margin: 0,
  padding: 0,
  ...surface,
  "> li + li": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
};
