// Keys that save a form save what stands on the screen. A typed date counts once the calendar is closed: it is closed
// first. A name that was typed and not chosen would be dropped: the list stays open to choose from, and nothing is saved.
(() => {
  const flow = ((window.Vaadin ??= {}).Flow ??= {});
  if (flow.salaFormKeys) return;
  flow.salaFormKeys = true;

  const find = (tags, wanted) => [...document.querySelectorAll(tags)].find(wanted);

  const hold = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey)) return;
      const box = find('vaadin-combo-box, vaadin-multi-select-combo-box', (each) => each.opened && each.filter);
      if (box) {
        hold(event);
        return;
      }
      const picker = find('vaadin-date-picker', (each) => each.opened);
      if (picker) {
        hold(event);
        const { key, code, ctrlKey, metaKey } = event;
        const again = { key, code, ctrlKey, metaKey, bubbles: true, composed: true, cancelable: true };
        picker.close();
        setTimeout(() => picker.dispatchEvent(new KeyboardEvent('keydown', again)));
      }
    },
    true
  );
})();
