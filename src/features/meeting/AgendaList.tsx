// The agenda in order. Whoever may change the meeting moves items, adds and takes off; whoever presents shows one with a click.
import { Button, Field, Input, mergeClasses } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { meetings } from "../../plan/meetings/bodies.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useAgendaStyles } from "./Agenda.styles.ts";
import { type AgendaItem, actionItem, keyOfItem, readAgenda, shownOf, writeAgenda } from "./agenda.ts";
import { agendaWords as words } from "./agendaWords.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { isSameShown, type Shown } from "./meetingLog.ts";
import type { MeetingNow } from "./meetings.ts";

interface Props {
  readonly found: MeetingNow;
  readonly board: Board;
  readonly onOpen: (action: Action) => void;
  /** What is on the stage. */
  readonly shown?: Shown | undefined;
  /** Shows an item on the stage; absent for who does not present. */
  readonly onShow?: ((shown: Shown) => void) | undefined;
  /** Between the items and the field that adds one. */
  readonly children?: ReactNode;
}

export function AgendaList({ found: { meeting, state }, board, onOpen, onShow, children, ...props }: Props) {
  const onStage = props.shown ?? state.shown;
  const styles = useAgendaStyles();
  const pageStyles = useMeetingStyles();
  const { sync, readOnly } = useSession();
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const { agenda } = meeting.fields;
  const items = readAgenda(agenda, board);
  const mayEdit = meeting.canEdit && meeting.id > 0 && state.status !== "closed" && !readOnly;

  const save = (next: readonly AgendaItem[]) =>
    void sync.edit(meetings, meeting.id, { agenda: writeAgenda(next) }, { seen: { agenda } });

  function move(item: AgendaItem, from: number, by: -1 | 1): void {
    save(items.with(from, items[from + by] ?? item).with(from + by, item));
    announce(words.moved(nameOfItem(item), from + by + 1));
    keepFocus(`[data-key="${CSS.escape(keyOfItem(item))}"] [data-move="${by}"]`);
  }

  function drop(item: AgendaItem): void {
    save(items.filter((each) => each !== item));
    announce(words.dropped(nameOfItem(item)));
    keepFocus("button");
  }

  /** The button that was pressed may be gone, or at its end. */
  function keepFocus(selector: string): void {
    const isFree = (each: Element | null | undefined) => each instanceof HTMLButtonElement && !each.disabled && each;
    requestAnimationFrame(() => {
      const pressed = list.current?.querySelector(selector);
      const beside = pressed?.parentElement?.querySelector("button:not([disabled])");
      const found = isFree(pressed) || isFree(beside) || list.current?.parentElement?.querySelector("input");
      if (found) (found as HTMLElement).focus();
    });
  }

  return (
    <div className={styles.agenda} data-testid="agenda">
      {items.length === 0 && <p className={pageStyles.quietWords}>{words.none}</p>}
      <ol ref={list} className={styles.items}>
        {items.map((item, index) => {
          const shown = shownOf(item, board);
          const isShown = state.status === "open" && isSameShown(onStage, shown);
          const wasShown = state.wasShown.some((each) => isSameShown(each, shown));
          const action = item.kind === "action" ? board.actions.get(item.id) : undefined;
          const name = nameOfItem(item);
          const click = onShow ? () => onShow(shown) : action && (() => onOpen(action));
          return (
            <li
              key={keyOfItem(item)}
              className={mergeClasses(styles.item, isShown && styles.isShown)}
              data-key={keyOfItem(item)}
              aria-current={isShown || undefined}
            >
              <span className={styles.number}>{index + 1}</span>
              {click ? (
                <button
                  type="button"
                  className={styles.name}
                  aria-label={onShow ? words.show(name) : words.openAction(name)}
                  onClick={click}
                >
                  {name}
                </button>
              ) : (
                <span className={styles.text} dir="auto">
                  {name}
                </span>
              )}
              {(isShown || wasShown) && <span className={styles.state}>{isShown ? words.shown : words.wasShown}</span>}
              {mayEdit && (
                <span className={styles.buttons}>
                  <StepButton
                    data-move={-1}
                    label={words.up(name)}
                    sign="↑"
                    isOff={index === 0}
                    onClick={() => move(item, index, -1)}
                  />
                  <StepButton
                    data-move={1}
                    label={words.down(name)}
                    sign="↓"
                    isOff={index === items.length - 1}
                    onClick={() => move(item, index, 1)}
                  />
                  <StepButton label={words.drop(name)} sign="✕" onClick={() => drop(item)} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {children}
      {mayEdit && <AddItem {...{ board, items }} onAdd={(item) => save([...items, item])} />}
    </div>
  );
}

const nameOfItem = (item: AgendaItem): string => (item.kind === "action" ? item.words : item.text);

interface StepProps {
  readonly label: string;
  readonly sign: string;
  readonly isOff?: boolean;
  readonly "data-move"?: number;
  readonly onClick: () => void;
}

function StepButton({ label, sign, isOff = false, onClick, ...data }: StepProps) {
  const styles = useAgendaStyles();
  return (
    <Button
      {...data}
      size="small"
      appearance="subtle"
      className={styles.step}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onClick}
    >
      {sign}
    </Button>
  );
}

interface AddProps {
  readonly board: Board;
  readonly items: readonly AgendaItem[];
  readonly onAdd: (item: AgendaItem) => void;
}

/** An action by its reference, or free words. */
function AddItem({ board, items, onAdd }: AddProps) {
  const styles = useAgendaStyles();
  const announce = useAnnounce();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState("");

  function add(): void {
    const said = text.replaceAll(/\s+/gu, " ").trim();
    if (said === "") return;
    const named = [...board.actions.values()].find(({ fields }) => fields.reference === said);
    const item: AgendaItem = named ? actionItem(named) : { kind: "text", text: said };
    if (items.some((each) => keyOfItem(each) === keyOfItem(item))) {
      setProblem(words.isThere);
      return;
    }
    onAdd(item);
    announce(words.added(nameOfItem(item)));
    setText("");
  }

  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={words.add}
        hint={words.addHint}
        className={styles.field}
        {...(problem && { validationMessage: <span>{problem}</span> })}
      >
        <Input
          name="item"
          value={text}
          maxLength={250}
          input={{ dir: "auto" }}
          onChange={(_, { value }) => {
            setText(value);
            setProblem("");
          }}
        />
      </Field>
      <Button type="submit">{words.addNow}</Button>
    </form>
  );
}
