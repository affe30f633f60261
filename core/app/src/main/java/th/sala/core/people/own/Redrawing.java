package th.sala.core.people.own;

import static th.sala.core.people.own.Orientation.UPRIGHT;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import th.sala.api.RuleBroken;

/**
 * Draws a picture anew in a size of the portal's own, so that nothing of what was sent is kept but what is seen. A
 * picture of few bytes and very many points is refused before it is unpacked.
 */
final class Redrawing {
    private static final long MOST_POINTS = 40_000_000;
    private static final long POINTS_IN_MEMORY = 4_000_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private Redrawing() {}

    /** @throws RuleBroken where it is no picture of the formats, too large, or broken */
    static byte[] of(byte[] sent, Picture.Kind kind) {
        if (sent.length > Pictures.MOST_BYTES) {
            throw new RuleBroken("me.picture.tooLarge", Pictures.MOST_BYTES / 1024 / 1024);
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            ImageReader reader = reader(stream);
            try {
                Orientation held = reader.getFormatName().equalsIgnoreCase("jpeg") ? Orientation.of(sent) : UPRIGHT;
                return written(scaled(read(reader), held, kind), kind);
            } finally {
                reader.dispose();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ImageReader reader(ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                reader.setInput(stream, true, true);
                return reader;
            }
        }
        throw new RuleBroken("me.picture.format");
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        try {
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > MOST_POINTS) {
                throw new RuleBroken("me.picture.tooManyPoints");
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = 1;
            while (points / ((long) step * step) > POINTS_IN_MEMORY) {
                step++;
            }
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new RuleBroken("me.picture.broken");
        }
    }

    private static BufferedImage scaled(BufferedImage image, Orientation held, Picture.Kind kind) {
        boolean portrait = kind == Picture.Kind.PORTRAIT;
        int width = portrait ? 512 : 900;
        int height = portrait ? 512 : 300;
        int ownWidth = held.isLying() ? image.getHeight() : image.getWidth();
        int ownHeight = held.isLying() ? image.getWidth() : image.getHeight();
        double factor = Math.min(1, Math.min((double) width / ownWidth, (double) height / ownHeight));
        int newWidth = Math.max(1, (int) Math.round(ownWidth * factor));
        int newHeight = Math.max(1, (int) Math.round(ownHeight * factor));
        var drawn = new BufferedImage(
                newWidth, newHeight, portrait ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            if (portrait) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, newWidth, newHeight);
            }
            pen.scale((double) newWidth / ownWidth, (double) newHeight / ownHeight);
            pen.drawImage(image, held.up(image.getWidth(), image.getHeight()), null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] written(BufferedImage image, Picture.Kind kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, kind == Picture.Kind.PORTRAIT ? "jpeg" : "png", bytes)) {
            throw new IOException("Nothing here writes " + kind.mediaType());
        }
        return bytes.toByteArray();
    }
}
