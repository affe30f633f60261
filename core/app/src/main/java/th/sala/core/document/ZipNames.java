package th.sala.core.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in a ZIP file, read from the list at its end (APPNOTE 6.3.10, 4.3.12 and 4.3.16) and nothing else: a list that
 * is too long, or lies, gives no names. The JDK and the libraries read the whole list, however long, before they tell.
 */
final class ZipNames {
    private static final int LONGEST_LIST = 4 << 20;
    private static final int END = 22;
    private static final int LONGEST_REMARK = 0xFFFF;
    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY = 46;
    private static final int ENTRY_MARK = 0x02014b50;

    private ZipNames() {}

    static List<String> of(Path file) {
        try (var bytes = FileChannel.open(file)) {
            ByteBuffer tail = read(bytes, Math.max(0, bytes.size() - END - LONGEST_REMARK), END + LONGEST_REMARK);
            for (int at = tail.limit() - END; at >= 0; at--) {
                if (tail.getInt(at) == END_MARK) {
                    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                    long from = Integer.toUnsignedLong(tail.getInt(at + 16));
                    return size > LONGEST_LIST || from + size > bytes.size()
                            ? List.of()
                            : names(read(bytes, from, (int) size));
                }
            }
            return List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ByteBuffer read(FileChannel bytes, long from, int most) throws IOException {
        ByteBuffer read =
                ByteBuffer.allocate((int) Math.min(most, bytes.size() - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (read.hasRemaining() && bytes.read(read, from + read.position()) >= 0) {
            continue;
        }
        return read.flip();
    }

    private static List<String> names(ByteBuffer list) {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at + ENTRY <= list.limit() && list.getInt(at) == ENTRY_MARK) {
            int name = Short.toUnsignedInt(list.getShort(at + 28));
            if (at + ENTRY + name > list.limit()) {
                break;
            }
            names.add(new String(list.array(), at + ENTRY, name, StandardCharsets.UTF_8));
            at += ENTRY
                    + name
                    + Short.toUnsignedInt(list.getShort(at + 30))
                    + Short.toUnsignedInt(list.getShort(at + 32));
        }
        return names;
    }
}
