// From one screen to another: the groups in a row and, where the group that is shown has several screens, those in a second row. A phone
// has a menu instead. Buttons that say which page is shown, rather than Fluent's tabs, which bring 20 kB before the first card.
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { Suspense, useRef, useState } from "react";
import type { Screen } from "../kit/feature.ts";
import { groups } from "../kit/groups.ts";
import { partsOf } from "../kit/lazyPart.ts";
import { PlainButton } from "../kit/PlainButton.tsx";
import { tokens } from "../kit/tokens.ts";
import { type ScreenGroup, screenGroups } from "./screens.ts";

const NavigationMenu = partsOf(() => import("./shellParts.ts"))("NavigationMenu");

interface Props {
  readonly screen: Screen;
  readonly offered: readonly Screen[];
  /** Too narrow for rows of buttons. */
  readonly isNarrow: boolean;
  readonly onChoose: (key: string) => void;
}

const useStyles = makeStyles({
  navigation: { flexShrink: 0 },
  row: { display: "flex", padding: "2px 2px 0" },
  subRow: {
    padding: "2px 6px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: 0, padding: "4px 10px 6px", fontWeight: tokens.fontWeightRegular },
  subButton: { paddingTop: "3px", paddingBottom: "4px" },
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
  menuButton: { minWidth: 0, padding: "4px 10px 6px", fontWeight: tokens.fontWeightSemibold },
});

export function Navigation({ screen, offered, isNarrow, onChoose }: Props) {
  const styles = useStyles();
  const all = screenGroups(offered);
  return (
    <nav className={styles.navigation} aria-label="Screens">
      {isNarrow ? (
        <MenuButton all={all} screen={screen} onChoose={onChoose} />
      ) : (
        <Rows all={all} screen={screen} onChoose={onChoose} />
      )}
    </nav>
  );
}

interface PartProps extends Pick<Props, "screen" | "onChoose"> {
  readonly all: readonly ScreenGroup[];
}

function Rows({ all, screen, onChoose }: PartProps) {
  const styles = useStyles();
  const within = all.find(({ group }) => group === screen.group);
  const hasSeveral = within !== undefined && within.screens.length > 1;
  return (
    <>
      <div className={styles.row}>
        {all.map(({ group, screens: [first] }) => {
          const isShown = group === screen.group;
          return (
            <PlainButton
              key={group}
              appearance="transparent"
              className={mergeClasses(styles.button, isShown && styles.shown)}
              aria-current={isShown ? (hasSeveral ? true : "page") : undefined}
              onClick={() => !isShown && first && onChoose(first.key)}
            >
              {groups[group]}
            </PlainButton>
          );
        })}
      </div>
      {hasSeveral && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields.
        <div className={mergeClasses(styles.row, styles.subRow)} role="group" aria-label={groups[within.group]}>
          {within.screens.map(({ key, title }) => (
            <PlainButton
              key={key}
              appearance="transparent"
              className={mergeClasses(styles.button, styles.subButton, key === screen.key && styles.shown)}
              aria-current={key === screen.key ? "page" : undefined}
              onClick={() => onChoose(key)}
            >
              {title}
            </PlainButton>
          ))}
        </div>
      )}
    </>
  );
}

function MenuButton({ all, screen, onChoose }: PartProps) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const group = groups[screen.group];
  const isOnlyOne = all.find((each) => each.group === screen.group)?.screens.length === 1;
  return (
    <>
      <PlainButton
        ref={button}
        appearance="transparent"
        className={styles.menuButton}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden>☰&ensp;</span>
        <span>{isOnlyOne ? group : `${group}: ${screen.title}`}</span>
      </PlainButton>
      {isOpen && button.current && (
        <Suspense>
          <NavigationMenu
            all={all}
            shown={screen.key}
            anchor={button.current}
            onChoose={onChoose}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
