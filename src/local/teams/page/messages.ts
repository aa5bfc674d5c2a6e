// Messages between the host page and the framed tab, in the format of teams-js 2.

export interface TabRequest {
  readonly func: string;
  readonly args: readonly unknown[];
  /** The request of nested sign-in, as JSON. */
  readonly data: unknown;
  reply(args: readonly unknown[]): void;
}

export interface TabLine {
  /** Sends an event to the tab. */
  tell(func: string, args?: readonly unknown[]): void;
  close(): void;
}

interface Envelope {
  readonly id: number;
  readonly uuidAsString?: unknown;
  readonly func: string;
  readonly args?: unknown;
  readonly data?: unknown;
}

/** Listens to one frame at one origin and ignores all other messages. */
export function connect(frame: HTMLIFrameElement, origin: string, onRequest: (request: TabRequest) => void): TabLine {
  const post = (message: object) => frame.contentWindow?.postMessage(message, origin);
  const listener = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin || !isEnvelope(event.data)) return;
    const { id, uuidAsString, func, args, data } = event.data;
    onRequest({
      func,
      args: Array.isArray(args) ? args : [],
      data,
      reply: (answer) => post({ id, uuidAsString, args: answer }),
    });
  };
  window.addEventListener("message", listener);
  return {
    tell: (func, args = []) => void post({ func, args }),
    close: () => window.removeEventListener("message", listener),
  };
}

function isEnvelope(data: unknown): data is Envelope {
  return (
    typeof data === "object" &&
    data !== null &&
    typeof (data as Partial<Envelope>).id === "number" &&
    typeof (data as Partial<Envelope>).func === "string"
  );
}
