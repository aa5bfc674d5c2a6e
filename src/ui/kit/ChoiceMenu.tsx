// A menu below its button from which one thing is chosen. Menus are loaded after the first card, so the button is elsewhere.
import { Menu, MenuList, MenuPopover } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMenuSheet } from "./menuSheet.ts";
import { useClosedElsewhere } from "./useClosedElsewhere.ts";

interface Props {
  readonly anchor: HTMLElement;
  /** Of its radio items. */
  readonly name: string;
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ChoiceMenu({ anchor, name, chosen, onChoose, onClose, children }: Props) {
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
      checkedValues={{ [name]: [chosen] }}
      onCheckedValueChange={(_, { checkedItems: [value] }) => value && onChoose(value)}
    >
      <MenuPopover className={sheet}>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
