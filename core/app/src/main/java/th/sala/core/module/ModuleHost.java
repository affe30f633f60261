package th.sala.core.module;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The administrator's acts on modules; every call needs the permission {@value #PERMISSION}.
 *
 * <p>An installation goes {@link #receive} -> {@link #rehearse} -> {@link #install}; an upgrade is an installation over
 * what is there. Acts run on threads of their own, one at a time in the whole portal, never under a lock of the
 * caller's session; the caller's rights and name go with them. Every act is recorded.
 */
public interface ModuleHost {
    String PERMISSION = "core.modules";

    /** All modules ever known, in Thai order of their titles, removed ones last. */
    List<ModuleRow> list();

    Optional<ModuleRow> find(String moduleId);

    /** Builds that lie ready and kept jars of removed modules; to be handed to {@link #take}. */
    List<Offer> offers();

    /**
     * Keeps and checks a jar; loads none of its classes. Reads the stream to its end or to the limit of 64 MB and
     * closes it. A refused jar is recorded but not kept.
     */
    CheckedUpload receive(InputStream jar, String fileName);

    /**
     * Checks a jar that lies ready.
     *
     * @throws th.sala.api.RuleBroken where it is not there any more
     */
    CheckedUpload take(Offer offer);

    /**
     * Tries an accepted jar on a scratch schema and says what its installation will do.
     *
     * @param downgradeAsked the administrator wants an older version than the one in service
     * @throws th.sala.api.RuleBroken where the upload is not kept any more
     */
    ModuleAct<Rehearsal> rehearse(UploadId upload, boolean downgradeAsked);

    /**
     * Installs or upgrades exactly what was rehearsed; the version before stays in service until the new one stands.
     *
     * @throws th.sala.api.RuleBroken where the rehearsal is unknown, had refusals, is older than an hour or the module
     *     has changed since
     */
    ModuleAct<Operation> install(UUID rehearsal);

    /** Starts a stopped or failed module again. */
    ModuleAct<Operation> start(String moduleId);

    /** Takes a module out of service until it is started again; its data stays. */
    ModuleAct<Operation> stop(String moduleId);

    /** Puts the version before back into service; the data stays as it is, migrations only ever add. */
    ModuleAct<Operation> downgrade(String moduleId);

    /** What would go and what would stay. */
    UninstallPreview previewUninstall(String moduleId);

    /** Takes a module out of service for good; tables, rows and jars stay, so that it can come back. */
    ModuleAct<Operation> uninstall(String moduleId);

    /** What was done to one module, newest first, at most 200. */
    List<Operation> history(String moduleId);

    /** What was done to all modules and refused files, newest first, at most 200. */
    List<Operation> history();

    /** The act under way on this module, for a screen opened meanwhile. */
    Optional<ModuleAct<?>> underWay(String moduleId);
}
