package th.sala.testkit;

import java.nio.file.Path;

/** The contract itself, held against a module that keeps it. */
class NotesContractTest extends ModuleContractTest {
    @Override
    protected Path jar() {
        return Notes.version("1.0.0").build();
    }
}
