// Parts of the screen that are loaded after the board: soon after it, because there may be no network when they are wanted,
// and again until they have come, because React takes the whole screen away when loading one fails.
import { type ComponentType, createElement, use, useSyncExternalStore } from "react";

/** Milliseconds until a part that could not be loaded is asked for again. */
const tryAgainAfter = 2_000;

/** Milliseconds in which a browser has painted what React has just drawn. */
const paintedAfter = 100;

const parts: (() => Promise<unknown>)[] = [];

/** A component that is loaded when it is first wanted; one that has been loaded is drawn at once. */
export interface LazyPart<Props extends object> {
  (props: Props): React.ReactNode;
  load(): Promise<unknown>;
}

/** `rare`: hardly anybody wants it, and not without a network; it is loaded when it is opened. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  when: "usual" | "rare" = "usual",
): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const ask = laterPart(async () => {
    loaded = await load();
    return loaded;
  }, when);
  const Part = (props: Props) => createElement<Props>(loaded ?? use(ask()), props);
  return Object.assign(Part, { load: ask });
}

/** Parts that come in one file, each by its name: the tab, which names every file that it may ask for, is shorter so. */
export const partsOf =
  <Parts extends object>(load: () => Promise<Parts>) =>
  <Name extends keyof Parts>(name: Name): LazyPart<PropsOf<Parts[Name]>> =>
    // That a component takes its own props is more than the compiler sees.
    lazyPart(async () => (await load())[name] as ComponentType<PropsOf<Parts[Name]>>);

type PropsOf<Component> = Component extends (props: infer Props extends object) => unknown ? Props : never;

/** A component that is not missed at first: it draws nothing until it has been loaded with the others. */
export function silentPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const listeners = new Set<() => void>();
  const ask = laterPart(async () => {
    loaded = await load();
    for (const listener of listeners) listener();
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const Silent = (props: Props) => {
    const Part = useSyncExternalStore(subscribe, () => loaded);
    return Part && createElement<Props>(Part, props);
  };
  return Object.assign(Silent, { load: ask });
}

/** What is no component, loaded as `lazyPart` is. */
export function laterPart<T>(load: () => Promise<T>, when: "usual" | "rare" = "usual"): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const ask = () => {
    loading ??= untilLoaded(load);
    return loading;
  };
  if (when === "usual") parts.push(ask);
  return ask;
}

/** Loads them all, now that the board is there; once it has been painted, which they would otherwise keep waiting. */
export function loadParts(): void {
  void painted().then(() => {
    for (const ask of parts) void ask();
  });
}

/** When the browser has painted what React is drawing now. */
export function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, paintedAfter));
}

/** Asks until it has come: there may be no network at first. */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, tryAgainAfter));
    }
  }
}
