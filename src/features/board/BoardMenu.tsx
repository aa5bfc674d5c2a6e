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
import { type Action, boardColumns } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { evidence } from "../../plan/log.ts";
import { marks } from "../../plan/marks.ts";
import { move } from "../../plan/move.ts";
import { mayState } from "../../plan/statement.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { useMenuSheet } from "../../ui/kit/menuSheet.ts";
import { useClosedElsewhere } from "../../ui/kit/useClosedElsewhere.ts";
import type { Moves } from "../../ui/kit/useMoves.ts";
import { menuWords } from "./menuWords.ts";

interface Props {
  readonly action: Action;
  readonly anchor: HTMLElement;
  readonly board: Board;
  readonly moves: Moves;
  readonly readOnly: boolean;
  readonly onClose: () => void;
  readonly onOpen: (action: Action) => void;
  readonly onWrite: (action: Action, form: "update" | "evidence") => void;
  readonly onLink: (action: Action) => void;
}

/** What cannot be chosen is pale; why it cannot is there to be read. */
const readable = { color: tokens.colorNeutralForeground2 };

export function BoardMenu(props: Props) {
  const { action, anchor, board, readOnly, moves, onClose } = props;
  const { mover } = moves;
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
          <MenuItem onClick={() => props.onOpen(action)}>{menuWords.open}</MenuItem>
          {!readOnly && mayState(action, mover) && (
            <MenuItem onClick={() => props.onWrite(action, "update")}>{menuWords.update}</MenuItem>
          )}
          {!readOnly && board.mayAdd.has(evidence.title) && (
            <MenuItem onClick={() => props.onWrite(action, "evidence")}>{menuWords.addEvidence}</MenuItem>
          )}
          <MenuItem onClick={() => props.onLink(action)}>{menuWords.copyLink}</MenuItem>
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
                      onClick={() => moves.request(action, column, anchor.getBoundingClientRect())}
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
