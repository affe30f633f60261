// Buddhist-era display and entry for <vaadin-date-picker data-era="buddhist">. The value itself stays an ISO date.
// Where the web component has no setting for it, its own methods are wrapped; a browser test covers each of them.
(() => {
  const flow = ((window.Vaadin ??= {}).Flow ??= {});
  if (flow.salaBuddhistDates) return;
  flow.salaBuddhistDates = true;

  const ERA = 543;
  const SHORT = ['มค', 'กพ', 'มีค', 'เมย', 'พค', 'มิย', 'กค', 'สค', 'กย', 'ตค', 'พย', 'ธค'];
  const LONG = [
    'มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน',
    'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม',
  ];
  const NUMBERS = /^(\d{1,2})\s*([/.-]|\s)\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/;
  const WORDS = /^(?:วันที่\s*)?(\d{1,2})\s*([ก-๙.]+?)\s*(\d{4}|\d{2})$/;

  const western = (text) => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));

  const monthOf = (word) => {
    const name = word.replaceAll('.', '');
    const short = SHORT.indexOf(name);
    if (short >= 0) return short;
    return LONG.findIndex((month) => month === name || (name.length > 3 && month.startsWith(name)));
  };

  // Two digits are of the Buddhist era (67 is 2567); of four, what lies outside both eras' plausible years is refused.
  const yearOf = (digits) => {
    if (digits.length === 2) return 2500 + Number(digits) - ERA;
    const year = Number(digits);
    if (year >= 2400 && year <= 2699) return year - ERA;
    return year >= 1900 && year <= 2156 ? year : undefined;
  };

  const parse = (typed) => {
    const text = western(typed).replace(/พ\.?\s*ศ\.?/g, ' ').replace(/\s+/g, ' ').trim();
    const numbers = text.match(NUMBERS);
    const words = numbers ? null : text.match(WORDS);
    if (!numbers && !words) return undefined;
    const day = Number((numbers ?? words)[1]);
    const month = numbers ? Number(numbers[3]) - 1 : monthOf(words[2]);
    const year = yearOf(numbers ? numbers[4] : words[3]);
    if (year === undefined || month < 0) return undefined;
    const date = new Date(year, month, day);
    const exists = date.getFullYear() === year && date.getMonth() === month && date.getDate() === day;
    return exists ? { day, month, year } : undefined;
  };

  // In other languages too a year from 2400 on is of the Buddhist era. A year of two digits could be of either era.
  const SHORT_YEAR = /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2}$/;
  const eitherEra = (own) => (typed) => {
    const text = western(typed).trim();
    if (SHORT_YEAR.test(text)) return undefined;
    const date = own(text.replace(/\b2[4-6]\d\d\b/, (year) => String(Number(year) - ERA)));
    return date && date.year >= 1900 && date.year <= 2156 ? date : undefined;
  };

  const buddhist = {
    salaBuddhist: true,
    formatDate: (date) => `${date.day}/${date.month + 1}/${Number(date.year) + ERA}`,
    formatTitle: (month, year) => `${month} ${year + ERA}`,
    parseDate: parse,
  };

  // Escape takes back what was typed. The web component takes an emptied field for a wish to clear it.
  customElements.whenDefined('vaadin-date-picker').then(() => {
    const type = customElements.get('vaadin-date-picker').prototype;
    const own = type._onEscape;
    type._onEscape = function escape(event) {
      if (this.hasAttribute('data-era') && !this.opened && this.value && !this.inputElement.value) {
        this._applyInputValue(this._selectedDate);
      } else {
        own.call(this, event);
      }
    };
  });

  const isBuddhist = (picker) => picker.getAttribute('data-era') === 'buddhist';

  // The server sends texts through the connector, whose own formats follow: ours go on top each time.
  const wrapConnector = (picker) => {
    const connector = picker.$connector;
    if (!connector || connector.salaBuddhist) return;
    connector.salaBuddhist = true;
    const update = connector.updateI18n;
    connector.updateI18n = (locale, texts) => {
      update(locale, texts);
      picker.i18n = isBuddhist(picker)
        ? { ...picker.i18n, ...buddhist }
        : { ...picker.i18n, parseDate: eitherEra(picker.i18n.parseDate) };
      picker._overlayContent?.querySelectorAll('vaadin-date-picker-year').forEach((year) => year.requestUpdate());
    };
  };

  const hookConnector = () => {
    const maker = flow.datepickerConnector;
    if (!maker) {
      setTimeout(hookConnector, 20);
      return;
    }
    const make = maker.initLazy;
    maker.initLazy = (picker) => {
      make(picker);
      wrapConnector(picker);
    };
    document.querySelectorAll('vaadin-date-picker').forEach(wrapConnector);
  };
  hookConnector();

  const wrap = (tag, method, change) =>
    customElements.whenDefined(tag).then(() => {
      const type = customElements.get(tag).prototype;
      const own = type[method];
      if (!own) return;
      type[method] = function wrapped(...given) {
        return change(this, own.apply(this, given), ...given);
      };
    });
  const speaksBuddhist = (part) =>
    (part.i18n ?? part.closest('vaadin-date-picker-overlay-content')?.i18n)?.salaBuddhist === true;

  // The list of years, the year button on a phone, and what screen readers say of a day.
  wrap('vaadin-date-picker-year', 'render', (part, drawn) => {
    if (speaksBuddhist(part)) drawn.values[0] = Number(part.year) + ERA;
    return drawn;
  });
  wrap('vaadin-date-picker-overlay-content', '_yearAfterXMonths', (part, year) =>
    speaksBuddhist(part) ? year + ERA : year,
  );
  wrap('vaadin-month-calendar', '__computeDayAriaLabel', (part, said, date) =>
    date && speaksBuddhist(part) ? said.replace(String(date.getFullYear()), String(date.getFullYear() + ERA)) : said,
  );
})();
