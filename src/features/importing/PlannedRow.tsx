// One row of what will happen.
import { Button } from "@fluentui/react-components";
import { formatDay } from "../../plan/days.ts";
import type { Person } from "../../schema/column.ts";
import { answerKey, type FieldChange } from "./compared.ts";
import { useImportStyles } from "./Import.styles.ts";
import type { Answers, Planned } from "./importPlan.ts";
import { pageWords as words } from "./words.ts";

interface Props {
  readonly row: Planned;
  readonly answers: Answers;
  readonly isBusy: boolean;
  /** The title of the programme that a new action gets; empty for none. */
  readonly programme: string;
  readonly onAnswer: (answers: Partial<Answers>) => void;
}

export function PlannedRow({ row, answers, isBusy, programme, onAnswer }: Props) {
  const styles = useImportStyles();
  const { kind, changes = [], notes } = row;
  return (
    <li className={styles.row} data-kind={kind}>
      <span className={styles.quiet}>{row.place}</span>
      <span className={styles.strong}>{row.reference}</span>
      <div className={styles.what}>
        <p className={styles.line}>{row.title}</p>
        <p className={styles.quiet}>{kind === "add" ? words.isNew(programme) : words.kinds[kind]}</p>
        {changes.map((change) => (
          <Changed key={change.field} {...{ change, row, answers, isBusy, onAnswer }} />
        ))}
        {notes.map((note) => (
          <p key={note} className={styles.quiet}>
            {note}
          </p>
        ))}
        <Identity {...{ row, answers, isBusy, onAnswer }} />
      </div>
    </li>
  );
}

type AskProps = Omit<Props, "programme">;

/** Whether it is an action that is there, and whether one that the file no longer has is withdrawn. */
function Identity({ row, answers, isBusy, onAnswer }: AskProps) {
  const styles = useImportStyles();
  const { candidate, action, key, kind } = row;
  if (candidate) {
    const answer = (identity: number | "new") => onAnswer({ identities: { ...answers.identities, [key]: identity } });
    return (
      <div className={styles.buttons}>
        <Button size="small" disabled={isBusy} onClick={() => answer(candidate.id)}>
          {words.isSame}
        </Button>
        <Button size="small" disabled={isBusy} onClick={() => answer("new")}>
          {words.isOther}
        </Button>
      </div>
    );
  }
  if (!action || (kind !== "missing" && kind !== "withdraw")) return null;
  const isWithdrawn = answers.withdrawn.includes(action.id);
  const others = answers.withdrawn.filter((id) => id !== action.id);
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        disabled={isBusy}
        aria-pressed={isWithdrawn}
        onClick={() => onAnswer({ withdrawn: isWithdrawn ? others : [...others, action.id] })}
      >
        {isWithdrawn ? words.doNotWithdraw : words.withdraw}
      </Button>
    </div>
  );
}

function Changed({ change, row, answers, isBusy, onAnswer }: AskProps & { readonly change: FieldChange }) {
  const styles = useImportStyles();
  const { field, title, from, to, kind, isKnown } = change;
  const answer = (which: "file" | "row") =>
    onAnswer({ fields: { ...answers.fields, [answerKey(row.key, field)]: which } });
  return (
    <>
      <p className={styles.line}>{words.fromTo(title, inWords(from), inWords(to))}</p>
      {kind === "ask" && (
        <>
          <p className={styles.quiet}>{isKnown ? words.both(title) : words.differs(title)}</p>
          <div className={styles.buttons}>
            <Button size="small" disabled={isBusy} onClick={() => answer("row")}>
              {words.keep}
            </Button>
            <Button size="small" disabled={isBusy} onClick={() => answer("file")}>
              {words.take}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

const longest = 160;

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === "") return words.blank;
  if (Array.isArray(value)) return (value as readonly Person[]).map(({ name }) => name).join(", ") || words.blank;
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/u.test(text)) return formatDay(text);
  return text.length > longest ? `“${text.slice(0, longest)}…”` : `“${text}”`;
}
