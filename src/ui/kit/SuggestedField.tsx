// A line of text for which there are texts to choose from: one of these, or any other.
import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { plain } from "../../schema/plain.ts";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly known: readonly string[];
  readonly problem: string | undefined;
  readonly onPut: (text: string) => void;
}

export function SuggestedField({ name, label, hint, value, known, problem, onPut }: Props) {
  /** Whether it was typed in since the list was opened: until then the whole list is offered. */
  const [isTyped, setTyped] = useState(false);
  const [open, setOpen] = useState(false);
  const offered = isTyped ? known.filter((text) => plain(text).includes(plain(value))) : known;
  return (
    <Field label={label} {...(hint && { hint })} {...(problem && { validationMessage: <span>{problem}</span> })}>
      <Combobox
        freeform
        name={name}
        autoComplete="off"
        value={value}
        selectedOptions={[value]}
        open={open && offered.length > 0}
        listbox={{ style: { maxHeight: "min(50vh, 400px)" } }}
        onOpenChange={(_, data) => {
          setOpen(data.open);
          setTyped(false);
        }}
        onChange={({ target }) => {
          onPut(target.value);
          setTyped(true);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionText }) => optionText !== undefined && onPut(optionText)}
      >
        {offered.map((text) => (
          <Option key={text} value={text} text={text}>
            {text}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
