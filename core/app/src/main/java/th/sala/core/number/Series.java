package th.sala.core.number;

import th.sala.api.number.NumberFormat;

/** A series as the office has it. */
record Series(long id, String code, NumberFormat format, int version) {}
