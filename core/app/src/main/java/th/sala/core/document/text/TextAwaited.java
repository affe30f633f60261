package th.sala.core.document.text;

/** There is a file to read. */
record TextAwaited() {}
