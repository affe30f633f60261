package th.sala.core.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.core.document.store.ContentHash;
import th.sala.core.document.store.ContentStore;
import th.sala.core.document.store.Contents;
import th.sala.core.document.store.Incoming;
import th.sala.core.people.Accounts;

/** Issues papers: writes them with a code of their own, signs them, and keeps them for good. */
@Service
@OpenToAll("the code is the key to what anybody may know; who may see the rest is asked of the record it belongs to")
public class IssuedPapers {
    /** The largest paper, in bytes; also the largest file that is compared with one. */
    public static final long LARGEST = 50L * 1024 * 1024;

    private static final int PIECE = 1 << 16;

    private static final String MEDIA_TYPE = "application/pdf";

    private static final String ALL =
            "select code, number, module, kind, subject_id, title, path, issued_at, issued_by,"
                    + " hash, size, signed from core_issued_paper";

    private final JdbcClient database;
    private final ContentStore store;
    private final Contents contents;
    private final AgencySignature signature;
    private final PaperAddress address;
    private final ObjectProvider<PaperReaders> readers;
    private final People people;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // issuing is where store, signature, rights and audit meet
    IssuedPapers(
            JdbcClient database,
            ContentStore store,
            Contents contents,
            AgencySignature signature,
            PaperAddress address,
            ObjectProvider<PaperReaders> readers,
            People people,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.contents = contents;
        this.signature = signature;
        this.address = address;
        this.readers = readers;
        this.people = people;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues a paper in the caller's transaction; the caller has asked whether the person may.
     *
     * @param number of the paper, shown to anybody with the code
     * @param title of the record, shown to nobody who may not see it
     * @param path of the record inside the portal, without leading slash
     */
    @Transactional
    public IssuedPaper issue(SubjectRef subject, String number, String title, String path, PaperMaker maker) {
        var code = PaperCode.random();
        byte[] plain = written(maker, new PaperMark(code, address.of(code)));
        Optional<byte[]> signed = signature.signed(plain);
        byte[] pdf = signed.orElse(plain);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Incoming bytes = store.receive(new ByteArrayInputStream(pdf), LARGEST)) {
            contents.keep(bytes, MEDIA_TYPE);
            var proof = new IssuedPaper.Proof(number, now, bytes.hash().hex(), pdf.length, signed.isPresent());
            PersonId by = people.currentIfAny().map(Person::id).orElse(null);
            var paper = new IssuedPaper(code, subject, title, path, by, proof);
            keep(paper);
            audit.note(subject, "paper.issued", null, paper);
            return paper;
        }
    }

    private static byte[] written(PaperMaker maker, PaperMark mark) {
        try {
            var pdf = new ByteArrayOutputStream();
            maker.write(mark, pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(IssuedPaper paper) {
        IssuedPaper.Proof proof = paper.proof();
        database.sql("insert into core_issued_paper (code, number, module, kind, subject_id, title, path, issued_at,"
                        + " issued_by, hash, size, signed) values (:code, :number, :module, :kind, :subject, :title,"
                        + " :path, :at, :by, :hash, :size, :signed)")
                .param("code", paper.code().value())
                .param("number", proof.number())
                .param("module", paper.subject().module())
                .param("kind", paper.subject().kind())
                .param("subject", paper.subject().id())
                .param("title", paper.title())
                .param("path", paper.path())
                .param("at", LocalDateTime.ofInstant(proof.issuedAt(), ZoneOffset.UTC))
                .param("by", paper.by() == null ? null : paper.by().value())
                .param("hash", proof.hash())
                .param("size", proof.size())
                .param("signed", proof.signed())
                .update();
    }

    /** What anybody may know who holds the code. */
    @Transactional(readOnly = true)
    public Optional<IssuedPaper.Proof> proof(PaperCode code) {
        return find(code).map(IssuedPaper::proof);
    }

    /** The paper, unless the signed-in person may not see its record; nobody sees one before having a password. */
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> readable(PaperCode code) {
        return find(code).filter(paper -> maySee(paper.subject()));
    }

    /** The papers of a record, the newest first; none where the signed-in person may not see it. */
    @Transactional(readOnly = true)
    public List<IssuedPaper> of(SubjectRef subject) {
        if (!maySee(subject)) {
            return List.of();
        }
        return database.sql(ALL + " where module = ? and kind = ? and subject_id = ? order by issued_at desc, id desc")
                .params(subject.module(), subject.kind(), subject.id())
                .query(IssuedPapers::paper)
                .list();
    }

    /**
     * Whether a file is, byte for byte, the paper of that code.
     *
     * @throws RuleBroken where it is larger than {@link #LARGEST}
     */
    public boolean isPaper(PaperCode code, InputStream file) {
        Optional<IssuedPaper.Proof> issued = find(code).map(IssuedPaper::proof);
        return issued.isPresent() && issued.get().hash().equals(hash(file));
    }

    private static String hash(InputStream file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            long size = 0;
            for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
                size += read;
                if (size > LARGEST) {
                    throw new RuleBroken("paper.rule.tooLarge");
                }
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the file of a paper the person was given; the caller closes it. */
    public SeekableByteChannel open(IssuedPaper paper) {
        return contents.open(new ContentHash(paper.proof().hash()));
    }

    private boolean maySee(SubjectRef subject) {
        return people.currentIfAny().isPresent()
                && !accounts.mustChoosePassword()
                && readers.stream().anyMatch(reader -> reader.maySee(subject));
    }

    private Optional<IssuedPaper> find(PaperCode code) {
        return database.sql(ALL + " where code = ?")
                .param(code.value())
                .query(IssuedPapers::paper)
                .optional();
    }

    private static IssuedPaper paper(ResultSet row, int number) throws SQLException {
        long by = row.getLong("issued_by");
        return new IssuedPaper(
                new PaperCode(row.getString("code")),
                new SubjectRef(row.getString("module"), row.getString("kind"), row.getString("subject_id")),
                row.getString("title"),
                row.getString("path"),
                by == 0 ? null : new PersonId(by),
                new IssuedPaper.Proof(
                        row.getString("number"),
                        row.getObject("issued_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("hash"),
                        row.getLong("size"),
                        row.getBoolean("signed")));
    }
}
