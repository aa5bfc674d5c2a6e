// What the person may do about an action's completion, by its status: claim, verify, return, reopen.
import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { type Action, type BoardColumn, columnOf } from "../../plan/action.ts";
import { ratings } from "../../plan/actions.ts";
import { whyNotHold } from "../../plan/assurance.ts";
import { marks } from "../../plan/marks.ts";
import { columnBeforeClaim, mayUpdate, move, whyNotVerify } from "../../plan/move.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { useMenuSheet } from "../../ui/kit/menuSheet.ts";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import type { Moves } from "../../ui/kit/useMoves.ts";
import { entryWords, verificationWords } from "./words.ts";

interface Props {
  readonly action: Action;
  readonly moves: Moves;
  readonly onHeld: () => void;
}

export function CompletionButtons({ action, moves, onHeld }: Props) {
  const { mover } = moves;
  const { sheet } = useMenuSheet();
  const [begun] = useDraft<object>(action.id, "move Claimed");
  const column = columnOf(action, mover.today);
  const updates = mayUpdate(action, mover);
  const verifies = !whyNotVerify(action, mover);
  const cameFrom = columnBeforeClaim(action);
  const to = (target: BoardColumn) => (event: React.MouseEvent<HTMLElement>) =>
    moves.request(action, target, event.currentTarget.getBoundingClientRect());
  switch (column) {
    case "Red":
    case "Amber":
    case "Green":
    case "Not started":
      if (!updates || move(action, "Claimed", mover).kind !== "allowed") return null;
      return (
        <Button size="small" onClick={to("Claimed")}>
          {begun ? verificationWords.goOnClaiming : verificationWords.claim}
        </Button>
      );
    case "Claimed":
      return (
        <>
          {verifies && (
            <Button size="small" appearance="primary" onClick={to("Verified")}>
              {verificationWords.verify}
            </Button>
          )}
          {(updates || verifies) && (
            <Button size="small" onClick={to(cameFrom)}>
              {updates ? verificationWords.withdraw : verificationWords.giveBack}
            </Button>
          )}
        </>
      );
    case "Verified":
      return (
        <>
          {verifies && !whyNotHold(action, mover) && (
            <Button size="small" appearance="primary" onClick={onHeld}>
              {entryWords.Held.button}
            </Button>
          )}
          {verifies && !updates && (
            <Button size="small" onClick={to(cameFrom)}>
              {verificationWords.slipped}
            </Button>
          )}
          {updates && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <MenuButton size="small">
                  <span>{verificationWords.reopen}</span>
                </MenuButton>
              </MenuTrigger>
              <MenuPopover className={sheet}>
                <MenuList>
                  {ratings.map((rating) => (
                    <MenuItem
                      key={rating}
                      icon={<Mark column={rating} size={16} letter={false} />}
                      onClick={to(rating)}
                    >
                      <span>{marks[rating].word}</span>
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
        </>
      );
    default:
      return null;
  }
}
