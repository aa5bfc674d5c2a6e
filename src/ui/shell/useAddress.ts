// Where in the tab the person is: each screen's own part of the address is remembered while another is shown.
import { useCallback, useEffect, useRef, useState } from "react";
import type { BackStack } from "../../ports/host.ts";
import { type Address, type OpenAction, readAddress, writeAddress } from "../kit/address.ts";

export interface Here {
  readonly address: Address;
  /** Changes what the screen shows. */
  onQuery(change: (query: string) => string): void;
  /** Opens the panel of that action, or closes it. */
  onOpen(action: OpenAction | undefined): void;
  /** Goes to another screen, as it was left. */
  onScreen(from: string, to: string): void;
  onGo(address: Address): void;
  /** What a screen showed when it was left. */
  leftAt(screen: string): string;
}

export function useAddress(query: string): Here {
  const [address, setAddress] = useState(() => readAddress(query));
  const left = useRef(new Map<string, string>());
  const leftAt = useCallback((screen: string) => left.current.get(screen) ?? "", []);
  return {
    address,
    onQuery: useCallback((change) => setAddress((known) => ({ ...known, query: change(known.query) })), []),
    onOpen: useCallback((open) => setAddress((known) => ({ ...known, open })), []),
    onScreen: useCallback(
      (from, to) =>
        setAddress((known) => {
          left.current.set(from, known.query);
          return { screen: to, open: undefined, query: leftAt(to) };
        }),
      [leftAt],
    ),
    onGo: setAddress,
    leftAt,
  };
}

interface Back {
  readonly backStack: BackStack;
  readonly here: Here;
  /** The screen that is shown, and the one that the place begins with. */
  readonly screen: string;
  readonly start: string;
  readonly onGone: (address: Address) => void;
}

/** Keeps the page's address, and the backStack back: from a panel to its screen, from there to where the tab begins. */
export function useBackStack({ backStack, here: { address, leftAt }, screen, start, onGone }: Back): void {
  useEffect(() => {
    const top = { query: screen === start ? address.query : leftAt(start) };
    const closed = { ...address, open: undefined };
    const levels = [...(screen === start ? [] : [top]), ...(address.open ? [closed] : []), address];
    backStack.show(levels.map(writeAddress));
  }, [backStack, address, leftAt, screen, start]);
  useEffect(() => backStack.onGo((gone) => onGone(readAddress(gone))), [backStack, onGone]);
}
