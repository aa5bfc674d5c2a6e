import { makeStyles, tokens } from "@fluentui/react-components";

export const useUpdateStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", ":empty": { display: "none" } },
  form: {
    flexBasis: "100%",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    marginTop: "4px",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** Side by side where there is room, else one below the other. */
  beside: { display: "flex", flexWrap: "wrap", gap: "12px 16px", alignItems: "stretch" },
  half: { flexGrow: 1, flexShrink: 1, flexBasis: "260px", minWidth: 0 },
  rating: { display: "inline-flex", alignItems: "center", gap: "6px" },
  radios: { flexWrap: "wrap" },
  words: {
    "& textarea": { fieldSizing: "content", minHeight: "84px", maxHeight: "40vh", width: "0", minWidth: "100%" },
  },
  label: { color: tokens.colorNeutralForeground2 },
  previous: {
    margin: "6px 0 0",
    padding: "4px 10px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  meanwhile: {
    margin: 0,
    padding: "6px 10px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  date: { maxWidth: "180px" },
  footer: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
