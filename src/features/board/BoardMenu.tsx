// What can be done with a card: open it, write about it, move it, copy a link. The same move as by dragging, for one click and for keys.
import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  tokens,
} from "@fluentui/react-components";
import { type Action, type BoardColumn, boardColumns } from "../../plan/action.ts";
import { marks } from "../../plan/marks.ts";
import { type Mover, move } from "../../plan/move.ts";
import { mayState } from "../../plan/statement.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { useMenuSheet } from "../../ui/kit/menuSheet.ts";
import { useClosedElsewhere } from "../../ui/kit/useClosedElsewhere.ts";
import { menuWords } from "./menuWords.ts";

interface Props {
  readonly action: Action;
  readonly anchor: HTMLElement;
  readonly readOnly: boolean;
  readonly mover: Mover;
  readonly onClose: () => void;
  readonly onMove: (to: BoardColumn) => void;
  readonly onOpen: () => void;
  readonly mayAddEvidence: boolean;
  readonly onWrite: (form: "update" | "evidence") => void;
  readonly onLink: () => void;
}

/** What cannot be chosen is pale; why it cannot is there to be read. */
const readable = { color: tokens.colorNeutralForeground2 };

export function BoardMenu(props: Props) {
  const { action, anchor, readOnly, mover, onClose, onMove } = props;
  const { sheet } = useMenuSheet();
  useClosedElsewhere(anchor, onClose);
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => {
        if (open) return;
        onClose();
        anchor.focus();
      }}
      positioning={{ target: anchor, position: "below", align: "end", autoSize: "height" }}
    >
      <MenuPopover className={sheet}>
        <MenuList>
          <MenuItem onClick={props.onOpen}>{menuWords.open}</MenuItem>
          {!readOnly && mayState(action, mover) && (
            <MenuItem onClick={() => props.onWrite("update")}>{menuWords.update}</MenuItem>
          )}
          {props.mayAddEvidence && (
            <MenuItem onClick={() => props.onWrite("evidence")}>{menuWords.addEvidence}</MenuItem>
          )}
          <MenuItem onClick={props.onLink}>{menuWords.copyLink}</MenuItem>
          {!readOnly && (
            <>
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>{menuWords.moveTo(action.fields.reference)}</MenuGroupHeader>
                {boardColumns.map((column) => {
                  const verdict = move(action, column, mover);
                  return (
                    <MenuItem
                      key={column}
                      icon={<Mark column={column} size={16} letter={false} />}
                      disabled={verdict.kind !== "allowed"}
                      {...(verdict.kind === "none" && { secondaryContent: menuWords.current })}
                      {...(verdict.kind === "refused" && { subText: { children: verdict.why, style: readable } })}
                      data-move={column}
                      onClick={() => onMove(column)}
                    >
                      <span>{marks[column].word}</span>
                    </MenuItem>
                  );
                })}
              </MenuGroup>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
