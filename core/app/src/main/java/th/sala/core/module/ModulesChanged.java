package th.sala.core.module;

/**
 * Routes, menus, bundles or contributions of a module are others than before; published as an application event on a
 * thread without a UI, after the change has taken effect.
 */
public record ModulesChanged(String moduleId) {}
