// What an empty board says, to each role what it can do.

export const emptyWords = {
  title: "No actions yet",
  coordinator: "You can add the actions of your programme.",
  add: "Add an action",
  lead: "You lead a programme. Its actions appear here once its coordinator or an owner of the plan has added them. Then you can update them.",
  verifier:
    "The plan's owners and the coordinators add the actions. When one is claimed complete, you can check its evidence here.",
  other: "The plan's owners and the coordinators add the actions. They appear here when they do.",
};
