// A peer: react-kanban-kit, which draws only what is seen of each column, with plain cards.
import "./style.css";
import { useMemo } from "react";
import { createRoot } from "react-dom/client";
import { type BoardData, Kanban } from "react-kanban-kit";
import { type Column, columns, faceOf } from "../card.ts";
import type { BenchData } from "../data.ts";
import { readData } from "../page.ts";
import { usePeerBoard } from "../peerBoard.ts";

function Board({ data }: { data: BenchData }) {
  const { rows, shown, text, search, move } = usePeerBoard(data);
  const source = useMemo(() => {
    const item = (id: string, title: string, parentId: string | null, children: readonly string[]) => ({
      ...{ id, title, parentId, children: [...children], totalChildrenCount: children.length },
    });
    const board: BoardData = { root: item("root", "Board", null, columns) };
    for (const column of columns) {
      board[column] = item(column, column, "root", shown[column]);
      for (const id of shown[column]) {
        board[id] = { ...item(id, rows.get(id)?.fields.title ?? "", column, []), type: "card" };
      }
    }
    return board;
  }, [rows, shown]);
  const cards = useMemo(
    () => ({
      card: {
        isDraggable: true,
        render: ({ data: { id } }: { data: { id: string } }) => {
          const row = rows.get(id);
          return row && <ActionCard row={row} today={data.today} />;
        },
      },
    }),
    [rows, data.today],
  );
  return (
    <>
      <input type="search" value={text} onChange={({ target }) => search(target.value)} />
      <div style={{ flex: 1, minHeight: 0 }}>
        <Kanban
          dataSource={source}
          configMap={cards}
          cardsGap={8}
          columnWrapperClassName={({ id }) => `column-${id.replace(" ", "-")}`}
          renderColumnHeader={({ title, totalChildrenCount }) => `${title} ${totalChildrenCount}`}
          onCardMove={({ cardId, fromColumnId, toColumnId, position }) =>
            move(cardId, fromColumnId as Column, toColumnId as Column, position)
          }
        />
      </div>
    </>
  );
}

function ActionCard({ row, today }: { row: BenchData["rows"][number]; today: BenchData["today"] }) {
  const { lead, initials, date, tags } = faceOf(row, today);
  return (
    <article data-ref={row.fields.reference}>
      <b>{row.fields.reference}</b>
      <p>{row.fields.title}</p>
      <span>
        <i>{initials}</i> {lead}
      </span>
      {[date, ...tags].map((text) => (
        <span key={text}>{text}</span>
      ))}
    </article>
  );
}

const data = await readData();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Board data={data} />);
