package th.sala.plugin.strategy.transfer;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import th.sala.api.module.SampleData;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.work.Progress;
import th.sala.api.workbook.Workbooks;

/** The sample agency's second quarter of 2567, brought in the way a person would: from its workbook. */
@Component
class SampleQuarter implements SampleData {
    private static final String WORKBOOK = "db/demo/q2-2567.xlsx";
    /** How the usernames of the officers in the units begin. */
    private static final String OFFICERS = "staff.";

    private static final int MOST_OFFICERS = 100;

    private final Workbooks workbooks;
    private final PlanImport plan;
    private final People people;
    private final EntityManager entities;
    private final SampleRequests requests;

    SampleQuarter(
            Workbooks workbooks, PlanImport plan, People people, EntityManager entities, SampleRequests requests) {
        this.workbooks = workbooks;
        this.plan = plan;
        this.people = people;
        this.entities = entities;
        this.requests = requests;
    }

    @Override
    public void load() {
        try {
            var file = Files.createTempFile("q2-2567", ".xlsx");
            try {
                copy(file);
                load(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nameOfficers();
        requests.load();
    }

    /** The report names nobody; without somebody responsible there would be nothing to hand over in the sample. */
    void nameOfficers() {
        for (Person officer : people.search(OFFICERS, MOST_OFFICERS)) {
            for (String entity : List.of("Undertaking", "StrategicProject")) {
                entities.createQuery("update " + entity + " r set r.responsibleId = :officer"
                                + " where r.departmentId = :department and r.responsibleId is null")
                        .setParameter("officer", officer.id().value())
                        .setParameter("department", officer.department().value())
                        .executeUpdate();
            }
        }
    }

    private void load(Path file) {
        var checked = workbooks.check(plan, "q2-2567.xlsx", file, Locale.of("th"), Progress.UNWATCHED);
        if (checked.faultCount() > 0) {
            throw new IllegalStateException("The sample workbook has faults: " + checked.faults());
        }
        workbooks.apply(plan, checked, Progress.UNWATCHED);
    }

    private static void copy(Path file) throws IOException {
        try (var in = SampleQuarter.class.getClassLoader().getResourceAsStream(WORKBOOK)) {
            if (in == null) {
                throw new IllegalStateException("The portal does not carry " + WORKBOOK);
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
