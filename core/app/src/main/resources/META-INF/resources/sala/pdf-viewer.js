// Tells the pdf.js viewer which file it shows and how, before it starts.
const page = document.documentElement.dataset;

// a viewer in a frame announces itself to the page around it
const told = parent.document;
told.addEventListener("webviewerloaded", function configure(event) {
  if (event.detail.source !== window) {
    return;
  }
  told.removeEventListener("webviewerloaded", configure);
  PDFViewerApplicationOptions.setAll({
    defaultUrl: page.file,
    enableScripting: false,
    isEvalSupported: false,
    enableXfa: false,
    annotationEditorMode: -1,
    annotationMode: 1,
    disablePreferences: true,
    disableHistory: true,
    viewOnLoad: 1,
    externalLinkTarget: 2,
    localeProperties: { lang: document.documentElement.lang === "en" ? "en-US" : document.documentElement.lang },
    viewerCssTheme: { light: 1, dark: 2 }[page.theme] ?? 0,
    workerSrc: page.base + "build/pdf.worker.mjs",
    sandboxBundleSrc: "",
    cMapUrl: page.base + "web/cmaps/",
    standardFontDataUrl: page.base + "web/standard_fonts/",
    wasmUrl: page.base + "web/wasm/",
    iccUrl: page.base + "web/iccs/",
    imageResourcesPath: page.base + "web/images/",
  });
});
