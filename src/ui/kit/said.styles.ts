import { makeStyles, tokens } from "@fluentui/react-components";

export const useVerificationStyles = makeStyles({
  said: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    ":empty": { display: "none" },
  },
  entry: { paddingLeft: "12px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  when: { color: tokens.colorNeutralForeground2 },
  differs: {
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
  checks: {
    margin: "8px 0 0",
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  check: { display: "flex", gap: "8px", alignItems: "flex-start" },
  checkIcon: {
    flexShrink: 0,
    fontSize: "16px",
    lineHeight: 0,
    paddingTop: "2px",
    color: tokens.colorStatusWarningForeground1,
  },
  returned: {
    margin: "12px 0 0",
    padding: "10px 12px",
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
});
