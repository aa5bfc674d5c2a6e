// The navigation of a phone: every screen under its group.
import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
} from "@fluentui/react-components";
import { Fragment } from "react";
import { groups } from "../kit/groups.ts";
import { useMenuSheet } from "../kit/menuSheet.ts";
import type { ScreenGroup } from "./screens.ts";

interface Props {
  readonly all: readonly ScreenGroup[];
  /** The key of the screen that is shown. */
  readonly shown: string;
  readonly anchor: HTMLElement;
  readonly onChoose: (key: string) => void;
  readonly onClose: () => void;
}

export function NavigationMenu({ all, shown, anchor, onChoose, onClose }: Props) {
  const { sheet } = useMenuSheet();
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
      checkedValues={{ screen: [shown] }}
      onCheckedValueChange={(_, { checkedItems: [key] }) => {
        onClose();
        anchor.focus();
        if (key) onChoose(key);
      }}
    >
      <MenuPopover className={sheet}>
        <MenuList>
          {all.map(({ group, screens }, index) => {
            const items = screens.map(({ key, title }) => (
              <MenuItemRadio key={key} name="screen" value={key}>
                {screens.length > 1 ? title : groups[group]}
              </MenuItemRadio>
            ));
            if (screens.length === 1) return items;
            return (
              <Fragment key={group}>
                {index > 0 && <MenuDivider />}
                <MenuGroup>
                  <MenuGroupHeader>{groups[group]}</MenuGroupHeader>
                  {items}
                </MenuGroup>
              </Fragment>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
