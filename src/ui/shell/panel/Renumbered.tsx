// Said in an action's panel when the link to it has another reference than the action has now.
import type { Action } from "../../../plan/action.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import type { FoundAction } from "../findOpen.ts";
import { SameReference } from "./SameReference.tsx";
import { renumberedWords as words } from "./words.ts";

interface Props {
  readonly action: Action;
  readonly was: NonNullable<FoundAction["was"]>;
  readonly onOpen: (action: Action) => void;
}

export function Renumbered({ action, was: { reference, others }, onOpen }: Props) {
  const styles = usePanelStyles();
  return (
    <div className={styles.attention} role="note" data-testid="renumbered">
      <p className={styles.text}>{words.renumbered(reference, action.fields.reference)}</p>
      {others.length > 0 && (
        <>
          <p className={styles.text}>{words.taken(reference, others.length)}</p>
          <SameReference actions={others} onOpen={onOpen} />
        </>
      )}
    </div>
  );
}
