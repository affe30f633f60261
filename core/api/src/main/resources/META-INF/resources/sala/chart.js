// <sala-chart>: draws its `option` with ECharts in the colours of the theme, and says which bar was chosen.
(() => {
  if (customElements.get('sala-chart')) return;

  const TOKEN = /^var\((--[\w-]+)\)$/;

  // ECharts paints on a canvas and knows no CSS variables: tokens become colours here.
  const coloured = (value, style) => {
    if (typeof value === 'string') {
      const token = value.match(TOKEN);
      return token ? style.getPropertyValue(token[1]).trim() : value;
    }
    if (Array.isArray(value)) return value.map((part) => coloured(part, style));
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, coloured(part, style)]));
    }
    return value;
  };

  class SalaChart extends HTMLElement {
    #option;
    #chart;
    #sizes;
    #themes;
    #dark = window.matchMedia('(prefers-color-scheme: dark)');
    #still = window.matchMedia('(prefers-reduced-motion: reduce)');
    #draw = () => this.draw();

    connectedCallback() {
      // Set before this script was there: take it over from the plain element.
      if (Object.hasOwn(this, 'option')) {
        const set = this.option;
        delete this.option;
        this.option = set;
      }
      this.#sizes = new ResizeObserver(() => this.#chart?.resize());
      this.#sizes.observe(this);
      this.#themes = new MutationObserver(this.#draw);
      this.#themes.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'lang'] });
      this.#dark.addEventListener('change', this.#draw);
      this.draw();
    }

    disconnectedCallback() {
      this.#sizes?.disconnect();
      this.#themes?.disconnect();
      this.#dark.removeEventListener('change', this.#draw);
      this.#chart?.dispose();
      this.#chart = undefined;
    }

    get option() {
      return this.#option;
    }

    set option(option) {
      this.#option = option;
      this.draw();
    }

    draw() {
      if (!this.#option || !this.isConnected) return;
      if (!window.echarts) {
        setTimeout(this.#draw, 30);
        return;
      }
      const style = getComputedStyle(this);
      if (!this.#chart) {
        this.#chart = window.echarts.init(this, null, { renderer: 'canvas' });
        this.#chart.on('click', (at) => {
          const chosen = at.data?.id ?? (at.seriesId?.startsWith('\0') ? undefined : at.seriesId) ?? at.name;
          this.dispatchEvent(new CustomEvent('sala-chosen', { detail: String(chosen) }));
        });
      }
      this.#chart.setOption(
        {
          animation: !this.#still.matches,
          animationDuration: 300,
          aria: { enabled: true, label: { description: this.getAttribute('aria-label') ?? '' } },
          textStyle: { fontFamily: style.fontFamily, fontSize: 13, color: style.color },
          ...coloured(this.#option, style),
        },
        { notMerge: true },
      );
    }
  }

  customElements.define('sala-chart', SalaChart);
})();
