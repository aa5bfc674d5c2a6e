// A question, to be answered by its owner.
import type { FormProps } from "./formProps.ts";
import { TaskForm } from "./TaskForm.tsx";

export const QuestionForm = (props: FormProps) => <TaskForm kind="question" {...props} />;
