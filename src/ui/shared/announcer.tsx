// Says things once to a screen reader, without moving focus.
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { visuallyHidden } from "./visuallyHidden.ts";

const AnnouncerContext = createContext<(message: string) => void>(() => undefined);

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ message: "", turn: 0 });
  const announce = useCallback((message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 })), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      {/* The key makes the same words, said twice, a change. */}
      <div aria-live="polite" role="status" style={visuallyHidden} data-testid="announcement">
        <span key={said.turn}>{said.message}</span>
      </div>
    </AnnouncerContext>
  );
}

export function useAnnounce(): (message: string) => void {
  return useContext(AnnouncerContext);
}
