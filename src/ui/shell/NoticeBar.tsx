// What was just done, or not done and why, with the way back. Stays until the person begins something else, puts it away, or leaves it
// alone for a while.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { formOpened } from "../kit/formField.ts";
import { useUpdates } from "../kit/updates.ts";
import type { Notice } from "../kit/useMoves.ts";
import { words } from "./words.ts";

/** Of the action's panel. */
const panelWidth = "480px";

const useStyles = makeStyles({
  bar: {
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 8px 6px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  floating: {
    position: "absolute",
    left: "16px",
    bottom: "16px",
    zIndex: 11,
    width: "max-content",
    maxWidth: "calc(100% - 32px)",
    boxShadow: tokens.shadow16,
  },
  /** Beside the panel, whose fields it must not cover. */
  besidePanel: { maxWidth: `calc(100% - ${panelWidth} - 32px)` },
  /** Under the panel that takes the whole page, which gets shorter by it. (It is no last child, by which the page knows the panel.) */
  below: { order: 1, flexShrink: 0, margin: "4px" },
  text: { flexGrow: 1, minWidth: 0 },
});

/** Milliseconds for which it stays while neither pointer nor focus is on it. */
const stays = 20_000;

export interface NoticeProps {
  readonly notice: Notice | undefined;
  /** Where the action's panel is, if one is open. */
  readonly panel: "beside" | "over" | "cover" | undefined;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

export function NoticeBar(props: NoticeProps) {
  const { notice } = props;
  return notice && <Bar key={notice.text} {...props} notice={notice} />;
}

function Bar({ notice, panel, onUndo, onDismiss }: NoticeProps & { readonly notice: Notice }) {
  const styles = useStyles();
  const { held } = useUpdates();
  const [known] = useState(held);
  const [hasPointer, setPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isUsed = hasPointer || hasFocus;
  useEffect(() => {
    if (isUsed) return;
    const timer = setTimeout(onDismiss, stays);
    return () => clearTimeout(timer);
  }, [notice, isUsed, onDismiss]);
  const isUpdated = held !== known && held.length > 0;
  useEffect(() => {
    if (isUpdated) onDismiss();
  }, [isUpdated, onDismiss]);
  useEffect(() => {
    const onInput = ({ target }: Event) => target instanceof Element && target.closest("form") && onDismiss();
    document.addEventListener(formOpened, onDismiss);
    document.addEventListener("input", onInput);
    return () => {
      document.removeEventListener(formOpened, onDismiss);
      document.removeEventListener("input", onInput);
    };
  }, [onDismiss]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields.
    <div
      className={mergeClasses(
        styles.bar,
        panel === "cover" ? styles.below : styles.floating,
        panel && panel !== "cover" && styles.besidePanel,
      )}
      role="group"
      aria-label={words.notice}
      data-testid="notice"
      onPointerEnter={() => setPointer(true)}
      onPointerLeave={() => setPointer(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <span className={styles.text}>{notice.text}</span>
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
