// What was just done, or not done and why, with the way back. Stays until the next move or until it is put away.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Notice } from "../kit/useMoves.ts";
import { words } from "./words.ts";

const useStyles = makeStyles({
  bar: {
    position: "absolute",
    left: "50%",
    bottom: "16px",
    transform: "translateX(-50%)",
    zIndex: 11,
    width: "max-content",
    maxWidth: "calc(100% - 32px)",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 8px 6px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});

interface Props {
  readonly notice: Notice | undefined;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

export function NoticeBar({ notice, onUndo, onDismiss }: Props) {
  const styles = useStyles();
  if (!notice) return null;
  return (
    <div className={styles.bar} data-testid="notice">
      <span>{notice.text}</span>
      {notice.kind === "moved" && (
        <Button size="small" onClick={onUndo}>
          {words.undo}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        aria-label={words.dismiss}
        icon={<DismissRegular />}
        onClick={onDismiss}
      />
    </div>
  );
}
