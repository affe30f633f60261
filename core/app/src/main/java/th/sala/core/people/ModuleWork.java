package th.sala.core.people;

import java.util.List;
import th.sala.api.work.OpenWork;

/** What the modules in service say of work under way; asked anew each time, for modules come and go. */
public interface ModuleWork {
    List<OpenWork> all();

    /** Of one module; empty where it is not in service. */
    List<OpenWork> of(String module);
}
