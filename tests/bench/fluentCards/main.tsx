// A peer: every card drawn, of Fluent's own components, dragged by @hello-pangea/dnd.

import { Avatar, Badge, Card, FluentProvider, Input, Text, teamsLightTheme } from "@fluentui/react-components";
import { DragDropContext, Draggable, Droppable } from "@hello-pangea/dnd";
import { memo } from "react";
import { createRoot } from "react-dom/client";
import type { ActionRow } from "../../../src/plan/actions.ts";
import { type Column, columns, faceOf } from "../card.ts";
import type { BenchData } from "../data.ts";
import { readData } from "../page.ts";
import { usePeerBoard } from "../peerBoard.ts";

const data = await readData();

function Board({ data }: { data: BenchData }) {
  const { rows, shown, text, search, move } = usePeerBoard(data);
  return (
    <FluentProvider theme={teamsLightTheme} style={{ height: "100%", display: "flex", flexDirection: "column" }}>
      <Input type="search" value={text} onChange={(_, { value }) => search(value)} />
      <div data-scroller style={{ flex: 1, minHeight: 0, overflow: "auto" }}>
        <DragDropContext
          onDragEnd={({ draggableId, source, destination }) =>
            destination &&
            move(draggableId, source.droppableId as Column, destination.droppableId as Column, destination.index)
          }
        >
          <div style={{ display: "grid", gridTemplateColumns: "repeat(6, minmax(0, 1fr))", gap: 8 }}>
            {columns.map((column) => (
              <Droppable key={column} droppableId={column}>
                {({ innerRef, droppableProps, placeholder }) => (
                  <div
                    ref={innerRef}
                    {...droppableProps}
                    data-column={column}
                    data-count={shown[column].length}
                    style={{ minHeight: 400 }}
                  >
                    <Text weight="semibold">
                      {column} {shown[column].length}
                    </Text>
                    <Cards ids={shown[column]} rows={rows} />
                    {placeholder}
                  </div>
                )}
              </Droppable>
            ))}
          </div>
        </DragDropContext>
      </div>
    </FluentProvider>
  );
}

interface CardsProps {
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, ActionRow>;
}

/** As the library advises: the list is not drawn again while something is dragged over it. */
const Cards = memo(function Cards({ ids, rows }: CardsProps) {
  return ids.map((id, index) => {
    const row = rows.get(id);
    return row && <ActionCard key={id} row={row} index={index} />;
  });
});

const ActionCard = memo(function ActionCard({ row, index }: { row: ActionRow; index: number }) {
  const { lead, date, tags } = faceOf(row, data.today);
  return (
    <Draggable draggableId={String(row.id)} index={index}>
      {({ innerRef, draggableProps, dragHandleProps }) => (
        <div ref={innerRef} {...draggableProps} {...dragHandleProps} data-ref={row.fields.reference}>
          <Card size="small" style={{ height: 146, marginBottom: 8 }}>
            <Text weight="semibold">{row.fields.reference}</Text>
            <Text>{row.fields.title}</Text>
            <Avatar name={lead} size={20} />
            <Text size={200}>{date}</Text>
            {tags.map((tag) => (
              <Badge key={tag} appearance="outline">
                {tag}
              </Badge>
            ))}
          </Card>
        </div>
      )}
    </Draggable>
  );
});

const root = document.getElementById("root");
document.documentElement.style.height = document.body.style.height = "100%";
if (root) {
  root.style.height = "100%";
  createRoot(root).render(<Board data={data} />);
}
