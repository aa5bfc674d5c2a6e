// As much as the bench uses of the peers, which are not among the project's own dependencies.
declare module "@hello-pangea/dnd" {
  import type { ComponentType, HTMLAttributes, ReactElement, ReactNode, Ref } from "react";

  interface Place {
    readonly droppableId: string;
    readonly index: number;
  }
  export const DragDropContext: ComponentType<{
    onDragEnd(result: { draggableId: string; source: Place; destination: Place | null }): void;
    children: ReactNode;
  }>;
  export const Droppable: ComponentType<{
    droppableId: string;
    children(drop: {
      innerRef: Ref<HTMLDivElement>;
      droppableProps: HTMLAttributes<HTMLDivElement>;
      placeholder: ReactNode;
    }): ReactElement;
  }>;
  export const Draggable: ComponentType<{
    draggableId: string;
    index: number;
    children(drag: {
      innerRef: Ref<HTMLDivElement>;
      draggableProps: HTMLAttributes<HTMLDivElement>;
      dragHandleProps: HTMLAttributes<HTMLDivElement> | null;
    }): ReactElement;
  }>;
}

declare module "react-kanban-kit" {
  import type { ComponentType, ReactNode } from "react";

  export interface BoardItem {
    readonly id: string;
    readonly title: string;
    readonly parentId: string | null;
    readonly children: string[];
    readonly totalChildrenCount: number;
    readonly type?: string;
  }
  export interface BoardData {
    root: BoardItem;
    [id: string]: BoardItem;
  }
  export interface Move {
    readonly cardId: string;
    readonly fromColumnId: string;
    readonly toColumnId: string;
    readonly position: number;
  }
  export const Kanban: ComponentType<{
    dataSource: BoardData;
    configMap: Record<string, { render(props: { data: BoardItem }): ReactNode; isDraggable: boolean }>;
    renderColumnHeader(column: BoardItem): ReactNode;
    columnWrapperClassName(column: BoardItem): string;
    cardsGap: number;
    onCardMove(move: Move): void;
  }>;
  export function dropHandler(move: Move, data: BoardData): BoardData;
}
