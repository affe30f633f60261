package th.sala.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Linux program file. Nine tenths of the bundled server are debug symbols behind all that is ever loaded. */
final class ElfProgram {
    private static final int HEAD = 64 * 1024;
    private static final int MAGIC_ELF = 0x464C457F;
    private static final int CLASS_64_LITTLE_ENDIAN = 0x0102;
    private static final int SECTION_TABLE_OFFSET = 40;
    private static final int SECTION_TABLE_COUNTS = 58;

    private ElfProgram() {}

    /** Copies a 64-bit program up to the end of its last loaded segment; anything else whole. */
    static void copyWithoutSymbols(InputStream program, Path target) throws IOException {
        byte[] head = program.readNBytes(HEAD);
        long end = endOfSegments(head);
        try (OutputStream out = Files.newOutputStream(target)) {
            out.write(head);
            if (end == 0) {
                program.transferTo(out);
                return;
            }
            byte[] buffer = new byte[HEAD];
            for (long left = end - head.length; left > 0; ) {
                int read = program.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                if (read == 0) {
                    throw new IOException("the bundled MariaDB ends too early");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** Where the loaded part ends, and forgets the table of sections in {@code head}; 0 if this is no such program. */
    private static long endOfSegments(byte[] head) {
        ByteBuffer elf = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < HEAD || elf.getInt(0) != MAGIC_ELF || elf.getShort(4) != CLASS_64_LITTLE_ENDIAN) {
            return 0;
        }
        long table = elf.getLong(32);
        int size = elf.getShort(54);
        int count = elf.getShort(56);
        if (table + (long) size * count > HEAD) {
            return 0;
        }
        long end = HEAD;
        for (int i = 0; i < count; i++) {
            int segment = (int) table + i * size;
            end = Math.max(end, elf.getLong(segment + 8) + elf.getLong(segment + 32));
        }
        elf.putLong(SECTION_TABLE_OFFSET, 0);
        elf.putShort(SECTION_TABLE_COUNTS, (short) 0).putInt(SECTION_TABLE_COUNTS + 2, 0);
        return end;
    }
}
