package th.sala.api.module;

import th.sala.api.people.DepartmentId;

/**
 * The values heads of departments gave to the options of modules. No permission is asked for; joins the caller's
 * transaction, may be called without one.
 */
public interface Options {
    /** The value that counts in the department, as text; always one the option accepts. */
    String of(ModuleOption option, DepartmentId department);

    /** The value of a whole number. */
    default int number(ModuleOption option, DepartmentId department) {
        return Integer.parseInt(of(option, department));
    }

    /** The value of a yes or no. */
    default boolean yes(ModuleOption option, DepartmentId department) {
        return Boolean.parseBoolean(of(option, department));
    }
}
