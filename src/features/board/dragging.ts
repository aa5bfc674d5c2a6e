// The library that drags, loaded once the board is drawn: nobody drags before there is something to see.
import { laterPart, painted } from "../../ui/kit/lazyPart.ts";

type Dragging = typeof import("@atlaskit/pragmatic-drag-and-drop/element/adapter");

const load = laterPart(async () => {
  await painted();
  return import("@atlaskit/pragmatic-drag-and-drop/element/adapter");
});

/** Begins when the library is there, unless it was ended before; ends what was begun. */
export function withDragging(begin: (library: Dragging) => () => void): () => void {
  let end: (() => void) | undefined;
  let isOver = false;
  void load().then((library) => {
    if (!isOver) end = begin(library);
  });
  return () => {
    isOver = true;
    end?.();
  };
}
