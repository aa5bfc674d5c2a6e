// The board's outline while it is read: the same elements and classes as the page has in its own HTML, so that nothing moves when React
// takes over (`app/early.css`).
import { words } from "./words.ts";

export function Skeleton() {
  return (
    <div className="early" role="status" aria-label={words.loadingBoard}>
      <div className="early-strip" />
      <div className="early-columns">
        {heights.map((cards, column) => (
          <div key={column}>
            <i className="early-head" />
            {Array.from({ length: cards }, (_, card) => (
              <i key={card} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Cards in each column. */
const heights = [4, 2, 3, 5, 3, 4];
