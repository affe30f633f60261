package th.sala.plugin.strategy.project;

/** A strategy of a year, by number and name. */
public record StrategyLine(long id, String code, int number, String name) {}
