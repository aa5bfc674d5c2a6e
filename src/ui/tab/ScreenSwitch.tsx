// From one screen to another.
import { Tab, TabList } from "@fluentui/react-components";
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

export function ScreenSwitch({ screen, offered, onChoose }: Props) {
  return (
    <TabList
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
