// What somebody answered or did, when.
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useVerificationStyles } from "../../ui/kit/said.styles.ts";

export function Reply({ what, text }: { what: string; text: string }) {
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  return (
    <>
      <div className={styles.when}>{what}</div>
      {text && (
        <p className={panel.text} dir="auto">
          {text}
        </p>
      )}
    </>
  );
}
