// Which lanes the board has. Menus are loaded after the board: nobody opens one before there is a card.
import { Menu, MenuItemRadio, MenuList, MenuPopover } from "@fluentui/react-components";
import { useMenuSheet } from "../../ui/kit/menuSheet.ts";
import { useClosedElsewhere } from "./useClosedElsewhere.ts";
import { type LaneKind, laneKinds } from "./view.ts";
import { laneWords } from "./words.ts";

interface Props {
  readonly lanes: LaneKind;
  readonly anchor: HTMLElement;
  readonly onChoose: (lanes: LaneKind) => void;
  readonly onClose: () => void;
}

export function LanesMenu({ lanes, anchor, onChoose, onClose }: Props) {
  const { sheet } = useMenuSheet();
  useClosedElsewhere(anchor, onClose);
  return (
    <Menu
      open
      positioning={{ target: anchor, position: "below", align: "start", autoSize: "height" }}
      onOpenChange={({ target }, { open }) => {
        // A click on the button itself is the button's to answer.
        if (open || (target instanceof Node && anchor.contains(target))) return;
        onClose();
        anchor.focus();
      }}
      checkedValues={{ lanes: [lanes] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onChoose(laneKinds.find((kind) => kind === checkedItems[0]) ?? "none")
      }
    >
      <MenuPopover className={sheet}>
        <MenuList>
          {laneKinds.map((kind) => (
            <MenuItemRadio key={kind} name="lanes" value={kind}>
              {laneWords[kind]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
