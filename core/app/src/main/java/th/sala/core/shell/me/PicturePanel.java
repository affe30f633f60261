package th.sala.core.shell.me;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import th.sala.api.RuleBroken;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Messages;
import th.sala.api.ui.Note;
import th.sala.api.ui.Panel;
import th.sala.core.people.own.Picture;
import th.sala.core.people.own.Pictures;

/** The person's portrait or signature: seen, replaced, taken away. */
class PicturePanel extends Composite<Panel> {
    private static final long serialVersionUID = 1L;

    private final Picture.Kind kind;
    private final transient Pictures pictures;
    private final transient PersonId me;
    private final Div body = new Div();

    PicturePanel(Picture.Kind kind, Pictures pictures, PersonId me) {
        this.kind = kind;
        this.pictures = pictures;
        this.me = me;
        body.addClassName("sala-me-picture");
        show();
    }

    @Override
    protected Panel initContent() {
        return new Panel(text("me.picture." + kind.name()), body);
    }

    private void show() {
        body.removeAll();
        kept().ifPresent(picture -> {
            var image = new Image(address(picture), text("me.picture." + kind.name()));
            image.addClassName(kind == Picture.Kind.PORTRAIT ? "sala-portrait" : "sala-signature");
            var remove = new Button(text("me.picture.remove"), e -> remove());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            body.add(image, remove);
        });
        var who = new Paragraph(ThaiText.keepTogether(text("me.picture." + kind.name() + ".help")));
        who.addClassName("sala-me-quiet");
        body.add(who, upload());
    }

    private Optional<Picture> kept() {
        return kind == Picture.Kind.PORTRAIT ? pictures.portrait(me) : pictures.signature();
    }

    /** With the moment it was changed, so that a browser shows the new one at once. */
    private String address(Picture picture) {
        String path = kind == Picture.Kind.PORTRAIT ? "people/" + me.value() + "/picture" : "me/signature";
        return path + "?v=" + picture.changedAt().toEpochMilli();
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((sent, bytes) -> received(bytes)));
        upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg");
        upload.setMaxFileSize(Pictures.MOST_BYTES);
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(text("me.picture.choose")));
        upload.addFileRejectedListener(e -> refuse(text("me.picture.rejected", Pictures.MOST_BYTES / 1024 / 1024)));
        return upload;
    }

    private void received(byte[] bytes) {
        try {
            pictures.keep(kind, bytes);
            show();
            Messages.done(text("me.picture.saved"));
        } catch (RuleBroken rule) {
            show();
            refuse(text(rule.key(), rule.arguments().toArray()));
        }
    }

    private void refuse(String reason) {
        body.addComponentAsFirst(Note.problem(reason));
    }

    private void remove() {
        pictures.remove(kind);
        show();
    }

    private String text(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
