package th.sala.core.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import th.sala.api.document.DocumentVersion;
import th.sala.api.text.Figures;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.FileChip;
import th.sala.api.ui.Note;
import th.sala.core.document.text.DocumentTexts;
import th.sala.core.document.text.TextState;
import th.sala.core.document.text.reader.TextTypes;
import th.sala.core.document.web.FileLinks;

/** Shows what is in a version: a PDF as it looks, pictures, and the text of everything else that has one. */
@StyleSheet("context://themes/sala/preview.css")
final class PreviewPanel extends Div {
    private static final long serialVersionUID = 1L;

    /** What every browser shows; drawings too, for inside a picture nothing of them runs. */
    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/avif", "image/svg+xml");

    private final transient DocumentTexts texts;
    private final transient Consumer<DocumentVersion> chosen;

    /** @param chosen told when the person asks for another version */
    PreviewPanel(DocumentTexts texts, Consumer<DocumentVersion> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        addClassName("sala-preview");
    }

    /**
     * Shows one of the versions.
     *
     * @param versions of one document, the newest first
     * @param page where it opens, from 1; null for its start
     * @param words marked where they stand; may be empty
     */
    void show(List<DocumentVersion> versions, DocumentVersion version, @Nullable Integer page, String words) {
        removeAll();
        add(bar(versions, version));
        if (version.number() != versions.getFirst().number()) {
            add(Note.info(
                    getTranslation("document.preview.older", versions.getFirst().number())));
        }
        if (version.state() == DocumentVersion.State.READY) {
            emptyNote(version).ifPresent(this::add);
            add(stage(version, page, words));
        } else {
            add(Note.warning(getTranslation("document.preview.state." + version.state())));
        }
    }

    private Component bar(List<DocumentVersion> versions, DocumentVersion version) {
        var file = new Div(
                new FileChip(version.mediaType()),
                new Span(version.fileName()),
                new Span(Figures.bytes(version.size())));
        file.addClassName("sala-preview-file");
        var bar = new Div(file);
        bar.addClassName("sala-preview-bar");
        if (versions.size() > 1) {
            bar.add(choice(versions, version));
        }
        return bar;
    }

    private Select<DocumentVersion> choice(List<DocumentVersion> versions, DocumentVersion version) {
        var choice = new Select<DocumentVersion>();
        choice.setLabel(getTranslation("document.preview.version"));
        choice.setItems(versions);
        choice.setItemLabelGenerator(v ->
                getTranslation("document.preview.versionOf", v.number(), ThaiDates.dateTime(v.addedAt(), getLocale())));
        choice.setValue(version);
        choice.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                chosen.accept(e.getValue());
            }
        });
        return choice;
    }

    /** A PDF is shown as it looks: without words it would only be missed when nobody finds it. */
    private Optional<Note> emptyNote(DocumentVersion version) {
        return Optional.of(version)
                .filter(v -> v.mediaType().equals(TextTypes.PDF))
                .flatMap(v -> texts.state(Objects.requireNonNull(v.hash())))
                .filter(state -> state.kind() == TextState.Kind.EMPTY)
                .map(state -> Note.info(getTranslation("document.text.state.EMPTY")));
    }

    private Component stage(DocumentVersion version, @Nullable Integer page, String words) {
        if (version.mediaType().equals(TextTypes.PDF)) {
            return frame(FileLinks.viewer(version, page, words), version);
        }
        if (PICTURES.contains(version.mediaType())) {
            var picture = new Image(path(FileLinks.file(version)), version.fileName());
            var stage = new Div(picture);
            stage.addClassName("sala-preview-picture");
            return stage;
        }
        if (TextTypes.haveText(version.mediaType())) {
            return frame(FileLinks.text(version, page, words), version);
        }
        var download = new Anchor(path(FileLinks.file(version)), getTranslation("document.download"));
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", version.fileName());
        return Note.info(getTranslation("document.preview.none"), download);
    }

    private IFrame frame(String address, DocumentVersion version) {
        var frame = new IFrame(path(address));
        frame.setTitle(getTranslation("document.preview.frame", version.fileName()));
        frame.addClassName("sala-preview-frame");
        return frame;
    }

    /** From the base of the page, which knows where the portal lies. */
    private static String path(String address) {
        return address.substring(1);
    }
}
