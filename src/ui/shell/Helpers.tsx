// What helps people who work by keys, everywhere in the tab.
import { FocusCare } from "../kit/FocusCare.tsx";
import { KeysHelp } from "./KeysHelp.tsx";

export function Helpers() {
  return (
    <>
      <FocusCare />
      <KeysHelp />
    </>
  );
}
