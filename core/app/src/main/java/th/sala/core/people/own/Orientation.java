package th.sala.core.people.own;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a camera was held: telephones lay every picture down and note how to put it up (Exif 2.32, tag 0x0112). */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    LEFT,
    RIGHT_MIRRORED,
    RIGHT;

    private static final Logger LOG = LoggerFactory.getLogger(Orientation.class);

    static Orientation of(byte[] jpeg) throws IOException {
        try {
            var exif = JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer noted = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return noted == null || noted < 1 || noted > values().length ? UPRIGHT : values()[noted - 1];
        } catch (ImageProcessingException unreadable) {
            LOG.debug("A picture does not say how it was taken", unreadable);
            return UPRIGHT;
        }
    }

    /** Whether width and height change places. */
    boolean isLying() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** Puts a picture of this size up. */
    AffineTransform up(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
