package th.sala.plugin.strategy.plan;

/** Kinds of undertaking the agency counts apart: โครงการ, แผนงาน, รายการ. */
public enum UndertakingKind {
    PROJECT,
    PLAN,
    ITEM
}
