package th.sala.api.module;

import java.util.List;

/** What heads of departments may set in a module for their own department; read by {@link Options}. */
public interface ModuleOptions extends Contribution {
    /** In the order of the form. */
    List<ModuleOption> options();
}
