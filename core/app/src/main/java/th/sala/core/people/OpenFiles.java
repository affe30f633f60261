package th.sala.core.people;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.PersonId;

/**
 * Lets one administrator at a time change the file of a person: whoever read it before the other's change is told.
 * Places and roles belong to the file, so that every change of them counts as one of the person.
 */
@Component
class OpenFiles {
    private final EntityManager entities;
    private final RightsReader rights;
    private final Audit audit;

    OpenFiles(EntityManager entities, RightsReader rights, Audit audit) {
        this.entities = entities;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * The person, held for this transaction.
     *
     * @param version of the file the administrator saw
     * @throws StaleVersion where it has changed since, or is not there
     */
    PersonEntity take(PersonId id, int version) {
        int taken = entities.createQuery(
                        "update PersonEntity p set p.version = p.version + 1 where p.id = :id and p.version = :version")
                .setParameter("id", id.value())
                .setParameter("version", version)
                .executeUpdate();
        if (taken == 0) {
            throw stale(id);
        }
        PersonEntity person = entities.find(PersonEntity.class, id.value());
        entities.refresh(person);
        return person;
    }

    /** Tells that the file is not any more what the administrator saw. */
    static StaleVersion stale(PersonId id) {
        return new StaleVersion(reference(id));
    }

    /** Notes what was done to the file; it counts at once. */
    void changed(PersonId id, String what, @Nullable Object before, @Nullable Object after) {
        entities.flush();
        audit.note(reference(id), what, before, after);
        rights.forget();
    }

    private static SubjectRef reference(PersonId id) {
        return new SubjectRef("core", "person", Long.toString(id.value()));
    }
}
