// What stands on a board without actions: an owner's first steps, and to everybody else what they can do, or for whom they wait.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular } from "@fluentui/react-icons";
import { openProgrammes } from "../../plan/adding.ts";
import type { Board } from "../../plan/board.ts";
import { firstSteps } from "../../plan/firstSteps.ts";
import { verifications } from "../../plan/log.ts";
import { box, listBox } from "../../ui/kit/boxes.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { firstStepWords as steps } from "../../ui/kit/firstStepWords.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { emptyWords as words } from "./emptyWords.ts";

const useStyles = makeStyles({
  place: { maxWidth: "640px", margin: "8px auto 24px", padding: "0 12px", boxSizing: "border-box" },
  box,
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, overflowWrap: "anywhere" },
  steps: { ...listBox, marginTop: "12px" },
  step: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: "12px", padding: "12px 16px" },
  icon: { paddingTop: "2px", fontSize: "20px", lineHeight: 0, color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  state: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  quiet: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props extends Pick<ScreenProps, "onGo"> {
  readonly board: Board;
}

export function EmptyBoard({ board, onGo }: Props) {
  const styles = useStyles();
  const { readOnly } = useSession();
  if (board.isOwner && !readOnly) return <FirstSteps {...{ board, onGo }} />;
  const mayAdd = !readOnly && openProgrammes(board).length > 0;
  return (
    <section className={styles.place} aria-label={words.title} data-testid="empty-board">
      <div className={styles.box}>
        <h2 className={styles.title}>{words.title}</h2>
        <p className={styles.text}>{mayAdd ? words.coordinator : waitsFor(board)}</p>
        {mayAdd && (
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => onGo(steps.steps.plan.query)}>
              {words.add}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function waitsFor({ programmes, me, mayAdd }: Board): string {
  if (programmes.some(({ fields }) => fields.lead?.id === me.id)) return words.lead;
  return mayAdd.has(verifications.title) ? words.verifier : words.other;
}

function FirstSteps({ board, onGo }: Props) {
  const styles = useStyles();
  const { features } = useFeatures();
  const mayImport = features.some(({ screens = [] }) => screens.some(({ key }) => key === "import"));
  const all = firstSteps(board);
  const next = all.find(({ isDone }) => !isDone)?.key;
  return (
    <section className={styles.place} aria-label={steps.title} data-testid="first-steps">
      <h2 className={styles.title}>{steps.title}</h2>
      <p className={styles.text}>{steps.about}</p>
      <ol className={styles.steps}>
        {all.map(({ key, isDone }) => {
          const { title, about, go, query } = steps.steps[key];
          return (
            <li key={key} className={styles.step} data-step={key} data-done={isDone}>
              <span className={mergeClasses(styles.icon, isDone && styles.done)} aria-hidden>
                {isDone ? <CheckmarkCircleFilled /> : <CircleRegular />}
              </span>
              <div>
                <h3 className={styles.name}>
                  <span>{title}</span> <span className={styles.state}>{`· ${isDone ? steps.done : steps.toDo}`}</span>
                </h3>
                <p className={styles.quiet}>{about}</p>
                <div className={styles.buttons}>
                  <Button appearance={key === next ? "primary" : "secondary"} onClick={() => onGo(query)}>
                    {go}
                  </Button>
                  {key === "plan" && mayImport && (
                    <Button onClick={() => onGo(steps.importQuery)}>{steps.importPlan}</Button>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
