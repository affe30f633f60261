// Opens a row that stands beside what it opens: by Enter, which would only step into its cell, and by a click anywhere on it.
window.salaRowOpen = (grid) => {
  if (grid.salaRowOpen) return;
  grid.salaRowOpen = true;
  const link = (content) => content?.querySelector?.('a.sala-row-link');
  grid.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || e.ctrlKey || e.altKey) return;
    const cell = grid.shadowRoot.activeElement;
    const row = link(cell?.querySelector('slot')?.assignedNodes()[0]);
    if (!row) return;
    e.preventDefault();
    e.stopPropagation();
    row.click();
  }, true);
  grid.addEventListener('click', (e) => {
    if (e.target.closest('a')) return;
    link(e.target.closest('vaadin-grid-cell-content'))?.click();
  });
};
