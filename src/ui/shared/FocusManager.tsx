// Fluent's manager of focus (Tabster). Its forms bring it along and end it with the last of them, before it has taken back that
// the page around a form was hidden from screen readers; so somebody has to want it all the time.
import { useFocusFinders } from "@fluentui/react-components";

export function FocusManager() {
  useFocusFinders();
  return null;
}
