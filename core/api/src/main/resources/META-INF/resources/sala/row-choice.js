// Names the check boxes of a list in the person's language; the grid knows only English.
window.salaRowChoice = (grid, row, all) => {
  const column = grid.querySelector('vaadin-grid-flow-selection-column');
  if (!column) return;
  const named = (render, name) => (root, ...rest) => {
    render.call(column, root, ...rest);
    if (root.firstElementChild) root.firstElementChild.accessibleName = name;
  };
  column.renderer = named(column._defaultRenderer, row);
  column.headerRenderer = named(column._defaultHeaderRenderer, all);
};
