// Fluent's manager of focus (Tabster). A form brings it along and would end it with itself, before it has taken back that the page
// around the form was hidden from screen readers; so somebody has to want it a moment longer. No longer than that: it looks at
// every change of the page.
import { useFocusFinders } from "@fluentui/react-components";

export function FocusManager() {
  useFocusFinders();
  return null;
}
