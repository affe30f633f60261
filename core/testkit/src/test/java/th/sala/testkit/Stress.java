package th.sala.testkit;

/** The module whose operations mix every kind of transaction with rows of the core and of the module. */
final class Stress {
    private Stress() {}

    static TestModule module() {
        return TestModule.of("stress")
                .type("StressModule", """
                    @SalaModule(id = "stress", title = "stress.title", icon = "vaadin:cog", permissions = "stress.use")
                    class StressModule {}
                    """)
                .type("Note", """
                    @Entity @Table(name = "stress_note")
                    public class Note {
                        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                        @Column(nullable = false, length = 40) private String text;
                        @Column(name = "place_id") private Long place;
                        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "parent_id") private Note parent;
                        @Version private int version;
                        protected Note() {}
                        public Note(String text) { this.text = text; }
                        public Long getId() { return id; }
                        public void setText(String text) { this.text = text; }
                        public void setPlace(Long place) { this.place = place; }
                    }
                    """)
                .type("NoteRepository", """
                    public interface NoteRepository extends JpaRepository<Note, Long> { long countByText(String text); }
                    """)
                .type("StressService", SERVICE)
                .file("i18n/stress_th.properties", "stress.title=ทดสอบ\nstress.permission.use=ใช้\n")
                .file("i18n/stress_en.properties", "stress.title=Stress\nstress.permission.use=Use\n")
                .file("db/stress/changelog.yaml", """
                    databaseChangeLog:
                      - changeSet:
                          id: stress-1
                          author: sala
                          changes:
                            - sql:
                                sql: >-
                                  create table stress_note (id bigint not null auto_increment primary key,
                                  text varchar(40) not null, place_id bigint null, parent_id bigint null,
                                  version int not null default 0, key stress_note_text (text),
                                  constraint stress_note_parent foreign key (parent_id) references stress_note (id))
                                  default charset utf8mb4 collate utf8mb4_thai_520_w2
                    """);
    }

    private static final String SERVICE = """
        @Service @OpenToAll("a test")
        public class StressService {
            public record Late(Long place, String text) {}
            public record LateChange(Long note, String text) {}
            private final NoteRepository notes;
            private final th.sala.api.testing.Places places;
            private final EntityManager session;
            private final org.springframework.beans.factory.ObjectProvider<StressService> self;
            private final ApplicationEventPublisher events;
            StressService(NoteRepository notes, th.sala.api.testing.Places places, EntityManager session,
                    org.springframework.beans.factory.ObjectProvider<StressService> self, ApplicationEventPublisher events) {
                this.notes = notes; this.places = places; this.session = session; this.self = self; this.events = events;
            }
            private StressService me() { return self.getObject(); }
            private Note both(String t) { Note n = notes.save(new Note(t)); n.setPlace(places.create(t)); return n; }

            @Transactional public void ok(String t) { both(t); }
            @Transactional public void fail(String t) { both(t); notes.countByText(t); throw new IllegalArgumentException("x"); }
            @Transactional(rollbackFor = java.io.IOException.class)
            public void failChecked(String t) throws Exception { both(t); throw new java.io.IOException("x"); }
            @Transactional public void setRollbackOnly(String t) {
                both(t);
                org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            }
            @Transactional public void foreignKey(String t) {
                places.create(t); Note n = notes.save(new Note(t)); session.flush();
                session.createNativeQuery("update stress_note set parent_id = -1 where id = " + n.getId()).executeUpdate();
            }
            @Transactional public void flushFails(String t) { places.create(t); notes.save(new Note(t)).setText("y".repeat(300)); }
            @Transactional public void newInnerOuterFails(String t) { both(t); me().inNew(t + "i"); throw new IllegalArgumentException("x"); }
            @Transactional public void newInnerFailsOuterOk(String t) {
                both(t);
                try { me().inNewFailing(t + "i"); } catch (IllegalArgumentException expected) { }
                notes.countByText(t);
            }
            @Transactional(propagation = Propagation.REQUIRES_NEW) public void inNew(String t) { both(t); }
            @Transactional(propagation = Propagation.REQUIRES_NEW)
            public void inNewFailing(String t) { both(t); throw new IllegalArgumentException("x"); }
            @Transactional(readOnly = true) public void read(String t) { notes.countByText(t); places.count(); }
            @Transactional(readOnly = true) public void readThenWriteInNew(String t) { notes.countByText(t); me().inNew(t); }
            @Transactional public void innerMarksRollback(String t) {
                both(t);
                try { me().fail(t + "i"); } catch (IllegalArgumentException expected) { }
            }
            @Transactional(propagation = Propagation.NESTED) public void nested(String t) { both(t); }
            @Transactional public void nestedInside(String t) { both(t); me().nested(t + "i"); }
            @Transactional(propagation = Propagation.NOT_SUPPORTED)
            public void outside(String t) { notes.countByText(t); notes.save(new Note(t)); places.create(t); }
            @Transactional public void suspended(String t) { both(t); me().outside(t + "i"); }
            @Transactional public void late(String t) { events.publishEvent(new Late(places.create(t), t)); }
            @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
            public void onLate(Late e) { Note n = notes.save(new Note("tmp")); n.setText(e.text()); n.setPlace(e.place()); }
            @Transactional public void lateChange(String t) {
                Note n = notes.save(new Note("tmp")); n.setPlace(places.create(t));
                events.publishEvent(new LateChange(n.getId(), t));
            }
            @Transactional public void lateChangeFails(String t) {
                Note n = both(t); events.publishEvent(new LateChange(n.getId(), t + "y".repeat(300)));
            }
            @Transactional public void lateNewFails(String t) {
                events.publishEvent(new Late(places.create(t), t + "y".repeat(300)));
            }
            @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
            public void onLateChange(LateChange e) { notes.findById(e.note()).orElseThrow().setText(e.text()); }
            public void core(String t) { places.create(t); }
            public void noTransaction(String t) { notes.save(new Note(t)); }
        }
        """;
}
