// From the board to one's own actions and back.
import { Tab, TabList } from "@fluentui/react-components";
import type { Screen } from "../../domain/view.ts";

interface Props {
  readonly screen: Screen;
  readonly onChoose: (screen: Screen) => void;
}

export function ScreenSwitch({ screen, onChoose }: Props) {
  return (
    <TabList
      size="small"
      selectedValue={screen}
      onTabSelect={(_, { value }) => onChoose(value === "mine" ? "mine" : "board")}
    >
      <Tab value="board">Board</Tab>
      <Tab value="mine">My actions</Tab>
    </TabList>
  );
}
