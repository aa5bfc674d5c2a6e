// The navigation of a phone: every screen under its group.
import { MenuDivider, MenuGroup, MenuGroupHeader, MenuItemRadio } from "@fluentui/react-components";
import { Fragment } from "react";
import { ChoiceMenu } from "../kit/ChoiceMenu.tsx";
import { groups } from "../kit/groups.ts";
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
  return (
    <ChoiceMenu anchor={anchor} name="screen" chosen={shown} onChoose={onChoose} onClose={onClose}>
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
    </ChoiceMenu>
  );
}
