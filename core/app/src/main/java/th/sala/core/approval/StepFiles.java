package th.sala.core.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.audit.Audit;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.SentFile;
import th.sala.api.people.Acting;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.document.RecordFiles;

/** Files that those who are asked add to a request, such as a legal opinion or a quotation; opened by whoever decides. */
@Service
@OpenToAll("who is asked to decide or to answer adds files, and takes the own ones back meanwhile")
public class StepFiles {
    /** Who reads the requests of the unit reads them; who looks after approvals looks after them. */
    private static final DocumentRights RIGHTS = new DocumentRights(ApprovalPermissions.READ, ApprovalPermissions.KEEP);

    private final Requests requests;
    private final Seats seats;
    private final ApprovalActs acts;
    private final ApprovalSight sight;
    private final RecordFiles files;
    private final People people;
    private final Audit audit;

    StepFiles(
            Requests requests,
            Seats seats,
            ApprovalActs acts,
            ApprovalSight sight,
            RecordFiles files,
            People people,
            Audit audit) {
        this.requests = requests;
        this.seats = seats;
        this.acts = acts;
        this.sight = sight;
        this.files = files;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Adds a file at the desk the signed-in person is asked at, or at the one from which the person was asked a question.
     *
     * @param round the person has seen
     * @param desk null: as answer to a question
     * @throws NotAllowed for whoever is not asked there
     * @throws StaleVersion where the request has begun another round meanwhile
     * @throws RuleBroken at {@code file} as {@link th.sala.api.document.Documents#add}
     */
    public void add(ApprovalId id, int round, @Nullable String desk, SentFile file) {
        // before the bytes come in, and once more when the request is held
        Request seen = requests.find(id).orElseThrow(() -> new NotAllowed("approval"));
        Acting acting = place(seen, round, desk).actor().acting();
        SubjectRef reference = ApprovalService.reference(id);
        var draft = new DocumentDraft("", null, seen.department(), seen.confidentiality(), RIGHTS, List.of(reference));
        files.keep(reference, draft, acting, file, document -> {
            Request request = requests.hold(id).orElseThrow();
            note(request, place(request, round, desk), Act.What.FILED, frozen(document));
        });
    }

    private static Frozen.Attachment frozen(Document document) {
        DocumentVersion version = document.latest();
        return new Frozen.Attachment(
                document.id(),
                version.number(),
                document.title(),
                version.fileName(),
                version.mediaType(),
                version.size(),
                Optional.ofNullable(version.hash()).orElseThrow());
    }

    /**
     * Takes a file back that the signed-in person has added where they are still asked; that it was there stays to be seen.
     *
     * @throws NotAllowed for anybody else's, and once the person has decided or answered
     */
    @Transactional
    public void takeBack(ApprovalId id, DocumentId document) {
        Request request = requests.hold(id).orElseThrow(() -> new NotAllowed("approval"));
        Act filed = own(request)
                .filter(act -> file(act).document().equals(document))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("approval"));
        files.takeBack(ApprovalService.reference(id), document);
        note(request, place(request, filed), Act.What.UNFILED, file(filed));
    }

    /** Those the signed-in person may take back, the first first. */
    @Transactional(readOnly = true)
    public List<Frozen.Attachment> mine(ApprovalId id) {
        return requests.find(id).stream()
                .flatMap(this::own)
                .map(StepFiles::file)
                .toList();
    }

    private Stream<Act> own(Request request) {
        PersonId me = people.current().id();
        return acts.filed(request.id()).stream()
                .filter(act -> me.equals(act.by()) && act.round() == request.round())
                .filter(act -> places(request, act.desk()).findFirst().isPresent());
    }

    /** Whether the signed-in person may add files to an answer. */
    @Transactional(readOnly = true)
    public boolean isAsked(ApprovalId id) {
        return requests.find(id).stream().flatMap(this::questions).findFirst().isPresent();
    }

    private void note(Request request, Place place, Act.What what, Frozen.Attachment file) {
        acts.add(request, place.desk(), what, null, place.actor(), "", Act.Details.of(file));
        String key = what == Act.What.FILED ? "approval.filed" : "approval.unfiled";
        audit.note(
                ApprovalService.reference(request.id()),
                key,
                null,
                new Noted(request.number(), request.round(), place.desk(), file));
    }

    private record Noted(String number, int round, String desk, Frozen.Attachment file) {}

    private record Place(String desk, ApprovalActs.Actor actor) {}

    private Place place(Request request, Act filed) {
        return places(request, filed.desk()).findFirst().orElseThrow(() -> new NotAllowed("approval"));
    }

    private Place place(Request request, int round, @Nullable String desk) {
        Place place = (desk == null ? questions(request) : turns(request, desk))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("approval"));
        if (request.round() != round) {
            throw new StaleVersion(ApprovalService.reference(request.id()));
        }
        return place;
    }

    /** By which the signed-in person has to do with a desk now. */
    private Stream<Place> places(Request request, @Nullable String desk) {
        return Stream.concat(desk == null ? Stream.empty() : turns(request, desk), questions(request))
                .filter(place -> place.desk().equals(desk));
    }

    /** Where the person is to decide and has not. */
    private Stream<Place> turns(Request request, String desk) {
        PersonId me = people.current().id();
        Set<String> done = acts.marks(request.id(), request.round()).stream()
                .filter(mark -> mark.desk().equals(desk))
                .map(mark -> mark.office().key())
                .collect(Collectors.toSet());
        Stream<Seat> here = seats.of(request.id(), request.round()).stream()
                .filter(seat -> seat.waiting() && seat.desk().equals(desk));
        return sight.turns(request, here).stream()
                .filter(turn -> !done.contains(turn.as().key()))
                .map(turn -> new Place(desk, turn.actor(me)));
    }

    /** Where the person owes an answer while it is still decided. */
    private Stream<Place> questions(Request request) {
        PersonId me = people.current().id();
        Optional<String> desk =
                request.state() == ApprovalState.UNDER_WAY ? acts.askedAt(request, me) : Optional.empty();
        return desk.stream().map(at -> new Place(at, new ApprovalActs.Actor(me, null)));
    }

    static Frozen.Attachment file(Act act) {
        return Optional.ofNullable(act.details().file()).orElseThrow();
    }
}
