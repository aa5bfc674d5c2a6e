// The help that lists the keys: opened by one of them, wherever nobody is typing.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { keyWords as words } from "./keyWords.ts";

const useStyles = makeStyles({
  groups: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(260px, 100%), 1fr))",
    gap: "16px 32px",
  },
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  keys: { margin: 0, display: "grid", gridTemplateColumns: "minmax(90px, auto) 1fr", gap: "4px 12px" },
  key: { fontWeight: tokens.fontWeightSemibold },
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function KeysHelp() {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyped(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogSurface data-testid="keys">
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <div className={styles.groups}>
              {words.groups.map(({ title, keys }) => (
                <section key={title} aria-label={title}>
                  <h2 className={styles.title}>{title}</h2>
                  <dl className={styles.keys}>
                    {keys.map(([key, what]) => (
                      <Key key={key} name={key} what={what} />
                    ))}
                  </dl>
                </section>
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => setOpen(false)}>
              {words.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Key({ name, what }: { readonly name: string; readonly what: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.key}>{name}</dt>
      <dd className={styles.what}>{what}</dd>
    </>
  );
}

const isTyped = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
