// A screen to which somebody may add: its button opens a form above what is there.
import { Button, makeStyles } from "@fluentui/react-components";
import type { ComponentProps, ReactNode } from "react";
import { Page } from "./Page.tsx";
import type { FormOpen } from "./useFormOpen.ts";

interface Props extends Omit<ComponentProps<typeof Page>, "actions"> {
  /** On the button. */
  readonly add: string;
  /** Whether the person may add. */
  readonly mayAdd: boolean;
  readonly opening: FormOpen;
  readonly form: ReactNode;
}

const useStyles = makeStyles({ form: { marginBottom: "16px" } });

export function AddingPage({ add, mayAdd, opening, form, children, ...page }: Props) {
  const styles = useStyles();
  return (
    <Page
      {...page}
      actions={
        mayAdd &&
        !opening.isOpen && (
          <Button appearance="primary" onClick={opening.open}>
            {add}
          </Button>
        )
      }
    >
      {mayAdd && opening.isOpen && <div className={styles.form}>{form}</div>}
      {children}
    </Page>
  );
}
