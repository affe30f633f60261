// Tells a list whether the window is as narrow as a phone, now and whenever it changes.
window.salaNarrow = (list, pixels) => {
  if (list.salaNarrowWatch) return;
  const query = window.matchMedia(`(max-width: ${pixels}px)`);
  const tell = () => {
    if (!list.isConnected) {
      query.removeEventListener('change', tell);
      list.salaNarrowWatch = undefined;
      return;
    }
    list.dispatchEvent(new CustomEvent('sala-narrow', { detail: query.matches }));
  };
  list.salaNarrowWatch = tell;
  query.addEventListener('change', tell);
  tell();
};
