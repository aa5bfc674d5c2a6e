import { makeStyles, tokens } from "@fluentui/react-components";

export const usePageStyles = makeStyles({
  page: { flexGrow: 1, minWidth: 0, height: "100%", overflowY: "auto" },
  column: { margin: "0 auto", padding: "16px 16px 48px" },
  narrow: { maxWidth: "760px" },
  wide: { maxWidth: "960px" },
  full: { maxWidth: "1600px" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 16px", marginBottom: "12px" },
  title: {
    margin: 0,
    marginRight: "auto",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  intro: { margin: "-8px 0 16px", maxWidth: "72ch", color: tokens.colorNeutralForeground2 },
  empty: { margin: 0, padding: "32px 0", color: tokens.colorNeutralForeground2, maxWidth: "56ch" },
});
