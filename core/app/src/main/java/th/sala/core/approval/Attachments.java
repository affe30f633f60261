package th.sala.core.approval;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Documents;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.document.RecordFiles;

/** The documents of a request, pinned in the version that is put up, so that nobody destroys what was decided upon. */
@Component
class Attachments {
    private static final int MOST = 50;
    private static final int MOST_TEXT = 100_000;

    private final Documents documents;
    private final RecordFiles files;
    private final ApprovalActs acts;

    Attachments(Documents documents, RecordFiles files, ApprovalActs acts) {
        this.documents = documents;
        this.files = files;
        this.acts = acts;
    }

    /** What was added at the steps is of the department and the level the request is now. */
    void follow(Request request) {
        for (Act act : acts.filed(request.id())) {
            files.follow(StepFiles.file(act).document(), request.department(), request.confidentiality());
        }
    }

    /** @throws RuleBroken where it says too much, the person who puts it up may not see one of them, or it is not ready to be opened */
    Frozen freeze(SubjectRef request, ApprovalContent content) {
        if (content.attachments().size() > MOST) {
            throw new RuleBroken(
                    "approval.rule.attachments", MOST, content.attachments().size());
        }
        if (content.lines().stream().mapToInt(line -> line.value().length()).sum() > MOST_TEXT) {
            throw new RuleBroken("approval.rule.text", MOST_TEXT);
        }
        List<Frozen.Attachment> pinned = new ArrayList<>();
        for (DocumentId id : content.attachments()) {
            Document document = documents.find(id).orElseThrow(() -> new RuleBroken("approval.rule.attachment"));
            DocumentVersion version = document.latest();
            String hash = documents.pin(request, id, version.number(), null).hash();
            pinned.add(new Frozen.Attachment(
                    id,
                    version.number(),
                    document.title(),
                    version.fileName(),
                    version.mediaType(),
                    version.size(),
                    hash));
        }
        return new Frozen(content, pinned);
    }
}
