// From one screen to another.
import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { type Screen, screens } from "../../domain/view.ts";

interface Props {
  readonly screen: Screen;
  readonly offered: readonly Screen[];
  readonly onChoose: (screen: Screen) => void;
}

const titles: Readonly<Record<Screen, string>> = {
  board: "Board",
  mine: "My actions",
  assurance: "Checks & evidence",
  rounds: "Rounds",
  people: "People",
};

const useStyles = makeStyles({
  /** On a phone they do not all fit, and are pushed along. */
  list: { flexShrink: 0, overflowX: "auto", scrollbarWidth: "none", "& [role=tablist]": { width: "max-content" } },
});

export function ScreenSwitch({ screen, offered, onChoose }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-screen="${screen}"]`)?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [screen]);
  return (
    <div ref={list} className={styles.list}>
      <TabList
        size="small"
        selectedValue={screen}
        onTabSelect={(_, { value }) => onChoose(screens.find((each) => each === value) ?? "board")}
      >
        {offered.map((each) => (
          <Tab key={each} value={each} data-screen={each}>
            {titles[each]}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
