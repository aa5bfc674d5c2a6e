// Says things once to a screen reader, without moving focus.
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { visuallyHidden } from "./visuallyHidden.ts";

const AnnouncerContext = createContext<(message: string) => void>(() => undefined);

/** How many messages stay, so that one that comes quickly after another does not take its place before it is read. */
const kept = 3;

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<readonly { message: string; turn: number }[]>([]);
  const announce = useCallback(
    (message: string) => setSaid((known) => [...known, { message, turn: (known.at(-1)?.turn ?? 0) + 1 }].slice(-kept)),
    [],
  );
  return (
    <AnnouncerContext value={announce}>
      {children}
      {/* Only what is added is read; the key makes the same words, said twice, an addition. */}
      <div aria-live="polite" aria-atomic="false" role="status" style={visuallyHidden} data-testid="announcement">
        {said.map(({ message, turn }) => (
          <p key={turn}>{message}</p>
        ))}
      </div>
    </AnnouncerContext>
  );
}

export function useAnnounce(): (message: string) => void {
  return useContext(AnnouncerContext);
}
