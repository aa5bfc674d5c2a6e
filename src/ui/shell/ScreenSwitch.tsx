// From one screen to another. Buttons that say which page is shown, rather than Fluent's tabs, which bring 20 kB before the first card.
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Screen } from "../kit/feature.ts";
import { PlainButton } from "../kit/PlainButton.tsx";
import { tokens } from "../kit/tokens.ts";

interface Props {
  /** The key of the screen that is shown. */
  readonly screen: string;
  readonly offered: readonly Screen[];
  readonly onChoose: (key: string) => void;
}

const useStyles = makeStyles({
  /** On a phone they do not all fit beside each other. */
  list: { flexShrink: 0, display: "flex", flexWrap: "wrap", padding: "2px 2px 0" },
  screen: { minWidth: 0, padding: "4px 10px 6px", fontWeight: tokens.fontWeightRegular },
  shown: {
    position: "relative",
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      bottom: 0,
      left: "10px",
      right: "10px",
      height: "2px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
});

export function ScreenSwitch({ screen, offered, onChoose }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.list} aria-label="Screens">
      {offered.map(({ key, title }) => (
        <PlainButton
          key={key}
          appearance="transparent"
          className={mergeClasses(styles.screen, key === screen && styles.shown)}
          aria-current={key === screen ? "page" : undefined}
          onClick={() => onChoose(key)}
        >
          {title}
        </PlainButton>
      ))}
    </nav>
  );
}
