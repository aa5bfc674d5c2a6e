// The months of a day's field, loaded when somebody opens them. Weeks begin on Monday.
import { Calendar, DayOfWeek } from "@fluentui/react-calendar-compat";
import type { Day } from "../../schema/column.ts";

interface Props {
  readonly value: Day | undefined;
  readonly onChoose: (day: Day) => void;
}

export function DayCalendar({ value, onChoose }: Props) {
  return (
    <Calendar
      {...(value && { value: atMidnight(value) })}
      firstDayOfWeek={DayOfWeek.Monday}
      isMonthPickerVisible={false}
      showGoToToday
      onSelectDate={(date) => onChoose(dayAt(date))}
    />
  );
}

/** The calendar works in the device's own time. */
function atMidnight(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

const dayAt = (date: Date): Day =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
