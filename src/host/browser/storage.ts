// The browser's small storage, guarded: in a frame whose third-party storage is blocked, merely naming it throws.

export interface SmallStorage {
  get(key: string): string | undefined;
  /** False when it could not be kept: blocked, or full. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

/** For conveniences only, such as the last filter: nothing that may not get lost belongs here. */
export function smallStorage(kind: "localStorage" | "sessionStorage" = "localStorage"): SmallStorage {
  const guarded = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(window[kind]);
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => guarded((storage) => storage.getItem(key)) ?? undefined,
    set: (key, value) =>
      guarded((storage) => {
        storage.setItem(key, value);
        return true;
      }) ?? false,
    remove: (key) => guarded((storage) => storage.removeItem(key)),
  };
}
