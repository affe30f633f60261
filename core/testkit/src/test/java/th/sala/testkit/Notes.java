package th.sala.testkit;

/** A small module in several versions and with several faults, made for the tests of the host. */
final class Notes {
    static final String ID = "notes";

    private Notes() {}

    /** Entity, repository, guarded service, list and form view, texts, static file. */
    static TestModule version(String version) {
        return bare(version)
                .type("NotesModule", """
                    @SalaModule(id = "notes", title = "notes.title", icon = "vaadin:notebook", order = 50,
                        permissions = {"notes.read", "notes.edit", "notes.list"}, readPermissions = {"notes.read", "notes.list"}, agencyPermissions = "notes.list")
                    class NotesModule {}
                    """)
                .type("Note", """
                    @Entity @Table(name = "notes_note")
                    public class Note {
                        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                        @Column(nullable = false, length = 200) private String text;
                        @Version private int version;
                        protected Note() {}
                        public Note(String text) { this.text = text; }
                        public Long getId() { return id; }
                        public String getText() { return text; }
                        public void setText(String text) { this.text = text; }
                    }
                    """)
                .type("NoteRepository", """
                    public interface NoteRepository extends JpaRepository<Note, Long> {
                        long countByText(String text);
                        @org.springframework.data.jpa.repository.Query("select count(n) from Note n where n.text = ?1") long counted(String text);
                    }
                    """)
                .type("NoteService", """
                    @Service @Needs("notes.read")
                    public class NoteService {
                        private final NoteRepository notes;
                        private final Audit audit;
                        NoteService(NoteRepository notes, Audit audit) { this.notes = notes; this.audit = audit; }
                        @Transactional(readOnly = true)
                        public List<String> all() { return notes.findAll().stream().map(Note::getText).toList(); }
                        @Transactional @Needs("notes.edit")
                        public void write(String text) {
                            Note note = notes.save(new Note(text));
                            audit.note(new SubjectRef("notes", "note", "" + note.getId()), "notes.written", null, text);
                        }
                        @Transactional @Needs("notes.edit")
                        public void writeAndFail(String text) { write(text); throw new IllegalStateException("no"); }
                        @PreAuthorize("denyAll()") public void forNobody() {}
                    }
                    """)
                .type("NoteListView", """
                    @Route("notes") @PageTitle("notes.list") @Menu(title = "notes.list", order = 1)
                    @RolesAllowed("notes.read") @StyleSheet("context://modules/notes/notes.css")
                    class NoteListView extends Div {
                        NoteListView(NoteService service) {
                            Grid<Note> grid = new Grid<>(Note.class);
                            add(new H1(getTranslation("notes.list")), grid);
                            service.all().forEach(text -> add(new Paragraph(text)));
                        }
                    }
                    """)
                .type("NoteFormView", """
                    @Route("notes/new") @PageTitle("notes.new") @RolesAllowed("notes.edit")
                    class NoteFormView extends Div {
                        NoteFormView() {
                            FormLayout form = new FormLayout();
                            form.add(new TextArea("text"));
                            add(form);
                        }
                    }
                    """)
                .file("db/notes/changelog.yaml", changelog("0001-note.yaml"))
                .file("db/notes/0001-note.yaml", create());
    }

    /** Texts and static file only. */
    static TestModule bare(String version) {
        return TestModule.of(ID)
                .version(version)
                .file("i18n/notes_th.properties", """
                    notes.title=บันทึก
                    notes.list=รายการบันทึก
                    notes.new=เขียนบันทึก
                    notes.permission.read=อ่านบันทึก
                    notes.permission.list=ดูรายการบันทึกทั้งหมด
                    notes.permission.edit=เขียนบันทึก
                    """)
                .file("i18n/notes_en.properties", """
                    notes.title=Notes
                    notes.list=List of notes
                    notes.new=Write a note
                    notes.permission.read=Read notes
                    notes.permission.list=See the list of all notes
                    notes.permission.edit=Write notes
                    """)
                .file("META-INF/resources/modules/notes/notes.css", ".notes { color: inherit }\n");
    }

    /** The version with one more migration. */
    static TestModule migrated(String version, String changes) {
        return version(version)
                .file("db/notes/changelog.yaml", changelog("0001-note.yaml", "0002-more.yaml"))
                .file("db/notes/0002-more.yaml", "databaseChangeLog:\n" + changes.indent(2));
    }

    static String changelog(String... files) {
        StringBuilder all = new StringBuilder("databaseChangeLog:\n");
        for (String file : files) {
            all.append("  - include: { file: db/notes/").append(file).append(" }\n");
        }
        return all.toString();
    }

    static String change(String id, String change) {
        return "- changeSet:\n    id: " + id + "\n    author: sala\n    changes:\n" + change.indent(6);
    }

    static String sql(String id, String sql) {
        return change(id, "- sql: { sql: \"" + sql + "\" }");
    }

    private static String create() {
        return created("");
    }

    /** The first migration, with more words about the table. */
    static String created(String more) {
        return "databaseChangeLog:\n"
                + sql(
                                "notes-1",
                                "create table if not exists notes_note (id bigint not null auto_increment primary key, text"
                                        + " varchar(200) not null, version int not null default 0) default charset"
                                        + " utf8mb4 collate utf8mb4_thai_520_w2 " + more)
                        .indent(2);
    }
}
