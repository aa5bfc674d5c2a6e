// A form by description: it keeps its draft, says at each field what it lacks, takes the person to the first of these, and saves
// by its button or by Ctrl+Enter.
import { Button, mergeClasses } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { FormControl } from "./FormControl.tsx";
import { type FormField, formOpened, problemOf } from "./formField.ts";
import { closes, isComposing, saves } from "./keys.ts";
import { useRecordFormStyles } from "./RecordForm.styles.ts";
import type { Draft } from "./useDraft.tsx";
import { useRefusal } from "./useRefusal.ts";
import { formWords } from "./words.ts";

export interface FormDescription<V> {
  readonly fields: readonly FormField<keyof V & string>[];
  /** Below the fields. */
  readonly note?: ReactNode;
  /** On the button that saves. */
  readonly submit: string;
  /** On the button that closes a form in which nothing is typed. */
  readonly cancel?: string;
}

interface Props<V extends object> {
  /** What the form is, for who does not see what it stands in. */
  readonly label: string;
  /** Whether everybody sees it. */
  readonly isTitled?: boolean;
  readonly testId?: string;
  /** What it begins with; read once. */
  readonly start: V;
  /** Where what is typed is kept. A form that asks only for a choice may keep nothing. */
  readonly draft?: Draft<V>;
  /** May depend on what is typed: some fields come with the answer to another. */
  readonly describe: (values: V) => FormDescription<V>;
  /** The field that takes focus as the form opens, the first one unless said, and Cancel without any; none where nobody has asked for the form. */
  readonly focus?: (keyof V & string) | "first" | "none";
  /** It has a surface of its own, on which its buttons stay in sight. */
  readonly isFloating?: boolean;
  /** Enter saves it, because what is typed is a line or two; Shift+Enter begins another line. */
  readonly isQuick?: boolean;
  /** What is being done with it; then it cannot be saved again. */
  readonly busy?: { readonly label: string; readonly onStop?: () => void } | undefined;
  /** With everything that is needed. The draft is the caller's to discard once its words are safe. Until it resolves, the form is not saved again. */
  readonly onSubmit: (values: V) => unknown;
  /** The draft stays. */
  readonly onClose: () => void;
}

export function RecordForm<V extends object>(props: Props<V>) {
  const {
    label,
    isTitled,
    testId,
    start,
    describe,
    focus = "first",
    isFloating,
    isQuick,
    busy,
    onSubmit,
    onClose,
  } = props;
  const styles = useRecordFormStyles();
  const [begun] = useState(start);
  const unkept = useState<V>();
  const [draft, keep] = props.draft ?? unkept;
  const values = draft ?? begun;
  const { fields, note, submit, cancel = formWords.cancel } = describe(values);
  const { form, isRefused, refuse } = useRefusal();
  useEffect(() => {
    if (focus === "none") return;
    form.current?.dispatchEvent(new Event(formOpened, { bubbles: true }));
    const field = focus === "first" ? "input, textarea, select" : `[name="${focus}"]`;
    // Where nothing is to be filled in, the key that opened the form must not confirm it when it is pressed again: the last button cancels.
    const [found = [...(form.current?.querySelectorAll("button") ?? [])].at(-1)] =
      form.current?.querySelectorAll<HTMLElement>(field) ?? [];
    found?.focus();
  }, []);

  // A second click may come before the form has closed, and an entry that is added twice stays twice.
  const isSaving = useRef(false);
  async function save(): Promise<void> {
    if (busy || isSaving.current) return;
    if (fields.some((field) => problemOf(field, values[field.name]))) {
      refuse();
      return;
    }
    isSaving.current = true;
    try {
      await onSubmit(values);
    } finally {
      isSaving.current = false;
    }
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    const isEntered = isQuick && enters(event);
    if (isEntered) event.preventDefault();
    if (isEntered || saves(event)) void save();
    // What is around the form may be Fluent's, which closes at any Escape.
    if (isComposing(event)) event.stopPropagation();
    if (!closes(event) || busy) return;
    // The form closes, and not what is around it too.
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }

  return (
    <form
      ref={form}
      className={mergeClasses(styles.form, !isFloating && styles.box)}
      aria-label={label}
      data-testid={testId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={onKeyDown}
    >
      {isTitled && <h4 className={styles.title}>{label}</h4>}
      {fields.map((field) => (
        <FormControl
          key={field.name}
          field={field}
          value={values[field.name]}
          isRefused={isRefused}
          onPut={(value) => keep({ ...values, [field.name]: value })}
        />
      ))}
      {note && <div className={styles.full}>{note}</div>}
      <div className={mergeClasses(styles.buttons, isFloating && styles.floating)}>
        {busy?.onStop ? (
          <Button key="stop" onClick={busy.onStop}>
            {busy.label}
          </Button>
        ) : (
          <>
            <Button key="save" type="submit" appearance="primary" disabledFocusable={busy !== undefined}>
              {busy?.label ?? submit}
            </Button>
            {props.draft && draft ? (
              <>
                <Button
                  onClick={() => {
                    keep(undefined);
                    onClose();
                  }}
                >
                  {formWords.discard}
                </Button>
                <Button appearance="subtle" onClick={onClose}>
                  {formWords.keep}
                </Button>
              </>
            ) : (
              <Button onClick={onClose}>{cancel}</Button>
            )}
          </>
        )}
      </div>
    </form>
  );
}

/** Enter alone, in a field of several lines. */
function enters(event: React.KeyboardEvent): boolean {
  const { key, shiftKey, ctrlKey, metaKey, target } = event;
  const isPlain = key === "Enter" && !shiftKey && !ctrlKey && !metaKey && !isComposing(event);
  return isPlain && target instanceof HTMLTextAreaElement;
}
