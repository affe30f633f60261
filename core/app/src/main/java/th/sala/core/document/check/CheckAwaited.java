package th.sala.core.document.check;

/** There is a file to look at. */
record CheckAwaited() {}
