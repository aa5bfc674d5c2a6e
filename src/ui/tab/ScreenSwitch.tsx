// From one screen to another.
import { makeStyles, Tab, TabList } from "@fluentui/react-components";
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
  /** On a phone they do not all fit beside each other. */
  list: { flexShrink: 0, flexWrap: "wrap" },
});

export function ScreenSwitch({ screen, offered, onChoose }: Props) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.list}
      size="small"
      selectedValue={screen}
      onTabSelect={(_, { value }) => onChoose(screens.find((each) => each === value) ?? "board")}
    >
      {offered.map((each) => (
        <Tab key={each} value={each}>
          {titles[each]}
        </Tab>
      ))}
    </TabList>
  );
}
