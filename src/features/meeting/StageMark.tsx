// The mark of an action's status on the stage, large enough for a room.
import type { BoardColumn } from "../../plan/action.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { colourOf } from "../../ui/kit/palette.ts";
import { useStageStyles } from "./Stage.styles.ts";

export function StageMark({ column, size = 24 }: { readonly column: BoardColumn; readonly size?: number }) {
  const styles = useStageStyles();
  return (
    <span className={styles.mark} style={{ color: colourOf(column) }}>
      <Mark column={column} size={size} className={styles.markParts} />
    </span>
  );
}
