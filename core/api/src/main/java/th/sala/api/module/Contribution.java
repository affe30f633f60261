package th.sala.api.module;

/** What a module adds to the portal: a bean of a type below this one, found when the module starts. */
public interface Contribution {}
