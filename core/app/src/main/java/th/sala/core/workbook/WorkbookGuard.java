package th.sala.core.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import th.sala.api.RuleBroken;

/**
 * Lets only a harmless .xlsx through, judged by what is in the file and never by its name.
 *
 * <p>Every entry is unpacked once and counted, so that sizes written in the file cannot deceive.
 */
final class WorkbookGuard {
    static final long LARGEST_FILE = 64L << 20;

    private static final long LARGEST_CONTENT = 600L << 20;
    private static final long LARGEST_STRINGS = 150L << 20;
    private static final int MOST_ENTRIES = 2_000;
    private static final int PROLOGUE = 4_096;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private WorkbookGuard() {}

    /** @throws RuleBroken where the file is none that may be read, with the reason */
    static void check(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new RuleBroken("workbook.file.tooLarge", LARGEST_FILE >> 20);
        }
        byte[] start = start(file);
        if (Arrays.equals(start, OLE)) {
            throw new RuleBroken(isEncrypted(file) ? "workbook.file.protected" : "workbook.file.oldFormat");
        }
        if (!Arrays.equals(start, ZIP)) {
            throw new RuleBroken("workbook.file.notWorkbook");
        }
        try (var zip = new ZipFile(file.toFile())) {
            checkEntries(zip);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new RuleBroken("workbook.file.damaged");
        }
    }

    private static void checkEntries(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        long content = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || names.size() > MOST_ENTRIES || isOutside(name)) {
                throw new RuleBroken("workbook.file.damaged");
            }
            long left = LARGEST_CONTENT - content;
            long largest = name.endsWith("sharedstrings.xml") ? Math.min(LARGEST_STRINGS, left) : left;
            content += unpack(zip, entry, largest);
        }
        if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
            throw new RuleBroken("workbook.file.notWorkbook");
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw new RuleBroken("workbook.file.macros");
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, long largest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            int first = content.readNBytes(buffer, 0, PROLOGUE);
            String prologue = new String(buffer, 0, first, StandardCharsets.ISO_8859_1);
            // A document type has no place in a workbook: it only serves to read files of the server.
            if (prologue.replace("\0", "").contains("<!DOCTYPE")) {
                throw new RuleBroken("workbook.file.damaged");
            }
            int read = first;
            while (read > 0) {
                size += read;
                if (size > largest) {
                    throw new RuleBroken("workbook.file.contentTooLarge");
                }
                read = content.read(buffer);
            }
        }
        return size;
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/") || name.contains("\\") || name.contains(":") || name.contains("..");
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(4);
        }
    }

    private static boolean isEncrypted(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException damaged) {
            // Looks like an old workbook and is none: the sentence for the old format says what to do.
            return false;
        }
    }
}
