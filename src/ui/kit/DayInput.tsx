// A field for a day: typed as people in the UK write it, or chosen in a calendar. A browser's own field writes days in its own language.
import {
  Button,
  Input,
  type InputProps,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons";
import { Suspense, useState } from "react";
import { formatShortDay, isDay } from "../../plan/days.ts";
import type { Day } from "../../schema/column.ts";
import { lazyPart } from "./lazyPart.ts";
import { readDay } from "./readDay.ts";
import { formWords } from "./words.ts";

const DayCalendar = lazyPart(() => import("./DayCalendar.tsx").then(({ DayCalendar }) => DayCalendar));

const useStyles = makeStyles({ field: { maxWidth: "180px" } });

/** Whatever else a field of a form is given goes to its input. */
interface Props extends Omit<InputProps, "value" | "onChange" | "type" | "defaultValue"> {
  /** A day; or, while it is no day, what was typed. */
  readonly value: string;
  /** Given the day that was typed or chosen; else what was typed. */
  readonly onPut: (value: string) => void;
}

export function DayInput({ value, onPut, size, ...input }: Props) {
  const styles = useStyles();
  /** While it is being typed it stays as it is typed. */
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const choose = (day: Day) => {
    setTyped(undefined);
    onPut(day);
    setOpen(false);
  };
  return (
    <Input
      {...input}
      className={styles.field}
      {...(size && { size })}
      value={typed ?? (isDay(value) ? formatShortDay(value) : value)}
      autoComplete="off"
      onChange={(_, { value: text }) => {
        setTyped(text);
        onPut(readDay(text) ?? text);
      }}
      onBlur={(event) => {
        setTyped(undefined);
        input.onBlur?.(event);
      }}
      contentAfter={
        <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus>
          <PopoverTrigger disableButtonEnhancement>
            <Button
              appearance="transparent"
              size="small"
              icon={<CalendarRegular />}
              aria-label={formWords.chooseDay}
              disabled={input.disabled === true}
            />
          </PopoverTrigger>
          <PopoverSurface aria-label={formWords.chooseDay}>
            <Suspense>
              <DayCalendar value={isDay(value) ? value : undefined} onChoose={choose} />
            </Suspense>
          </PopoverSurface>
        </Popover>
      }
    />
  );
}
