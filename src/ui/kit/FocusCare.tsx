// What is seen to for whoever works by keys or by ear, wherever in the page they are; it can begin once there is something to see.
import { useFocusKept } from "./useFocusKept.ts";
import { useFocusSeen } from "./useFocusSeen.ts";

export function FocusCare(): undefined {
  useFocusKept();
  useFocusSeen();
}
