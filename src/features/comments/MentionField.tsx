// A field of several lines in which @ and a name offer people to be mentioned. Arrow keys choose, Enter or a click takes, Escape closes.
import { Field, mergeClasses, Textarea } from "@fluentui/react-components";
import { type RefObject, useEffect, useId, useState } from "react";
import type { Mentioned } from "../../schema/saidText.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { isComposing } from "../../ui/kit/keys.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { useCommentStyles } from "./Comments.styles.ts";
import { type TypedName, typedName, withName } from "./mentionTyping.ts";
import { formWords } from "./words.ts";

/** Milliseconds without a key after which people are looked for. */
const rest = 250;
const mostOffered = 6;

interface Typed {
  readonly text: string;
  readonly people: readonly Mentioned[];
}

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: Typed;
  readonly isSending: boolean;
  readonly problem: string | undefined;
  readonly onPut: (next: Typed) => void;
}

export function MentionField({ field, draft, isSending, problem, onPut }: Props) {
  const styles = useCommentStyles();
  const listId = useId();
  const [typed, setTyped] = useState<TypedName>();
  const [active, setActive] = useState(0);
  const found = useFound(typed?.name);
  const offered = found?.slice(0, mostOffered) ?? [];
  const isOpen = typed !== undefined;

  function look(text: string, caret: number): void {
    setTyped(typedName(text, caret, draft.people));
    setActive(0);
  }

  function take(person: Mentioned): void {
    if (!typed) return;
    const { text, caret } = withName(draft.text, typed, person);
    const others = draft.people.filter(({ login }) => login !== person.login);
    onPut({ text, people: [...others, person] });
    setTyped(undefined);
    // The caret would be at the end of the new text.
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (!isOpen || isComposing(event)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const person = offered[active];
    if (step !== 0 && offered.length > 0) setActive((active + step + offered.length) % offered.length);
    else if (event.key === "Enter" && person && !event.ctrlKey && !event.metaKey) take(person);
    else if (event.key === "Escape") setTyped(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const chosen = { "aria-controls": listId, "aria-activedescendant": `${listId}-${active}` };
  const note = found === undefined ? formWords.looking : formWords.nobody;
  return (
    <div className={styles.field}>
      <Field
        label={formWords.label}
        hint={formWords.hint}
        {...(problem && { validationMessage: <span>{problem}</span> })}
      >
        <Textarea
          textarea={{ dir: "auto", ref: field }}
          name="comment"
          resize="vertical"
          rows={3}
          value={draft.text}
          readOnly={isSending}
          aria-autocomplete="list"
          {...(isOpen && offered.length > 0 && chosen)}
          onChange={({ target }, { value }) => {
            onPut({ text: value, people: draft.people });
            look(value, target.selectionStart);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setTyped(undefined)}
        />
      </Field>
      {isOpen && offered.length > 0 && (
        <div className={styles.people} id={listId} role="listbox" aria-label={formWords.people} tabIndex={-1}>
          {offered.map((person, at) => (
            <div
              key={person.login}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === active}
              tabIndex={-1}
              className={mergeClasses(styles.person, at === active && styles.active)}
              // Before the field loses focus.
              onPointerDown={(event) => {
                event.preventDefault();
                take(person);
              }}
            >
              <span>{person.name}</span>
              <span className={styles.address}>{person.email}</span>
            </div>
          ))}
        </div>
      )}
      {isOpen && offered.length === 0 && (
        <div className={styles.people}>
          <p className={styles.note}>{note}</p>
        </div>
      )}
    </div>
  );
}

/** People of the directory whose name begins so; none while they are being looked for, or could not be. */
function useFound(name: string | undefined): readonly Mentioned[] | undefined {
  const { people } = useSession();
  const announce = useAnnounce();
  const [answer, setAnswer] = useState<{ readonly name: string; readonly people: readonly Mentioned[] }>();
  const wanted = name?.trim();
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await people.search(wanted);
      if (!current) return;
      const found = outcome.kind === "done" ? outcome.value : [];
      setAnswer({ name: wanted, people: found });
      announce(found.length > 0 ? formWords.offered(Math.min(found.length, mostOffered)) : formWords.nobody);
    }, rest);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, people, announce]);
  return answer && answer.name === wanted ? answer.people : undefined;
}
