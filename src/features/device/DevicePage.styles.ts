import { makeStyles, tokens } from "@fluentui/react-components";

export const useDeviceStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "12px 16px",
    marginBottom: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: "4px 0 0", paddingLeft: "20px", overflowWrap: "anywhere" },
  buttons: { marginTop: "4px" },
});
