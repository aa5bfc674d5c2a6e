// From one screen to another.
import { Tab, TabList } from "@fluentui/react-components";
import { type Screen, screens } from "../../domain/view.ts";

const words: Readonly<Record<Screen, string>> = {
  board: "Board",
  mine: "My actions",
  rounds: "Rounds",
};

interface Props {
  readonly offered: readonly Screen[];
  readonly screen: Screen;
  readonly onChoose: (screen: Screen) => void;
}

export function ScreenSwitch({ offered, screen, onChoose }: Props) {
  return (
    <TabList
      size="small"
      selectedValue={screen}
      onTabSelect={(_, { value }) => onChoose(screens.find((each) => each === value) ?? "board")}
    >
      {offered.map((each) => (
        <Tab key={each} value={each}>
          {words[each]}
        </Tab>
      ))}
    </TabList>
  );
}
