package th.sala.core.people.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.core.PortalTest;

/** What people keep about themselves, and who gets it. */
@Transactional
class OwnPageRulesTest extends PortalTest {
    @Autowired
    private OwnProfile own;

    @Autowired
    private Pictures pictures;

    @Autowired
    private People people;

    @Autowired
    private PictureAddresses addresses;

    @Test
    void a_portrait_is_seen_by_everybody_and_a_signature_by_its_owner_alone() {
        as("staff.it", () -> {
            pictures.keep(Picture.Kind.PORTRAIT, picture("png", 40, 30));
            pictures.keep(Picture.Kind.SIGNATURE, picture("png", 40, 30));
        });
        var person = as("staff.it", () -> people.current().id());
        as("admin", () -> {
            assertThat(pictures.portrait(person)).isPresent();
            assertThat(pictures.signature()).isEmpty();
            assertThat(addresses.signature().getStatusCode().value()).isEqualTo(404);
        });
        as("staff.it", () -> {
            assertThat(pictures.signature()).isPresent();
            assertThat(addresses.signature().getStatusCode().value()).isEqualTo(200);
            assertThat(addresses.signature().getHeaders().getCacheControl()).isEqualTo("no-store");
        });
        assertThatThrownBy(() -> pictures.portrait(person)).isInstanceOf(NotAllowed.class);
        assertThat(addresses.portrait(person.value()).getStatusCode().value()).isEqualTo(401);
        assertThat(addresses.signature().getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void a_picture_is_drawn_anew_in_a_size_of_the_portal() throws IOException {
        byte[] sent = picture("jpeg", 1600, 1200);
        byte[] hidden = "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(sent, sent.length + hidden.length);
        System.arraycopy(hidden, 0, both, sent.length, hidden.length);
        byte[] kept = Redrawing.of(both, Picture.Kind.PORTRAIT);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getWidth()).isEqualTo(512);
        assertThat(image.getHeight()).isEqualTo(384);
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void a_picture_of_a_telephone_is_put_up() throws IOException {
        var lying = new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB);
        var pen = lying.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 80, 80);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", bytes);

        BufferedImage up = ImageIO.read(
                new ByteArrayInputStream(Redrawing.of(heldLeft(bytes.toByteArray()), Picture.Kind.PORTRAIT)));

        assertThat(up.getWidth()).isEqualTo(80);
        assertThat(up.getHeight()).isEqualTo(160);
        assertThat(new Color(up.getRGB(40, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(up.getRGB(40, 140)).getRed()).isLessThan(50);
    }

    /** With an Exif segment that says: turn it by 90 degrees. */
    private static byte[] heldLeft(byte[] jpeg) {
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100060000"
                        + "00000000");
        byte[] noted = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, noted, 0, 2);
        System.arraycopy(exif, 0, noted, 2, exif.length);
        System.arraycopy(jpeg, 2, noted, 2 + exif.length, jpeg.length - 2);
        return noted;
    }

    @Test
    void a_signature_keeps_its_clear_ground() throws IOException {
        byte[] kept = Redrawing.of(picture("png", 300, 100), Picture.Kind.SIGNATURE);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getColorModel().hasAlpha())
                .isTrue();
    }

    @Test
    void what_is_no_picture_is_refused_whatever_its_name() {
        refused("<svg onload='alert(1)'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "me.picture.format");
        refused(picture("gif", 10, 10), "me.picture.format");
        refused(new byte[0], "me.picture.format");
        refused(new byte[Pictures.MOST_BYTES + 1], "me.picture.tooLarge");
        byte[] whole = picture("png", 200, 200);
        refused(Arrays.copyOf(whole, 60), "me.picture.broken");
    }

    @Test
    void a_bomb_is_not_unpacked() {
        byte[] bomb = picture("png", 10, 10);
        // width and height of the head of a PNG, with its checksum
        ByteBuffer head = ByteBuffer.wrap(bomb);
        head.putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(bomb, 12, 17);
        head.putInt(29, (int) sum.getValue());
        refused(bomb, "me.picture.tooManyPoints");
    }

    @Test
    void everybody_changes_the_own_profile() {
        OwnProfile.Profile others = as("head.it", own::read);
        as("staff.it", () -> {
            OwnProfile.Profile before = own.read();
            own.change(new OwnProfile.Profile(
                    before.version(), " ต้น\u200b ", "02 216 3955 ต่อ 101", "ton@example.or.th"));
            assertThat(own.read())
                    .isEqualTo(new OwnProfile.Profile(
                            before.version() + 1, "ต้น", "02 216 3955 ต่อ 101", "ton@example.or.th"));
            assertThatThrownBy(() -> own.change(before)).isInstanceOf(StaleVersion.class);
        });
        as("head.it", () -> assertThat(own.read()).isEqualTo(others));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "<b>@x.th", "a@b"})
    void what_is_no_address_is_refused_beside_its_field(String email) {
        as(
                "staff.it",
                () -> assertThatThrownBy(() ->
                                own.change(new OwnProfile.Profile(own.read().version(), "", "", email)))
                        .isInstanceOfSatisfying(
                                RuleBroken.class,
                                e -> assertThat(e)
                                        .returns("email", RuleBroken::field)
                                        .returns("me.rule.email", RuleBroken::key)));
    }

    private static void refused(byte[] sent, String key) {
        assertThatThrownBy(() -> Redrawing.of(sent, Picture.Kind.PORTRAIT))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(
                width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.drawLine(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
