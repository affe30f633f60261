package th.sala.core.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import th.sala.core.document.text.reader.PlainText;

/** What a file is, told by its bytes and never by its name. Only heads and lists of names are read, nothing is unpacked. */
@Component
class FileTypes {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static final Logger LOG = LoggerFactory.getLogger(FileTypes.class);
    private static final Set<String> ZIPPED = Set.of("application/zip", "application/x-tika-ooxml");
    private static final String UNKNOWN = "application/octet-stream";
    private static final int HEAD = 1 << 16;
    private static final String OLE = "application/x-tika-msoffice";
    /** An office file of the old kind that is larger is not looked into. */
    private static final long LARGEST_OLE = 256L << 20;

    private final DocumentLimits limits;

    FileTypes(DocumentLimits limits) {
        this.limits = limits;
    }

    Type of(Path file) {
        String magic = magic(file);
        if (ZIPPED.contains(magic)) {
            return zipped(ZipNames.of(file));
        }
        if (magic.equals(OLE)) {
            return ole(file);
        }
        return type(magic.equals(UNKNOWN) && PlainText.isOldThai(head(file)) ? "text/plain" : magic, false);
    }

    private static byte[] head(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String magic(Path file) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            MediaType type = MimeTypes.getDefaultMimeTypes().detect(bytes, new Metadata());
            return type.getBaseType().toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Type zipped(List<String> names) {
        boolean macros = names.stream().anyMatch(n -> n.endsWith("vbaProject.bin"));
        if (names.contains("[Content_Types].xml")) {
            if (names.stream().anyMatch(n -> n.startsWith("word/"))) {
                return type(WORD, macros);
            }
            if (names.stream().anyMatch(n -> n.startsWith("xl/"))) {
                return type(EXCEL, macros);
            }
            if (names.stream().anyMatch(n -> n.startsWith("ppt/"))) {
                return type(POWERPOINT, macros);
            }
        }
        return type(names.contains("META-INF/MANIFEST.MF") ? "application/java-archive" : "application/zip", macros);
    }

    /** The old office files are file systems of their own. */
    private Type ole(Path file) {
        try {
            if (Files.size(file) > LARGEST_OLE) {
                return type("application/x-ole-storage", false);
            }
            try (var inside = new POIFSFileSystem(file.toFile(), true)) {
                return ole(inside.getRoot());
            }
        } catch (IOException | RuntimeException damaged) {
            LOG.info("An office file that cannot be looked into is kept as it is: {}", damaged.toString());
            return type("application/x-ole-storage", false);
        }
    }

    private Type ole(DirectoryNode root) {
        Set<String> names = new TreeSet<>(root.getEntryNames());
        boolean macros = names.contains("_VBA_PROJECT_CUR") || names.contains("Macros") || names.contains("VBA");
        if (names.contains("WordDocument")) {
            return type("application/msword", macros);
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return type("application/vnd.ms-excel", macros);
        }
        if (names.contains("PowerPoint Document")) {
            return type("application/vnd.ms-powerpoint", macros);
        }
        if (names.contains("__properties_version1.0")) {
            return type("application/vnd.ms-outlook", macros);
        }
        return type("application/x-ole-storage", macros);
    }

    private Type type(String name, boolean macros) {
        return new Type(
                name, macros, macros && !limits.macros() || limits.refused().contains(name));
    }

    /**
     * What a file is.
     *
     * @param name media type without parameters
     * @param macros an office file with programs in it
     * @param refused by the limits of the portal
     */
    record Type(String name, boolean macros, boolean refused) {}
}
