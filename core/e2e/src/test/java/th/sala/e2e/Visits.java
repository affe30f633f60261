package th.sala.e2e;

import java.nio.file.Path;
import th.sala.testkit.TestModule;

/** A small module in several versions, made while the tests run: where colleagues travel to. */
final class Visits {
    static final String TITLE = "การเดินทาง";

    private Visits() {}

    /** A table, a list and a form. */
    static Path first() {
        return version("1.0.0").build();
    }

    /** One more column and one more screen. */
    static Path second() {
        return version("1.1.0")
                .file("db/visits/changelog.yaml", changelog("0001-visit.yaml", "0002-purpose.yaml"))
                .file(
                        "db/visits/0002-purpose.yaml",
                        change("visits-2", "alter table visits_visit add column purpose varchar(200)"))
                .type("PurposesView", view("visits/purposes", "visits.purposes", 3))
                .build();
    }

    /** Its migration names a column that is not there. */
    static Path withBrokenMigration() {
        return version("1.2.0")
                .file("db/visits/changelog.yaml", changelog("0001-visit.yaml", "0002-broken.yaml"))
                .file(
                        "db/visits/0002-broken.yaml",
                        change("visits-2", "create index visits_nothing on visits_visit (nothing_like_this)"))
                .build();
    }

    /** Passes the rehearsal, but one of its parts does not start. */
    static Path thatDoesNotStart() {
        return version("1.3.0").type("Broken", """
            @org.springframework.stereotype.Component
            class Broken {
                Broken() { throw new IllegalStateException("no atlas"); }
            }
            """).build();
    }

    private static TestModule version(String version) {
        return TestModule.of("visits")
                .version(version)
                .type("VisitsModule", """
                    @SalaModule(id = "visits", title = "visits.title", icon = "vaadin:car", order = 90)
                    class VisitsModule {}
                    """)
                .type("VisitsView", view("visits", "visits.list", 1))
                .type("VisitForm", FORM)
                .file("db/visits/changelog.yaml", changelog("0001-visit.yaml"))
                .file(
                        "db/visits/0001-visit.yaml",
                        change(
                                "visits-1",
                                "create table visits_visit (id bigint not null auto_increment primary key, place"
                                        + " varchar(200) not null) default charset utf8mb4 collate"
                                        + " utf8mb4_thai_520_w2"))
                .file("i18n/visits_th.properties", """
                    visits.title=การเดินทาง
                    visits.list=รายการเดินทาง
                    visits.new=บันทึกการเดินทาง
                    visits.place=สถานที่
                    visits.purposes=เหตุที่เดินทาง
                    """)
                .file("i18n/visits_en.properties", """
                    visits.title=Visits
                    visits.list=List of visits
                    visits.new=Write down a visit
                    visits.place=Place
                    visits.purposes=Purposes
                    """);
    }

    private static String view(String route, String title, int order) {
        String name = title.equals("visits.list") ? "VisitsView" : "PurposesView";
        return """
            @Route("%s") @PageTitle("%s") @Menu(title = "%s", order = %d, icon = "vaadin:car") @PermitAll
            class %s extends th.sala.api.ui.Screen {
                %s() { heading(text("%s")); }
            }
            """.formatted(route, title, title, order, name, name, title);
    }

    private static final String FORM = """
        @Route("visits/new") @PageTitle("visits.new") @Menu(title = "visits.new", order = 2, icon = "vaadin:plus")
        @PermitAll
        class VisitForm extends th.sala.api.ui.FormScreen<String> {
            private final TextField place = new TextField(text("visits.place"));
            VisitForm() { heading(text("visits.new")); field("place", place, visit -> visit); }
            @Override protected String load() { return ""; }
            @Override protected String value() { return place.getValue(); }
            @Override protected Saved save(String visit) { return new Saved(visit, "visits"); }
            @Override protected String wayBack() { return "visits"; }
        }
        """;

    private static String changelog(String... files) {
        var all = new StringBuilder("databaseChangeLog:\n");
        for (String file : files) {
            all.append("  - include: { file: db/visits/").append(file).append(" }\n");
        }
        return all.toString();
    }

    private static String change(String id, String sql) {
        return """
            databaseChangeLog:
              - changeSet:
                  id: %s
                  author: sala
                  changes:
                    - sql: { sql: "%s" }
            """.formatted(id, sql);
    }
}
