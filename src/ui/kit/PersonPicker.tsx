// Finds somebody in the directory while their name is typed.
import { Combobox, Field, Option } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Found, People } from "../../ports/people.ts";
import { tooLong } from "./formField.ts";
import { pickerWords } from "./words.ts";

/** Milliseconds without a key after which the directory is asked. */
const rest = 250;

interface Props {
  readonly people: People;
  readonly label: string;
  /** Whether it takes focus, because somebody has just asked for it. */
  readonly isFocused: boolean;
  readonly onPick: (person: Found) => void;
}

type Answer =
  | { readonly kind: "found"; readonly text: string; readonly people: readonly Found[] }
  | { readonly kind: "failed"; readonly text: string; readonly why: string };

export function PersonPicker({ people, label, isFocused, onPick }: Props) {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const long = tooLong({ name: "person", kind: "line", label }, text);
  const wanted = long ? "" : text.trim();

  useEffect(() => {
    if (wanted === "") return undefined;
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await people.search(wanted);
      if (!current) return;
      setAnswer(
        outcome.kind === "done"
          ? { kind: "found", text: wanted, people: outcome.value }
          : { kind: "failed", text: wanted, why: outcome.why },
      );
    }, rest);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, people]);

  const found = answer?.kind === "found" && wanted !== "" ? answer.people : [];
  const isAnswered = answer?.text === wanted;
  const note = wanted === "" ? pickerWords.typeName : isAnswered ? pickerWords.noMatch : pickerWords.looking;
  const problem = long ?? (answer?.kind === "failed" && isAnswered && answer.why);
  return (
    <Field label={label} {...(problem && { validationMessage: <span>{problem}</span> })}>
      <Combobox
        freeform
        autoFocus={isFocused}
        autoComplete="off"
        value={text}
        // Pasted and dictated names open the list too, as typed ones do.
        open={open}
        onOpenChange={(_, data) => setOpen(data.open)}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const person = found.find(({ login }) => login === optionValue);
          if (person) onPick(person);
        }}
      >
        {found.map(({ name, email, login }) => (
          <Option key={login} value={login} text={name}>
            {[name, email].filter(Boolean).join(" · ")}
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="none" value="" text={text} disabled>
            {note}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
