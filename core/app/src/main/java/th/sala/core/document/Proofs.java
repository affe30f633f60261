package th.sala.core.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentId;
import th.sala.api.document.Evidence;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.core.search.Searching;
import th.sala.core.search.Suggestion;

/** What documents prove. */
@Service
@OpenToAll("the document is asked whether it may be seen, and so is each of the records")
public class Proofs {
    private final Sight sight;
    private final EvidenceRows evidence;
    private final Searching records;
    private final People people;

    Proofs(Sight sight, EvidenceRows evidence, Searching records, People people) {
        this.sight = sight;
        this.evidence = evidence;
        this.records = records;
        this.people = people;
    }

    /** What the document proves, the newest evidence first; nothing where the document may not be seen. */
    public Proven of(DocumentId id) {
        Optional<DocumentRow> document = sight.find(id);
        List<Evidence> pinned = document.map(row -> evidence.of(row.id())).orElse(List.of());
        if (pinned.isEmpty()) {
            return new Proven(List.of(), 0);
        }
        boolean may = sight.mayWrite(document.get());
        Map<SubjectRef, Suggestion> seen =
                records.of(pinned.stream().map(Evidence::record).collect(Collectors.toSet()));
        List<Proof> shown = pinned.stream()
                .filter(e -> seen.containsKey(e.record()))
                .map(e -> {
                    Suggestion record = Objects.requireNonNull(seen.get(e.record()));
                    boolean own = e.pinnedBy().equals(people.current().id());
                    return new Proof(e, record.title(), record.link(), may || own);
                })
                .toList();
        return new Proven(shown, pinned.size() - shown.size());
    }

    /** The records the document is attached to, as far as the person sees them; how many others there are. */
    public Attached attachedTo(DocumentId id) {
        Set<SubjectRef> attached =
                sight.find(id).map(row -> evidence.records(row.id())).orElse(Set.of());
        List<Suggestion> seen = attached.isEmpty()
                ? List.of()
                : records.of(attached).values().stream()
                        .sorted(Comparator.comparing(Suggestion::title).thenComparing(Suggestion::link))
                        .toList();
        return new Attached(seen, attached.size() - seen.size());
    }

    /**
     * The records a document is attached to.
     *
     * @param hidden how many of them the person does not see
     */
    public record Attached(List<Suggestion> shown, int hidden) {}

    /**
     * What a document proves.
     *
     * @param hidden how much of it proves records that the person does not see
     */
    public record Proven(List<Proof> shown, int hidden) {
        public boolean isEmpty() {
            return shown.isEmpty() && hidden == 0;
        }
    }

    /**
     * Evidence with the record it proves.
     *
     * @param title of the record
     * @param link address of the record within the portal
     * @param mayTakeBack whether the person may
     */
    public record Proof(Evidence evidence, String title, String link, boolean mayTakeBack) {}
}
