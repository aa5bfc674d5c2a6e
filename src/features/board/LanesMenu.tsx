// Which lanes the board has.
import { MenuItemRadio } from "@fluentui/react-components";
import { ChoiceMenu } from "../../ui/kit/ChoiceMenu.tsx";
import { type LaneKind, laneKinds } from "./view.ts";
import { laneWords } from "./words.ts";

interface Props {
  readonly lanes: LaneKind;
  readonly anchor: HTMLElement;
  readonly onChoose: (lanes: LaneKind) => void;
  readonly onClose: () => void;
}

export function LanesMenu({ lanes, anchor, onChoose, onClose }: Props) {
  return (
    <ChoiceMenu
      anchor={anchor}
      name="lanes"
      chosen={lanes}
      onChoose={(chosen) => onChoose(laneKinds.find((kind) => kind === chosen) ?? "none")}
      onClose={onClose}
    >
      {laneKinds.map((kind) => (
        <MenuItemRadio key={kind} name="lanes" value={kind}>
          {laneWords[kind]}
        </MenuItemRadio>
      ))}
    </ChoiceMenu>
  );
}
